import type {Act} from '../../../src/contract/staff.ts';

export type {Act};

/** What staff and their machines may be allowed to do, in the order in which it is told. */
export const ACTS: readonly Act[] = [
  'permission',
  'statistics',
  'scrub',
  'suppression',
  'desk',
  'export',
  'erasure',
  'news',
  'releases',
  'ledger',
  'webhooks',
  'mailbox',
  'trail',
  'tokens',
];
