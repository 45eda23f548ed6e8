import type * as sv from '../sv/news.ts';

export const news: typeof sv.news = {
  subprocessors: 'Sub-processors',
  note: 'News that customers were told, and how long they may object.',
  empty: 'No news of sub-processors.',
  announced: (day) => `Announced on ${day}.`,
  until: (day) => `Customers may object until ${day}.`,
  over: (day) => `The time to object ended on ${day}.`,
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
