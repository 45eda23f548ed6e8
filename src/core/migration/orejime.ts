import type {ReadChoice} from './other-choice.ts';
import {readSwitches} from './read-switches.ts';

/** Orejime: `eu-consent={"analytics":false,…}` by purpose since version 3, `orejime={"google-analytics":false,…}` by app before it; JSON both. */
export const readOrejime: ReadChoice = (cookies, name) =>
  name
    ? readSwitches(cookies, name)
    : (readSwitches(cookies, 'eu-consent') ?? readSwitches(cookies, 'orejime'));
