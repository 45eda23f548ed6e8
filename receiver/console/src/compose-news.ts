import type {SubprocessorNews} from '../../../src/contract/subprocessor.ts';

/** What a form of news says, as it was typed. */
export interface NewsForm {
  readonly name: string;
  readonly country: string;
  readonly sv: string;
  readonly en: string;
  /** YYYY-MM-DD. */
  readonly objectBy: string;
}

/** A field that keeps news from being published. */
export type NewsFault = 'name' | 'country' | 'sv' | 'objectBy';

/** Letters and digits of a name, for its id: `Brevbäraren AB` is `brevbararen-ab`. */
const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 50);

/**
 * News of a sub-processor as a form says it, or the first field that is wrong.
 *
 * @param today The day in Sweden on which customers are told, YYYY-MM-DD.
 */
export function composeNews(form: NewsForm, today: string): SubprocessorNews | NewsFault {
  const name = form.name.trim();
  const country = form.country.trim().toUpperCase();
  const [sv, en] = [form.sv.trim(), form.en.trim()];
  const {objectBy} = form;
  if (!name) return 'name';
  if (!/^[A-Z]{2}$/.test(country)) return 'country';
  if (!sv) return 'sv';
  if (!/^\d{4}-\d\d-\d\d$/.test(objectBy) || objectBy <= today) return 'objectBy';
  const id = [slugOf(name), today].filter(Boolean).join('-');
  return {id, name, country, task: {sv, ...(en && {en})}, announced: today, objectBy};
}
