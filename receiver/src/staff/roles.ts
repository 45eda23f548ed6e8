import type {Act, Role} from '../../../src/contract/staff.ts';

export type {Role};

/** What staff are there for. */
export const ROLES: readonly Role[] = ['marketing', 'privacy', 'admin', 'auditor'];

/** Which role may what. Who runs the receiver sees nobody's data, and who audits changes nothing. */
export const ACTS_OF: Readonly<Record<Role, readonly Act[]>> = {
  marketing: ['permission', 'statistics', 'scrub', 'suppression', 'mailbox'],
  privacy: [
    'permission',
    'statistics',
    'suppression',
    'desk',
    'export',
    'erasure',
    'news',
    'releases',
    'ledger',
    'webhooks',
    'trail',
  ],
  admin: ['statistics', 'news', 'releases', 'webhooks', 'mailbox', 'trail', 'tokens'],
  auditor: ['statistics', 'ledger', 'trail'],
};

/** Whether a text names a role. */
export const isRole = (text: unknown): text is Role => ROLES.includes(text as Role);
