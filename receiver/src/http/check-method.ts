import type {DecisionRecord, Method} from '../../../src/contract/record.ts';
import type {FieldError} from './problem-error.ts';

/** What the receiver hears by other ways than a page: no page may say so. */
const HEARD_ELSEWHERE: readonly Method[] = [
  'one-click',
  'unsubscribe',
  'complaint',
  'stop-message',
];

/** What is wrong with how a record came about: only a browser's own word is a signal (R61), and only a no is taken over from another tool. */
export function checkMethod(
  {type, ui: {method}, notice: {layer}}: DecisionRecord,
  at: string,
): readonly FieldError[] {
  const field = `${at}.ui.method`;
  if (layer.startsWith('service:'))
    return [
      {
        field: `${at}.notice.layer`,
        message: 'Is a sending service, not a page.',
        remedy: 'Name the room in which the visitor decided.',
      },
    ];
  if (HEARD_ELSEWHERE.includes(method))
    return [
      {
        field,
        message: 'Is no way in which a page hears of a decision.',
        remedy: 'Name the way in which the visitor decided, such as button-object.',
      },
    ];
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
