import type {PageLanguage} from './page-language.ts';

const LOCALES = {sv: 'sv-SE', en: 'en-GB'} as const;

/** A date as people read it. @param date YYYY-MM-DD or UTC. */
export const showDate = (date: string, lang: PageLanguage): string =>
  new Intl.DateTimeFormat(LOCALES[lang], {dateStyle: 'long', timeZone: zoneOf(date)}).format(
    new Date(date),
  );

/** A moment as people in Sweden read it. @param at UTC. */
export const showMoment = (at: string, lang: PageLanguage): string =>
  new Intl.DateTimeFormat(LOCALES[lang], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  }).format(new Date(at));

/** A date alone has no zone; a moment is told by Sweden's. */
const zoneOf = (date: string): string => (date.length === 10 ? 'UTC' : 'Europe/Stockholm');
