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

/** Whether everything is to stop: then one address is enough, and channels that none was given for are left as they are. */
export const isAll = ({channels}: Pick<Said, 'channels'>): boolean =>
  channels.length === CHANNELS.length;

/** The addresses that a form asks for, and how. @param signedIn The portal knows them. */
export function addressesFor(said: Said, signedIn: boolean): ReturnType<typeof neededAddresses> {
  if (signedIn) return new Map();
  const needed = neededAddresses(said.channels);
  return isAll(said) ? new Map(Array.from(needed.keys(), (kind) => [kind, 'optional'])) : needed;
}

/** What is wrong with a form as it is sent; at the first field where one of them is needed and none given. @param signedIn The portal knows them. */
export function faultsIn(said: Said, written: Written, signedIn: boolean): Said['faults'] {
  if (!said.channels.length) return {channels: 'missing'};
  const needed = addressesFor(said, signedIn);
  const isGiven = Array.from(needed.keys()).some((kind) => addressOf(kind, written));
  return isAll(said) && needed.size && !isGiven ? {email: 'missing'} : faultsOf(needed, written);
}

/** What the form says, channel by channel that can be reached by it. @param undo Whether it takes objections back: a signed-in customer does so at once. */
export const objectionsOf = (
  {channels, newsletter}: Said,
  written: Written,
  scope: string,
  signedIn: boolean,
  undo: boolean,
): readonly Objection[] =>
  channels.flatMap((channel) => {
    const {kind, optional} = addressNeeds[channel];
    const address = signedIn ? undefined : addressOf(kind, written);
    if (!signedIn && !optional && address === undefined) return [];
    return {
      channel,
      ...(newsletter && channel === 'email' && {topic: 'newsletter' as const}),
      status: undo ? (signedIn ? 'withdrawn' : 'pending') : 'active',
      scope,
      ...(address !== undefined && {address}),
    };
  });
