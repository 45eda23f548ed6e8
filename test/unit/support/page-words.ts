import type {PageWords} from '../../../src/core/compose-receipt-page.ts';

const same = <Key extends string>(...keys: readonly Key[]) =>
  Object.fromEntries<string>(keys.map((key) => [key, key])) as Record<Key, string>;

/** Words for a page of receipts, short and told apart easily. */
export const words: PageWords = {
  lang: 'en',
  dir: 'ltr',
  title: 'Receipts',
  about: 'About',
  key: 'Key',
  noScript: 'No script',
  genuine: 'genuine',
  false: 'false',
  unable: 'unable',
  types: {
    ...same(
      'consent.mixed',
      'objection.made',
      'objection.withdrawn',
      'rights.requested',
      'subprocessor.acknowledged',
      'subprocessor.objected',
      'signal.received',
    ),
    'consent.given': 'gave it',
    'consent.refused': 'refused it',
    'consent.withdrawn': 'withdrew it',
  },
  statuses: {given: 'gave it', refused: 'refused it', withdrawn: 'withdrew it'},
  purposes: {analytics: 'Statistics'},
  channels: same('email', 'sms', 'phone', 'letter', 'support', 'profiling'),
  rights: same('A15', 'A16', 'A17', 'A18', 'A20'),
  once: 'once',
  pending: 'pending',
  waiting: 'waiting',
  stops: 'stops',
  due: 'due',
  when: 'when',
  site: 'site',
  number: 'number',
};
