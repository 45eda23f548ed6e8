/** The stories of a built Storybook, and what comes of visiting one. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from 'puppeteer-core';

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly name: string;
}

/** Everything that was found wrong with a story; nothing, if it is sound. */
export type Findings = readonly string[];

const PATIENCE = 60_000;

export function readStories(folder: string): Story[] {
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, Story & {type: string}>;
  };
  return Object.values(index.entries).filter(({type}) => type === 'story');
}

interface StoryFinished {
  readonly status: string;
  readonly reporters?: readonly {
    readonly type: string;
    readonly status: string;
    readonly result?: {readonly violations?: readonly {id: string; nodes: {target: unknown}[]}[]};
  }[];
}

interface Channel {
  on(event: string, listener: (payload: never) => void): void;
}

declare global {
  var __STORYBOOK_ADDONS_CHANNEL__: Channel | undefined;
  var mobiplusFindings: Promise<string[]> | undefined;
}

/** Runs in the page, before anything else there: hears Storybook say how the story ended. */
function listen() {
  globalThis.mobiplusFindings = new Promise((resolve) => {
    const findings: string[] = [];
    const note = ({message}: {message?: string}) => {
      findings.push(message ?? 'threw something that is no error');
    };
    addEventListener('error', note);
    addEventListener('unhandledrejection', ({reason}) => {
      findings.push(String(reason));
    });
    const attach = () => {
      const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
      if (!channel) return void setTimeout(attach, 5);
      for (const event of [
        'playFunctionThrewException',
        'storyErrored',
        'storyMissing',
        'storyThrewException',
      ]) {
        channel.on(event, (error: {message?: string} | string) => {
          note(typeof error === 'string' ? {message: error} : error);
          if (event !== 'playFunctionThrewException') resolve(findings);
        });
      }
      channel.on('storyFinished', ({status, reporters = []}: StoryFinished) => {
        for (const {type, status: verdict, result} of reporters) {
          if (verdict !== 'failed') continue;
          const violations = result?.violations ?? [];
          const where = violations.map(
            ({id, nodes}) => `${id} at ${nodes.map(({target}) => String(target)).join(', ')}`,
          );
          findings.push([type, ...where].join(': '));
        }
        if (reporters.every(({type}) => type !== 'a11y')) findings.push('axe did not look at it');
        if (status !== 'success' && findings.length === 0) findings.push(`ended as ${status}`);
        resolve(findings);
      });
    };
    attach();
  });
}

/** Opens a story, waits for its play function and for axe, and leaves it standing. */
export async function visit(
  page: Page,
  url: string,
  {id}: Story,
  language?: string,
): Promise<Findings> {
  await page.evaluateOnNewDocument(listen);
  const args = language === undefined ? '' : `&args=language:${language}`;
  await page.goto(`${url}/iframe.html?id=${id}&viewMode=story${args}`);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Findings>((resolve) => {
    timer = setTimeout(() => {
      resolve(['did not finish within a minute']);
    }, PATIENCE);
  });
  const found = page.evaluate(() => globalThis.mobiplusFindings ?? ['was not opened']);
  return Promise.race([found, late]).finally(() => {
    clearTimeout(timer);
  });
}
