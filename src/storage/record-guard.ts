import type {DecisionRecord} from '../contract/record.ts';

const ID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/**
 * Whether a stored value may be sent as a record: its frame is right and it carries a decision.
 *
 * A guard, not the schema: the receiver checks every field. A property test ties it to the schema, which it never contradicts.
 */
export function isDecisionRecord(value: unknown): value is DecisionRecord {
  if (typeof value !== 'object' || value === null) return false;
  const {v, id, type, at, seq, subject, decisions, objections, rights, subprocessor, linked} =
    value as Partial<Record<keyof DecisionRecord, unknown>>;
  return (
    v === 1 &&
    typeof id === 'string' &&
    ID.test(id) &&
    typeof type === 'string' &&
    typeof at === 'string' &&
    Number.isSafeInteger(seq) &&
    typeof subject === 'object' &&
    (Array.isArray(decisions) ||
      Array.isArray(objections) ||
      typeof (rights ?? subprocessor ?? linked) === 'object')
  );
}
