import type {DeliveryState} from '../../../../../src/contract/webhook.ts';

export const webhooks = {
  note: 'Andra system som får veta vad som kommer, och om de har tagit emot det.',
  empty: 'Inga webhookar är inställda. Den som driver mottagaren anger dem i WEBHOOKS.',
  recipient: (name: string) => `Mottagare: ${name}`,
  disabled: (at: string) =>
    `Stoppad ${at}: den svarade 410. Inget går förlorat; sänd om för att börja igen.`,
  hears: (events: string, next: string) =>
    `Får veta om ${events}. Nästa plats i liggaren: ${next}.`,
  states: {
    pending: 'Väntar',
    acknowledged: 'Mottagna',
    dead: 'Uppgivna',
    erased: 'Raderade',
  } satisfies Record<DeliveryState, string> as Record<DeliveryState, string>,
  replayAll: 'Sänd om allt som är uppgivet',
  replayed: (count: string) => `${count} sänds om.`,
  deliveries: 'Leveranser',
  none: 'Inga leveranser med det här valet.',
  endpoint: 'Webhook',
  event: 'Händelse',
  state: 'Läge',
  made: 'Gjord',
  attempts: 'Försök',
  answered: 'Svar',
  tries: (at: string) => `nästa försök ${at}`,
  replay: 'Sänd om',
  replayOne: (type: string, at: string) => `Sänd om ${type} från ${at}`,
};

export const services = {
  title: 'Sändningstjänster',
  note: 'E-posttjänster som får veta vem som inte får skrivas till, så att de själva stoppar det.',
  empty:
    'Inga sändningstjänster är inställda. Den som driver mottagaren anger dem i ESP_SENDGRID_KEY eller ESP_MAILGUN_KEY.',
  taken: 'Inget väntar.',
  answered: (status: string) => `Senaste svaret: ${status}.`,
  replayOne: (name: string) => `Sänd om till ${name} allt som är uppgivet`,
};
