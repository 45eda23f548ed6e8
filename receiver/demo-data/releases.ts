import {hash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import type {Manifest} from '../../src/contract/manifest.ts';
import type {SubprocessorNews} from '../../src/contract/subprocessor.ts';
import {defaultConfiguration} from '../../src/core/default-configuration.ts';
import {pinned} from '../../src/notice/pinned.ts';

const NOTICE = new URL('../../src/notice/personuppgiftspolicy.sv.txt', import.meta.url);

/** What was shown in one half of the invented year. */
export interface DemoRelease {
  readonly manifest: Manifest;
  readonly notice: string;
}

/** Two releases with a version of the notice each. The earlier is invented, and says so in its first line. */
export async function demoReleases(): Promise<readonly [DemoRelease, DemoRelease]> {
  const text = await readFile(NOTICE, 'utf8');
  const earlier = `Exempel på en tidigare lydelse, påhittad för demonstration\n\n${text}`;
  return [releaseOf('0.1.0+demo1', earlier), releaseOf('0.2.0+demo2', text)];
}

function releaseOf(sdk: string, notice: string): DemoRelease {
  const {controllers, scope, askAgainAfterDays} = defaultConfiguration;
  const manifest: Manifest = {
    v: 1,
    sdk,
    notice: {...pinned, sha256: hash('sha256', notice)},
    controllers,
    scope,
    purposes: [],
    about: {},
    askAgainAfterDays,
    texts: {},
  };
  return {manifest, notice};
}

/** News of invented sub-processors, one for each half (S29). @param days The days they were announced, YYYY-MM-DD. */
export function demoNews([first, second]: readonly [string, string]): readonly SubprocessorNews[] {
  const month = (day: string) =>
    new Date(Date.parse(day) + 30 * 86_400_000).toISOString().slice(0, 10);
  return [
    {
      id: 'demo-norrlagring',
      name: 'Norrlagring AB (exempel)',
      country: 'SE',
      task: {
        sv: 'Säkerhetskopior av webbhotell, krypterade',
        en: 'Backups of web hosting, encrypted',
      },
      announced: first,
      objectBy: month(first),
    },
    {
      id: 'demo-postduvan',
      name: 'Postduvan Oy (exempel)',
      country: 'FI',
      task: {sv: 'Utskick av fakturor med e-post', en: 'Sending of invoices by e-mail'},
      announced: second,
      objectBy: month(second),
    },
  ];
}
