import type {Right} from '../../contract/rights.ts';
import {sections} from '../../notice/sections.ts';

/** The notice's section on each right. */
const SECTIONS: Readonly<Record<Right, string>> = {
  A15: 'information',
  A16: 'rattelse',
  A17: 'radering',
  A18: 'begransning',
  A20: 'dataportabilitet',
};

const paragraphsOf = (id: string): readonly string[] =>
  sections().find((one) => one.id === id)?.paragraphs ?? [];

/** The last paragraph under "Radering" speaks of all rights above it (S63-S65). */
export const noticeOnAll = (): readonly string[] => paragraphsOf('radering').slice(-1);

/** MobiPlus's own words on a right, to the letter (S47-S62). */
export const noticeOn = (right: Right): readonly string[] =>
  right === 'A17' ? paragraphsOf('radering').slice(0, -1) : paragraphsOf(SECTIONS[right]);

/** Its words on direct marketing, of all that stands under "Radering" (S62). */
export const noticeOnMarketing = (): readonly string[] =>
  paragraphsOf('radering').filter((one) => one.includes('direkt marknadsföring'));
