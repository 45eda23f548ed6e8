import type {SubprocessorNews} from '../src/contract/subprocessor.ts';

/** News of sub-processors, invented for the demo (S29). */
export const subprocessors: readonly SubprocessorNews[] = [
  {
    id: 'norrlagring-2026',
    name: 'Norrlagring AB (exempel)',
    country: 'SE',
    task: {
      sv: 'Säkerhetskopior av webbhotell, krypterade',
      en: 'Backups of web hosting, encrypted',
    },
    announced: '2026-11-20',
    objectBy: '2026-12-20',
  },
  {
    id: 'postduvan-2026',
    name: 'Postduvan Oy (exempel)',
    country: 'FI',
    task: {sv: 'Utskick av fakturor med e-post', en: 'Sending of invoices by e-mail'},
    announced: '2026-11-10',
    objectBy: '2026-12-10',
  },
];
