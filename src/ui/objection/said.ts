import type {Channel} from '../../contract/channel.ts';
import type {Objection} from '../../contract/record.ts';
import {addressNeeds, neededAddresses} from '../../core/address-needs.ts';
import type {Fault} from '../../core/entry-fault.ts';
import {addressOf, faultsOf, type Written} from './address-fields.ts';

/** All channels, in the order shown. */
export const CHANNELS: readonly Channel[] = [
  'email',
  'sms',
  'phone',
  'letter',
  'support',
  'profiling',
];

/** What the visitor has ticked in a form, and what was wrong when it was sent. */
export interface Said {
  readonly channels: readonly Channel[];
  /** Only the newsletter, of all e-mail. */
  readonly newsletter: boolean;
  /** By field; `channels` where none is ticked. */
  readonly faults: Readonly<Partial<Record<string, Fault>>>;
}

/** Nothing is ticked before the visitor ticks it. */
export const NOTHING: Said = {channels: [], newsletter: false, faults: {}};

/** What is said once a box has been ticked or cleared; `all` is each channel, profiling among them (R39). */
export function tick(
  {channels, newsletter, faults}: Said,
  box: Channel | 'all' | 'newsletter',
  on: boolean,
): Said {
  if (box === 'newsletter') return {channels, newsletter: on, faults};
  const ticked = CHANNELS.filter((one) =>
    box === 'all' || box === one ? on : channels.includes(one),
  );
  return {
    channels: ticked,
    // Who takes e-mail out, or takes all, no longer means the newsletter alone.
    newsletter: newsletter && ticked.includes('email') && ticked.length < CHANNELS.length,
    faults: {},
  };
}

/** What is wrong with a form as it is sent. @param signedIn The portal knows the addresses. */
export function faultsIn({channels}: Said, written: Written, signedIn: boolean): Said['faults'] {
  if (!channels.length) return {channels: 'missing'};
  return signedIn ? {} : faultsOf(neededAddresses(channels), written);
}

/** What the form says, channel by channel. @param undo Whether it takes objections back: a signed-in customer does so at once. */
export const objectionsOf = (
  {channels, newsletter}: Said,
  written: Written,
  scope: string,
  signedIn: boolean,
  undo: boolean,
): readonly Objection[] =>
  channels.map((channel) => {
    const address = signedIn ? undefined : addressOf(addressNeeds[channel].kind, written);
    return {
      channel,
      ...(newsletter && channel === 'email' && {topic: 'newsletter' as const}),
      status: undo ? (signedIn ? 'withdrawn' : 'pending') : 'active',
      scope,
      ...(address !== undefined && {address}),
    };
  });
