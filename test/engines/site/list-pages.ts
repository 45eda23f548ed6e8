import {readdir} from 'node:fs/promises';
import type {Site} from './open-site.ts';

const PAGES = new URL('../../../demo/pages/', import.meta.url);

/** Where a page leads: links, frames, and frames that wait for a yes. */
const LINK = /<(?:a|iframe)\b[^>]*?\s(?:href|src|data-src)="([^"]*)"/g;

/** The paths that the demo's pages give themselves. */
async function declaredPaths(): Promise<readonly string[]> {
  const files = await readdir(PAGES);
  const modules = await Promise.all(
    files.map((file) => import(new URL(file, PAGES).href) as Promise<Record<string, unknown>>),
  );
  return modules
    .flatMap((module) => Object.values(module))
    .flatMap((one) => (one as {path?: string} | undefined)?.path ?? []);
}

/** The addresses of all pages of the site, each once: the demo's own, its mailbox, and all that their links lead to. */
export async function listPages({url, mailboxUrl}: Site): Promise<readonly string[]> {
  const pages = new Set<string>();
  const known = new Set([...(await declaredPaths()).map((path) => url + path), mailboxUrl]);
  for (const address of known) {
    const response = await fetch(address);
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
    pages.add(response.url);
    for (const [, path = ''] of (await response.text()).matchAll(LINK)) {
      const link = new URL(path.replaceAll('&amp;', '&'), response.url);
      link.hash = '';
      if (link.origin === url) known.add(link.href);
    }
  }
  return [...pages];
}
