import {looksLikePersonalNumber} from './looks-like-personal-number.ts';

/** What a field asks for. */
export type Entry = 'email' | 'phone' | 'postcode' | 'words';

/** What is wrong with what was written. */
export type Fault = 'missing' | 'personal-number' | 'form';

/** What each is made of, as far as a browser can tell; the receiver reads it closely. */
const FORMS: Readonly<Record<Entry, RegExp>> = {
  email: /^(?=.{6,254}$)[^\s@<>"(),:;\\]{1,64}@[^\s@<>"(),:;\\]+\.[^\s@<>"(),:;\\]{2,}$/,
  phone: /^(?=.{6,32}$)(?=(\D*\d){6})(\+|00)?[\d\s\-()/.]+$/,
  postcode: /^[\dA-Z][\dA-Z -]{2,9}$/i,
  words: /^.{1,200}$/,
};

/** What is wrong with an entry, without the blanks around it; undefined where nothing is (R55, R76). */
export function entryFault(entry: Entry, said: string): Fault | undefined {
  if (!said) return 'missing';
  if (looksLikePersonalNumber(said)) return 'personal-number';
  return FORMS[entry].test(said) ? undefined : 'form';
}
