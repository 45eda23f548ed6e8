import type * as sv from '../sv/rooms.ts';

export const common: typeof sv.common = {all: 'All', more: 'Show more', loading: 'Fetching …'};

export const nav: typeof sv.nav = {
  label: 'Rooms',
  menu: 'Menu',
  none: 'Your roles open no room here. Ask whoever runs the receiver for a role.',
};

export const rooms: typeof sv.rooms = {
  start: 'Start',
  rates: 'Rates',
  trials: 'Layout trials',
  permission: 'May we send?',
  lists: 'Scrub lists',
  suppression: 'Suppression lists',
  desk: 'Requests',
  ledger: 'The ledger',
  webhooks: 'Webhooks',
  trail: 'Audit trail',
  news: 'News and versions',
  tokens: 'Service tokens',
  mailbox: 'Mailbox',
};

export const today: typeof sv.today = {
  title: 'Today',
  note: 'Answers are counted per purpose: a no to everything is one for each.',
  objections: 'Objections',
  empty: 'Nothing has come yet today.',
};
