import type * as sv from '../sv/webhooks.ts';

export const webhooks: typeof sv.webhooks = {
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

export const services: typeof sv.services = {
  title: 'Sending services',
  note: 'E-mail services that are told who must not be written to, so that they stop it themselves.',
  empty:
    'No sending services are set up. Whoever runs the receiver names them in ESP_SENDGRID_KEY or ESP_MAILGUN_KEY.',
  taken: 'Nothing waits.',
  answered: (status) => `Latest answer: ${status}.`,
  replayOne: (name) => `Replay to ${name} all that was given up`,
};
