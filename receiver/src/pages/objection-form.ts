import type {Address} from '../../../src/contract/address.ts';
import type {Channel} from '../../../src/contract/channel.ts';
import {utcSeconds} from '../../../src/contract/schemas/text.ts';
import {addressNeeds, neededAddresses, type AddressKind} from '../../../src/core/address-needs.ts';
import {entryFault, type Entry, type Fault} from '../../../src/core/entry-fault.ts';
import type {FormFields} from './accept-forms.ts';

/** The ways that the form offers, in its order. */
export const CHANNELS: readonly Channel[] = [
  'email',
  'sms',
  'phone',
  'letter',
  'support',
  'profiling',
];

/** What each text field holds, in the form's order. */
const ENTRIES = {
  email: 'email',
  phone: 'phone',
  name: 'words',
  street: 'words',
  postcode: 'postcode',
  city: 'words',
} as const satisfies Readonly<Record<string, Entry>>;

/** A text field of the form. */
export type TextField = keyof typeof ENTRIES;

const TEXT_FIELDS = Object.keys(ENTRIES) as TextField[];

/** What is wrong, by field: nothing chosen, no address at all, or what {@link entryFault} found. */
export type FormErrors = Readonly<Partial<Record<TextField | 'channels', Fault | 'no-address'>>>;

/** What somebody filled in. */
export interface ObjectionForm {
  /** Everything that the addresses given reach. */
  readonly all: boolean;
  readonly channels: ReadonlySet<Channel>;
  readonly texts: Readonly<Record<TextField, string>>;
  /** UTC; when the form was shown. */
  readonly shownAt?: string;
}

/** One channel and the address that it reaches. Without script there is no browser to bind, so that profiling needs one too. */
export interface Reached {
  readonly channel: Channel;
  readonly address: Address;
}

/** The fields of each kind of address. */
const FIELDS: Readonly<Record<AddressKind, readonly TextField[]>> = {
  email: ['email'],
  phone: ['phone'],
  postal: ['name', 'street', 'postcode', 'city'],
};

/** The field that stands for a channel's address. */
export const fieldOf = (channel: Channel): TextField =>
  FIELDS[addressNeeds[channel].kind][0] ?? 'email';

/** What was filled in; of an empty body, an empty form. */
export function readObjectionForm(fields: FormFields): ObjectionForm {
  const said = new Set(fields.getAll('channel'));
  const shownAt = utcSeconds.safeParse(fields.get('shown'));
  const texts = TEXT_FIELDS.map((name) => [name, (fields.get(name) ?? '').trim()]);
  return {
    all: said.has('all'),
    channels: new Set(CHANNELS.filter((channel) => said.has(channel))),
    texts: Object.fromEntries(texts) as Record<TextField, string>,
    ...(shownAt.success && {shownAt: shownAt.data}),
  };
}

/**
 * What the form asks for: each chosen channel with its address; of "all", whatever the addresses given reach, at least one.
 *
 * @returns What is wrong, by field, where something is.
 */
export function checkObjectionForm({
  all,
  channels,
  texts,
}: ObjectionForm): {readonly errors: FormErrors} | {readonly reached: readonly Reached[]} {
  const isFilled = (channel: Channel) =>
    FIELDS[addressNeeds[channel].kind].some((name) => texts[name] !== '');
  if (!all && channels.size === 0) return {errors: {channels: 'missing'}};
  if (all && channels.size === 0 && !TEXT_FIELDS.some((name) => texts[name] !== ''))
    return {errors: {email: 'no-address'}};
  const wanted = CHANNELS.filter((channel) => channels.has(channel) || (all && isFilled(channel)));
  const errors: Partial<Record<TextField, Fault>> = {};
  for (const kind of neededAddresses(wanted).keys())
    for (const name of FIELDS[kind]) {
      const fault = entryFault(ENTRIES[name], texts[name]);
      if (fault) errors[name] = fault;
    }
  if (Object.keys(errors).length > 0) return {errors};
  return {
    reached: wanted.map((channel) => ({
      channel,
      address: addressOf(addressNeeds[channel].kind, texts),
    })),
  };
}

function addressOf(
  kind: AddressKind,
  {email, phone, name, street, postcode, city}: ObjectionForm['texts'],
): Address {
  switch (kind) {
    case 'email':
      return email;
    case 'phone':
      return phone;
    case 'postal':
      return {name, street, postcode, city};
  }
}
