import {text} from './text.ts';

/** A part of the notice under one heading, its text untouched. */
export interface Section {
  /** Anchor of the heading; stable, since others link to it. */
  readonly id: string;
  readonly heading: string;
  /** 2 for the notice's main headings, 3 for those under "Din rätt till som registrerad". */
  readonly level: 1 | 2 | 3;
  readonly paragraphs: readonly string[];
}

/** Which lines of the notice are headings (S1, S7, S16, S20, S25, S33, S39, S45, S47, S50, S52, S55, S57). */
const HEADINGS: Readonly<Record<string, readonly [id: string, level: 1 | 2 | 3]>> = {
  Personuppgiftspolicy: ['personuppgiftspolicy', 1],
  'Vilken information samlar vi in?': ['samlar-in', 2],
  'Vad är vår rättsliga grund till att behandla dina personuppgifter?': ['rattslig-grund', 2],
  'Vad gör vi med din information?': ['anvandning', 2],
  'Vem kan vi komma att lämna ut dina personuppgifter till?': ['mottagare', 2],
  'Var behandlar vi dina personuppgifter?': ['plats', 2],
  'Hur vi skyddar dina personuppgifter': ['skydd', 2],
  'Din rätt till som registrerad': ['rattigheter', 2],
  Information: ['information', 3],
  Rättelse: ['rattelse', 3],
  Begränsning: ['begransning', 3],
  Dataportabilitet: ['dataportabilitet', 3],
  Radering: ['radering', 3],
};

/** The notice, cut at its headings. Put together again, line by line, it is the notice to the letter. */
export function sections(notice: string = text): readonly Section[] {
  const found: {id: string; heading: string; level: 1 | 2 | 3; paragraphs: string[]}[] = [];
  for (const line of notice.trimEnd().split('\n')) {
    const [id, level] = Object.hasOwn(HEADINGS, line) ? (HEADINGS[line] ?? []) : [];
    if (id && level) found.push({id, heading: line, level, paragraphs: []});
    else found.at(-1)?.paragraphs.push(line);
  }
  return found;
}
