import type {ReadChoice} from './other-choice.ts';
import {readSwitches} from './read-switches.ts';

/** Klaro: `klaro={"google-analytics":false,…}`, encoded JSON by service, written when the visitor has answered. */
export const readKlaro: ReadChoice = (cookies, name = 'klaro') => readSwitches(cookies, name);
