import type {RecordType} from '../../../src/contract/record.ts';

/** How long what a record says is kept, and why. */
export interface RetentionRule {
  readonly types: readonly RecordType[];
  /** Months after which the body goes, counted from when the record came or, where it stood for something, from that one's end. */
  readonly months: number | null;
  /** Whether it goes at once where the person asks for erasure. */
  readonly onRequest: boolean;
  /** Why it is kept until then, and against an erasure. */
  readonly law: string;
}

const CLAIMS = 'GDPR 5(2), 7(1), 17(3)(e): proof while a fine may be imposed (five years)';

/** What is kept for how long; a record falls under one of them by its type and by what it stands for. */
export const rules = {
  refusal: {
    types: ['consent.refused', 'signal.received'],
    months: 6,
    onRequest: true,
    law: 'GDPR 5(1)(e): a no needs no proof for longer than it is remembered',
  },
  pending: {
    types: ['objection.withdrawn'],
    months: 6,
    onRequest: true,
    law: 'GDPR 5(1)(e): what the address confirmed has a record of its own',
  },
  consent: {
    types: ['consent.given', 'consent.mixed', 'consent.withdrawn'],
    months: 60,
    onRequest: false,
    law: CLAIMS,
  },
  undoing: {types: ['objection.withdrawn'], months: 60, onRequest: false, law: CLAIMS},
  objection: {
    types: ['objection.made'],
    months: 60,
    onRequest: false,
    law: 'GDPR 21(3), 17(3)(b), 17(3)(e): an objection is obeyed for as long as it stands',
  },
  request: {
    types: ['rights.requested'],
    months: 36,
    onRequest: false,
    law: 'GDPR 5(2), 12(3), 17(3)(e): that the request was answered, and in time',
  },
  link: {
    types: ['subject.linked'],
    months: 6,
    onRequest: true,
    law: 'GDPR 5(1)(e), 17(1)(b): a link serves the customer alone; once the browser is linked anew it serves nobody',
  },
  trail: {
    // No record of the ledger: entries of the trail of what staff did.
    types: [],
    months: 24,
    onRequest: false,
    law: 'GDPR 5(1)(e), 5(2), 32(1)(d): a yearly review looks back over a whole year and has another to follow up; what staff did is their data too',
  },
  contract: {
    types: ['subprocessor.acknowledged', 'subprocessor.objected'],
    months: null,
    onRequest: false,
    law: 'GDPR 28(2), 17(3)(e): what the customer answered under the contract',
  },
} as const satisfies Record<string, RetentionRule>;

/** The name of a rule. */
export type RuleName = keyof typeof rules;
