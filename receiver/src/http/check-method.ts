import type {DecisionRecord} from '../../../src/contract/record.ts';
import type {FieldError} from './problem-error.ts';

/** What is wrong with how a record came about: only a browser's own word is a signal (R61), and only a no is taken over from another tool. */
export function checkMethod(
  {type, ui: {method}}: DecisionRecord,
  at: string,
): readonly FieldError[] {
  const field = `${at}.ui.method`;
  if (type === 'signal.received')
    return method === 'signal'
      ? []
      : [{field, message: 'Does not agree with the type.', remedy: 'Send signal.'}];
  if (method === 'signal')
    return [
      {
        field,
        message: 'Is no way in which a visitor decides.',
        remedy: 'Record what the browser says by itself as signal.received.',
      },
    ];
  return method === 'migration' && type !== 'consent.refused'
    ? [
        {
          field,
          message: 'Takes over refusals only.',
          remedy: 'Send it with consent.refused; ask the visitor anew for all else.',
        },
      ]
    : [];
}
