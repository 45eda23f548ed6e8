import type {RecordType} from '../../../../../src/contract/record.ts';
import type * as sv from '../sv/ledger.ts';

export const ledger: typeof sv.ledger = {
  title: 'The ledger',
  head: 'As it stands now',
  note: 'Every decision, and the text it was taken on, is added at the end of a ledger that can only grow. The signature shows that nobody has changed it.',
  size: (count) => `${count} records`,
  good: 'The signature matches the published key.',
  bad: 'The signature does not match the published key. Do not trust the figures; contact whoever runs the receiver.',
  unchecked: 'This browser cannot check the signature.',
  checked: (clock) => `Checked at ${clock}.`,
  again: 'Verify now',
  loading: 'Checking …',
};

export const proof: typeof sv.proof = {
  title: 'Proof of a record',
  label: 'The record’s id',
  hint: 'It stands on the receipt, and behind every answer about permission.',
  empty: 'Fill in the record’s id, 36 characters with hyphens.',
  submit: 'Check the record',
  pending: 'The record is kept but has no place yet. Check it again in a moment.',
  good: (index, size) =>
    `The receipt is good: the record is number ${index} of ${size} in the ledger.`,
  bad: 'The receipt is not good. Contact whoever runs the receiver.',
  unchecked: 'This browser cannot check the receipt.',
  what: (type, at, site) => `${type}, ${at}, on ${site}.`,
  types: {
    'consent.given': 'Consent',
    'consent.refused': 'Consent refused',
    'consent.withdrawn': 'Consent withdrawn',
    'consent.mixed': 'Consent to a part',
    'objection.made': 'Objection',
    'objection.withdrawn': 'Objection withdrawn',
    'rights.requested': 'Rights request',
    'subprocessor.acknowledged': 'Sub-processor acknowledged',
    'subprocessor.objected': 'Objection to a sub-processor',
    'subject.linked': 'Customer linked to a browser',
    'signal.received': 'Signal of the browser',
  } satisfies Record<RecordType, string>,
};
