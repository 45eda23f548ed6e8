import type {webhooks as sv} from '../sv/webhooks.ts';

export const webhooks: typeof sv = {
  note: 'Other systems that are told of what comes, and whether they have taken it.',
  empty: 'No webhooks are set up. Whoever runs the receiver names them in WEBHOOKS.',
  recipient: (name) => `Recipient: ${name}`,
  disabled: (at) => `Stopped on ${at}: it answered 410. Nothing is lost; replay to begin again.`,
  hears: (events, next) => `Hears of ${events}. Next place in the ledger: ${next}.`,
  states: {pending: 'Waiting', acknowledged: 'Taken', dead: 'Given up', erased: 'Erased'},
  replayAll: 'Replay all that was given up',
  replayed: (count) => `${count} sent again.`,
  deliveries: 'Deliveries',
  none: 'No deliveries with this choice.',
  endpoint: 'Webhook',
  event: 'Event',
  state: 'State',
  made: 'Made',
  attempts: 'Attempts',
  answered: 'Answer',
  tries: (at) => `next attempt ${at}`,
  replay: 'Replay',
  replayOne: (type, at) => `Replay ${type} of ${at}`,
};
