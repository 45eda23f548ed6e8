import type {RoomId} from '../../rooms.ts';

export const common = {all: 'Alla', more: 'Visa fler', loading: 'Hämtar …'};

export const nav = {
  label: 'Rum',
  menu: 'Meny',
  none: 'Dina roller öppnar inget rum här. Be den som driver mottagaren om en roll.',
};

export const rooms: Readonly<Record<RoomId, string>> = {
  start: 'Start',
  rates: 'Svarsandelar',
  trials: 'Försök med frågan',
  permission: 'Får vi skicka?',
  lists: 'Tvätta listor',
  suppression: 'Spärrlistor',
  desk: 'Begäranden',
  ledger: 'Liggaren',
  webhooks: 'Webhookar',
  trail: 'Spårlogg',
  news: 'Nyheter och versioner',
  tokens: 'Tjänstenycklar',
  mailbox: 'Brevlåda',
};

export const today = {
  title: 'I dag',
  note: 'Svar räknas per ändamål: ett nej till allt är ett nej för varje.',
  objections: 'Invändningar',
  empty: 'Inget har kommit än i dag.',
};
