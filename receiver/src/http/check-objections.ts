import type {DecisionRecord, Objection} from '../../../src/contract/record.ts';
import {addressKinds} from '../subjects/read-address.ts';
import {checkAddress} from './check-address.ts';
import type {FieldError} from './problem-error.ts';

/** Channels that an address can confirm by itself, by a link in an e-mail or a text message. */
const CONFIRMABLE = ['email', 'sms', 'phone'];

/** What is wrong with objections, or with their undoing. */
export function checkObjections(record: DecisionRecord, at: string): readonly FieldError[] {
  const {objections = [], type, subject} = record;
  const isCustomer = subject.level === 'portal';
  return objections.flatMap((objection, place) => {
    const check = {objection, isCustomer, field: `${at}.objections[${String(place)}]`};
    const errors = [...checkTopic(check), ...checkReach(check)];
    return [
      ...errors,
      ...(type === 'objection.withdrawn' ? checkUndoing(check) : checkMade(check)),
    ];
  });
}

interface Check {
  readonly objection: Objection;
  readonly isCustomer: boolean;
  readonly field: string;
}

function checkTopic({objection: {topic, channel}, field}: Check): readonly FieldError[] {
  return topic && channel !== 'email'
    ? [
        {
          field: `${field}.topic`,
          message: 'Narrows e-mail only.',
          remedy: 'Leave it out, or send it with the channel email.',
        },
      ]
    : [];
}

/** An objection needs an address, but for profiling and by a customer (R37). */
function checkReach({objection, isCustomer, field}: Check): readonly FieldError[] {
  const {channel, address} = objection;
  if (address !== undefined) return checkAddress(channel, address, `${field}.address`);
  return isCustomer || channel === 'profiling'
    ? []
    : [
        {
          field: `${field}.address`,
          message: 'Is missing: this channel is stopped by its address.',
          remedy: `${addressKinds[channel].remedy.slice(0, -1)}; or sign in.`,
        },
      ];
}

function checkMade({objection: {status}, field}: Check): readonly FieldError[] {
  return status === 'active'
    ? []
    : [
        {
          field: `${field}.status`,
          message: 'Does not agree with the type.',
          remedy: 'Send active with objection.made.',
        },
      ];
}

/** A no is taken from anyone, a yes only from who it concerns: the address itself, or a signed-in customer. */
function checkUndoing({objection, isCustomer, field}: Check): readonly FieldError[] {
  const {status, channel} = objection;
  if (isCustomer)
    return status === 'withdrawn'
      ? []
      : [
          {
            field: `${field}.status`,
            message: 'Does not agree with the type.',
            remedy: 'Send withdrawn: the portal has vouched for the customer already.',
          },
        ];
  if (!CONFIRMABLE.includes(channel))
    return [
      {
        field: `${field}.channel`,
        message: 'Cannot be confirmed by its address.',
        remedy: 'Sign in to undo an objection on this channel.',
      },
    ];
  return status === 'pending'
    ? []
    : [
        {
          field: `${field}.status`,
          message: 'Is for a signed-in customer to say.',
          remedy: 'Send pending, for the address to confirm; or sign in.',
        },
      ];
}
