/**
 * A date as the language writes it. One without a time is a day in Sweden already; a moment (UTC) is told as it was there.
 */
export const dayOfText = (date: string, language: string): string =>
  new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeZone: date.length > 10 ? 'Europe/Stockholm' : 'UTC',
  }).format(new Date(date));
