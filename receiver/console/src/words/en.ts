import {desk} from './en/desk.ts';
import {ledger, proof} from './en/ledger.ts';
import {lists} from './en/lists.ts';
import {announce, news, versions} from './en/news.ts';
import {permission} from './en/permission.ts';
import {rates} from './en/rates.ts';
import {common, nav, rooms, today} from './en/rooms.ts';
import {suppression} from './en/suppression.ts';
import {tokens} from './en/tokens.ts';
import {trail} from './en/trail.ts';
import {trials} from './en/trials.ts';
import {services, webhooks} from './en/webhooks.ts';
import type {Words} from './words.ts';

export const en: Words = {
  common,
  desk,
  ledger,
  lists,
  nav,
  news,
  permission,
  proof,
  rates,
  rooms,
  suppression,
  today,
  tokens,
  trail,
  announce,
  versions,
  trials,
  services,
  webhooks,
  title: 'Consents and objections',
  skip: 'Skip to content',
  otherLanguage: 'Svenska',
  signOut: 'Sign out',
  signedInAs: (name) => `Signed in as ${name}`,
  signIn: {
    title: 'Sign in',
    why: 'The figures are for marketing and the data-protection officer. Open the link that was printed when the receiver started, or paste its token here.',
    provider: 'Sign in with your work account',
    orToken: 'Or use a token, if you have one.',
    wrong:
      'The token was not accepted. It changes each time the receiver starts, unless a fixed one is set.',
    label: 'Token',
    hint: 'It stands after “#token=” in the address of the console.',
    empty: 'Fill in the token.',
    submit: 'Show the figures',
  },
  period: {
    title: 'Period',
    days: (count) => (count === 1 ? 'Today' : `${String(count)} days`),
    from: 'From',
    to: 'To',
    show: 'Show',
    zone: 'Days are Sweden’s.',
    reversed: 'The period ends before it begins. Choose a later last day.',
    incomplete: 'Fill in both the first and the last day.',
    long: 'The period is too long. Choose 400 days at most.',
    loading: 'Fetching …',
    loaded: (clock) => `Fetched at ${clock}.`,
  },
  figures: {
    title: 'Share who said yes',
    rest: (records, from, to) =>
      `The figures are for ${from} to ${to} and rest on ${records} records in the ledger.`,
    share: 'said yes, of those who answered',
    of: (given, answered) => `${given} of ${answered} answers`,
    unanswered: 'Nobody answered in the period.',
    withdrawn: (count) => `${count} withdrawn`,
    note: 'Answers, not people: who answered twice is counted twice. Who has not answered is not counted at all, and for them everything is off.',
  },
  decisions: {
    title: 'Decisions per day and purpose',
    empty: 'No decisions in the period.',
    given: 'Yes',
    refused: 'No',
    withdrawn: 'Withdrawn',
    below: 'Withdrawn consents are counted downwards from zero.',
    day: 'Day',
    purpose: 'Purpose',
    caption: 'The same figures as a table, latest day first',
    download: 'Download the table (CSV)',
    chart: (purpose, given, refused, withdrawn) =>
      `${purpose}, bar chart per day. In the period ${given} yes, ${refused} no and ${withdrawn} withdrawn. The table below has every value.`,
  },
  objections: {
    title: 'Objections to direct marketing',
    note: 'An objection holds at once and for the whole group.',
    channel: 'Channel',
    made: 'Objections',
    total: 'Total',
    none: 'No objections in the period.',
  },
  mailbox: {
    title: 'Mailbox',
    note: 'The receiver runs for development: letters and text messages are not sent, but come here. The last 100 are shown, and they are gone when the receiver stops.',
    empty: 'Nothing has come yet. Object to something or make a request on the site, and reload.',
    to: (address) => `to ${address}`,
    open: 'Open the link in the message',
    absent: 'This receiver sends its messages and keeps none.',
    reload: 'Reload',
    loaded: (clock) => `Fetched at ${clock}.`,
  },
  problem: {
    away: 'The receiver does not answer. See that it is running and that the network works.',
    forbidden: 'The token was not accepted. Sign in again.',
    notYours: 'Your roles do not allow this.',
    unknown: 'There is nothing with that number.',
    impossible: 'That cannot be done as things stand. Reload the page and see what has happened.',
    refused: 'The receiver could not read the question.',
    often: 'That was too many questions at once. Wait a minute and try again.',
    broken:
      'Something went wrong at the receiver. Try again; if it persists, contact whoever runs it.',
    unreadable: 'The answer could not be read. Console and receiver may be of different versions.',
    again: 'Try again',
  },
  purposes: {
    analytics: 'Analytics',
    'ads-measurement': 'Ads measurement',
    'ads-personalisation': 'Personalised ads',
  },
  channels: {
    email: 'E-mail',
    sms: 'SMS',
    phone: 'Phone',
    letter: 'Letter',
    support: 'Support system',
    profiling: 'Profiling',
  },
};
