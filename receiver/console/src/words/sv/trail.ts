import type {TrailAct, TrailOutcome} from '../../../../../src/contract/staff.ts';

export const trail = {
  note: 'Vem som gjorde vad, det senaste först. Dygnen räknas i UTC. Adresser står aldrig här.',
  who: 'Vem',
  whoHint: 'Vem: som det står under namnet i tabellen, till exempel oidc:… eller token:….',
  act: 'Handling',
  empty: 'Inget i spårloggen med det här valet.',
  columns: ['När', 'Vem', 'Handling', 'På vad', 'Antal', 'Utfall'],
  csv: ['När', 'Vem', 'Namn', 'Handling', 'På vad', 'Antal', 'Utfall'],
  downloadShown: 'Ladda ner raderna som visas (CSV)',
  acts: {
    permission: 'Fråga om tillstånd',
    statistics: 'Siffror per dag',
    scrub: 'Fråga om många adresser',
    suppression: 'Spärrlista',
    desk: 'Begäranden',
    export: 'Uppgifter om en person',
    erasure: 'Radering',
    news: 'Nyheter om underbiträden',
    releases: 'Utgåvor',
    ledger: 'Liggaren',
    webhooks: 'Webhookar',
    mailbox: 'Brevlåda',
    trail: 'Spårlogg',
    tokens: 'Tjänstenycklar',
    'sign-in': 'Inloggning',
    'sign-out': 'Utloggning',
    'sessions-ended': 'Avslutade inloggningar',
  } satisfies Record<TrailAct, string> as Record<TrailAct, string>,
  outcomes: {done: 'Gjort', refused: 'Nekat', failed: 'Misslyckat'} satisfies Record<
    TrailOutcome,
    string
  > as Record<TrailOutcome, string>,
};
