import type {Choice} from '../contract/choice.ts';
import {parseChoice} from '../core/choice-text.ts';
import type {Page} from './page.ts';

/** What the device remembers, read. */
export const knownChoice = (page: Pick<Page, 'choice'>): Choice | undefined =>
  parseChoice(page.choice());
