import {msg} from '@lit/localize';
import type {Address} from '../../contract/address.ts';
import type {AddressKind} from '../../core/address-needs.ts';
import {entryFault, type Fault} from '../../core/entry-fault.ts';
import type {TextField} from '../text-field.ts';

type Field = Pick<TextField, 'name' | 'entry' | 'autocomplete'>;

/** The fields that an address is made of. */
const FIELDS: Readonly<Record<AddressKind, readonly Field[]>> = {
  email: [{name: 'email', entry: 'email', autocomplete: 'email'}],
  phone: [{name: 'phone', entry: 'phone', autocomplete: 'tel'}],
  postal: [
    {name: 'name', entry: 'words', autocomplete: 'name'},
    {name: 'street', entry: 'words', autocomplete: 'address-line1'},
    {name: 'postcode', entry: 'postcode', autocomplete: 'postal-code'},
    {name: 'city', entry: 'words', autocomplete: 'address-level2'},
  ],
};

function labelOf(name: string): string {
  switch (name) {
    case 'email':
      return msg('E-postadress', {id: 'email'});
    case 'phone':
      return msg('Telefonnummer', {id: 'phone-number'});
    case 'name':
      return msg('Namn', {id: 'name'});
    case 'street':
      return msg('Gatuadress', {id: 'street'});
    case 'postcode':
      return msg('Postnummer', {id: 'postcode'});
    default:
      return msg('Ort', {id: 'city'});
  }
}

/** The fields of some kinds of address, with their labels. */
export const addressFields = (kinds: Iterable<AddressKind>): readonly (Field & {label: string})[] =>
  Array.from(kinds).flatMap((kind) =>
    FIELDS[kind].map((field) => ({...field, label: labelOf(field.name)})),
  );

/** What was written, field by field, without the blanks around it. */
export type Written = Readonly<Record<string, string>>;

const isBegun = (kind: AddressKind, written: Written) =>
  FIELDS[kind].some(({name}) => written[name]);

/** What is wrong, field by field; empty where nothing is. */
export function faultsOf(
  needed: ReadonlyMap<AddressKind, 'required' | 'optional'>,
  written: Written,
): Readonly<Partial<Record<string, Fault>>> {
  const faults: Partial<Record<string, Fault>> = {};
  for (const [kind, how] of needed)
    for (const {name, entry} of FIELDS[kind]) {
      const said = written[name] ?? '';
      // Who begins an address finishes it.
      const fault =
        how === 'required' || isBegun(kind, written) ? entryFault(entry, said) : undefined;
      if (fault) faults[name] = fault;
    }
  return faults;
}

/** The address of a kind, where one was written. */
export function addressOf(kind: AddressKind, written: Written): Address | undefined {
  const {email, phone, name = '', street = '', postcode = '', city = ''} = written;
  switch (kind) {
    case 'email':
      return email || undefined;
    case 'phone':
      return phone || undefined;
    case 'postal':
      return isBegun(kind, written) ? {name, street, postcode, city} : undefined;
  }
}
