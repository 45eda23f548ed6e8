import {randomBytes, randomUUID} from 'node:crypto';
import {acceptance, refusal} from '../../receiver/src/testing/sample.ts';

/** Half of the visitors refuse, half accept: the first kind leaves no subject, the second one does. */
const MADE = [refusal(), acceptance()];

/** A delivery as the SDK sends it, of one decision that nobody has sent before. */
export function createBodies(): () => string {
  const parts = MADE.map((record) =>
    JSON.stringify({v: 1, records: [record]})
      .split(record.id)
      .map((part) => part.split(record.subject.ref.slice(2))),
  );
  let count = 0;
  return () => {
    const kind = parts[count++ % parts.length] ?? [];
    const random = randomBytes(16).toString('base64url');
    return kind.map((pieces) => pieces.join(random)).join(randomUUID());
  };
}
