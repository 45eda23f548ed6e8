import type {Address} from '../../../src/contract/address.ts';
import type {Channel} from '../../../src/contract/channel.ts';
import {looksLikePersonalNumber} from '../subjects/looks-like-personal-number.ts';
import {addressKinds} from '../subjects/read-address.ts';
import {personalNumberError} from './personal-number-error.ts';
import type {FieldError} from './problem-error.ts';

/** What is wrong with a plain address on its channel. A working e-mail address may hold any figures it likes. */
export function checkAddress(
  channel: Channel,
  address: Address,
  field: string,
): readonly FieldError[] {
  const {normalise, message, remedy} = addressKinds[channel];
  if (typeof address !== 'string') {
    const told = Object.entries<string>({...address}).filter(([, text]) =>
      looksLikePersonalNumber(text),
    );
    if (told.length > 0) return told.map(([name]) => personalNumberError(`${field}.${name}`));
  } else if (!address.includes('@') && looksLikePersonalNumber(address)) {
    return [personalNumberError(field)];
  }
  return normalise(address) === undefined ? [{field, message, remedy}] : [];
}
