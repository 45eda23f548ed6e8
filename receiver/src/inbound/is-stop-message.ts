/** What people write to have no more text messages, as Swedish and English senders ask them to. */
const WORDS = new Set([
  'STOPP',
  'STOP',
  'STOPPA',
  'AVSLUTA',
  'AVREG',
  'AVREGISTRERA',
  'AVANMÄL',
  'AVBRYT',
  'SLUTA',
  'UNSUBSCRIBE',
]);

/** Whether a text message begins with a word that stops further ones; later words may mean anything. */
export function isStopMessage(text: string): boolean {
  const [first = ''] = /\p{L}+/u.exec(text.normalize('NFC')) ?? [];
  return WORDS.has(first.toUpperCase());
}
