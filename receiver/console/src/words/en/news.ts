import type * as sv from '../sv/news.ts';

export const news: typeof sv.news = {
  subprocessors: 'Sub-processors',
  note: 'News that customers were told, and how long they may object.',
  empty: 'No news of sub-processors.',
  announced: (day) => `Announced on ${day}.`,
  until: (day) => `Customers may object until ${day}.`,
  over: (day) => `The time to object ended on ${day}.`,
};

export const announce: typeof sv.announce = {
  open: 'Publish news',
  note: 'Customers are told on the site, can say that they have read it, and can object until the day that you give. It is logged.',
  fields: {
    name: 'The sub-processor’s name',
    country: 'Country, two letters (SE, IE, US)',
    sv: 'What it is to do, in Swedish',
    en: 'The same in English (optional)',
    objectBy: 'Last day to object',
  },
  faults: {
    name: 'Write the sub-processor’s name.',
    country: 'Write the country’s two letters, such as SE.',
    sv: 'Say in Swedish what the sub-processor is to do.',
    objectBy: 'Choose a day after today.',
  },
  read: 'Read it through',
  forGood: 'What is published cannot be changed or taken back.',
  publish: 'Publish',
  change: 'Change',
  published: (name) => `The news of ${name} is published.`,
};

export const versions: typeof sv.versions = {
  title: 'Versions',
  note: 'What visitors were shown: the privacy notice, and the manifest of purposes and recipients.',
  notices: 'The notice',
  manifests: 'The manifest',
  empty: 'Nothing is published yet.',
  older: 'Compare',
  newer: 'with',
  only: 'There is only one version so far.',
  same: 'It is the same text.',
  counts: (added, removed) => `${added} lines added, ${removed} removed.`,
  difference: 'The difference',
};
