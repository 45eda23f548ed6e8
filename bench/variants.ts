import {readFileSync} from 'node:fs';
import type {SdkFile} from './sdk-files.ts';

/** A page that is measured, and how its banner is found. */
export interface Variant {
  readonly name: string;
  readonly html: string;
  /** Selector of the banner; absent where the page has none. */
  readonly banner?: string;
  /** A stored yes, as this banner's cookie. */
  readonly yes?: {readonly name: string; readonly value: string};
}

const page = readFileSync(new URL('pages/page.html', import.meta.url), 'utf8');

const withHead = (head: string) => page.replace('<!-- variant -->', () => head);

/** What each page has in its head; all else is alike. */
export function variants(sdk: ReadonlyMap<string, SdkFile>, bareScript: string): Variant[] {
  const ask = [...sdk.keys()].find((path) => path.endsWith('/ask.js')) ?? '';
  const boot = String(sdk.get('/mobiplus-consent.js')?.plain);
  const preload = `<link rel="modulepreload" href="${ask}" />`;
  const tag = '<script src="/mobiplus-consent.js" data-endpoint="/v1"></script>';
  const inlined = `<script data-endpoint="/v1" data-base="/">${boot}</script>`;

  const today = Math.floor(Date.now() / 86_400_000);
  const answers = 'analytics=y1&ads-measurement=y1&ads-personalisation=y1';
  const value = `1.${today}.${answers}.v_${'0'.repeat(22)}.1`;
  const ours = {banner: 'mobiplus-banner', yes: {name: 'consent-mobiplus', value}};
  const bare = {banner: '#bare', yes: {name: 'bare', value: 'granted'}};

  return [
    {name: 'none', html: withHead('')},
    {name: 'bare', html: withHead('<script src="/bare.js"></script>'), ...bare},
    {name: 'bare-inline', html: withHead(`<script>${bareScript}</script>`), ...bare},
    {name: 'sdk', html: withHead(tag), ...ours},
    {name: 'sdk-preload', html: withHead(preload + tag), ...ours},
    {name: 'sdk-inline', html: withHead(preload + inlined), ...ours},
    {name: 'sdk-inline-alone', html: withHead(inlined), ...ours},
  ];
}
