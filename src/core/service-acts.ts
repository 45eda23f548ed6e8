import type {Act} from '../contract/staff.ts';

/** What a service token may be made for. The rest needs a person who answers for it (GDPR 5(2), 32(4)). */
export const SERVICE_ACTS: readonly Act[] = [
  'permission',
  'statistics',
  'scrub',
  'suppression',
  'news',
  'releases',
  'ledger',
  'webhooks',
  'mailbox',
];
