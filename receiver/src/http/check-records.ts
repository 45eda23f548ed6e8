import type {DecisionRecord, PurposeDecision, RecordType} from '../../../src/contract/record.ts';
import {canonicalJson} from '../../../src/core/canonical-json.ts';
import {checkMethod} from './check-method.ts';
import {checkObjections} from './check-objections.ts';
import {checkRights} from './check-rights.ts';
import type {FieldError} from './problem-error.ts';

/** What is wrong with a delivery although each field of it is well formed. */
export function checkRecords(records: readonly DecisionRecord[]): readonly FieldError[] {
  return records.flatMap((record, place) => {
    const at = `records[${String(place)}]`;
    return [
      ...checkId(records, place, at),
      ...checkDecisions(record.type, record.decisions ?? [], at),
      ...checkMethod(record, at),
      ...checkObjections(record, at),
      ...checkRights(record, at),
      ...checkTicket(record, at),
    ];
  });
}

/** The same record twice is a repeat; two records under one id are a mistake. */
function checkId(
  records: readonly DecisionRecord[],
  place: number,
  at: string,
): readonly FieldError[] {
  const record = records[place];
  const first = records.find(({id}) => id === record?.id);
  if (first === record || canonicalJson(first) === canonicalJson(record)) return [];
  return [
    {
      field: `${at}.id`,
      message: 'Two different records in this delivery have this id.',
      remedy: 'Give every record an id of its own.',
    },
  ];
}

/** What a type says of the decisions under it. */
const TYPES: Readonly<Partial<Record<RecordType, (statuses: ReadonlySet<string>) => boolean>>> = {
  'consent.given': (said) => said.has('given') && said.size === 1,
  'consent.mixed': (said) => said.has('given') && said.size > 1,
  'consent.refused': (said) => said.has('refused') && said.size === 1,
  'consent.withdrawn': (said) => said.has('withdrawn') && !said.has('given'),
};

function checkDecisions(
  type: RecordType,
  decisions: readonly PurposeDecision[],
  at: string,
): readonly FieldError[] {
  const agrees = TYPES[type]?.(new Set(decisions.map(({status}) => status))) ?? true;
  const purposes = decisions.map(({purpose}) => purpose);
  return [
    ...(agrees
      ? []
      : [
          {
            field: `${at}.type`,
            message: 'Does not agree with the decisions.',
            remedy:
              'given: all are given; mixed: some; refused: all are refused; withdrawn: none is given and at least one withdrawn.',
          },
        ]),
    ...decisions.flatMap(({purpose, status, basis}, place) => {
      const field = `${at}.decisions[${String(place)}]`;
      if (purpose === 'necessary' || purposes.indexOf(purpose) < place)
        return [
          {
            field: `${field}.purpose`,
            message: 'Is no question, or was decided already in this record.',
            remedy: 'Name each optional purpose once, and never necessary.',
          },
        ];
      if ((status === 'given') !== (basis !== undefined))
        return [
          {
            field: `${field}.basis`,
            message: 'Stands with what is given, and only there.',
            remedy: 'Send A6-1-a for what is given; leave it out otherwise.',
          },
        ];
      return [];
    }),
  ];
}

function checkTicket({subject, ticket}: DecisionRecord, at: string): readonly FieldError[] {
  return ticket === undefined || subject.level === 'portal'
    ? []
    : [
        {
          field: `${at}.ticket`,
          message: 'Stands with a customer’s records only.',
          remedy: 'Leave it out.',
        },
      ];
}
