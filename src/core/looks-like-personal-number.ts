/** Month and day of a birth; co-ordination numbers count 60 more days. */
const DATE = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])';

/**
 * YYYYMMDD and four digits; YYMMDD, a sign and four digits; or ten digits in a row.
 *
 * Ten digits that begin with 0 are left alone: so does every Swedish telephone number, and mobile numbers begin as births of 2007 do.
 */
const NUMBER = new RegExp(
  `(?<![\\w@.+-])(?:(?:18|19|20)\\d\\d${DATE}[ +–-]?|\\d\\d${DATE} ?[+–-] ?|[1-9]\\d${DATE})\\d{4}(?![\\w@])`,
);

/** Whether a text holds what reads as a Swedish personal number, right or mistyped (R55, dataskyddslagen 3:10). */
export const looksLikePersonalNumber = (text: string): boolean => NUMBER.test(text);
