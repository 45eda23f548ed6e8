import type {Channel} from '../contract/channel.ts';

/** A kind of address that a visitor can give. */
export type AddressKind = 'email' | 'phone' | 'postal';

/** Which address a channel's objection is about. */
interface Need {
  readonly kind: AddressKind;
  /** Without an address the objection still acts: on this browser. */
  readonly optional?: true;
}

/** No channel needs more than one address, and none needs anything else (R37, GDPR 5(1)(c)). */
export const addressNeeds: Readonly<Record<Channel, Need>> = {
  email: {kind: 'email'},
  sms: {kind: 'phone'},
  phone: {kind: 'phone'},
  letter: {kind: 'postal'},
  support: {kind: 'email'},
  profiling: {kind: 'email', optional: true},
};

/** The addresses to ask for, each once, in the order of their channels, and whether one must be given. */
export function neededAddresses(
  channels: readonly Channel[],
): ReadonlyMap<AddressKind, 'required' | 'optional'> {
  const needed = new Map<AddressKind, 'required' | 'optional'>();
  for (const channel of channels) {
    const {kind, optional} = addressNeeds[channel];
    if (!optional) needed.set(kind, 'required');
    else if (!needed.has(kind)) needed.set(kind, 'optional');
  }
  return needed;
}
