import type {OtherCmp} from '../../contract/migration.ts';
import {readCookiebot} from './cookiebot.ts';
import {readCookieConsent} from './cookieconsent.ts';
import {readKlaro} from './klaro.ts';
import {readOneTrust} from './onetrust.ts';
import {readOrejime} from './orejime.ts';
import type {OtherChoice, ReadChoice} from './other-choice.ts';
import {readTarteaucitron} from './tarteaucitron.ts';

const readers: Readonly<Record<OtherCmp, ReadChoice>> = {
  cookiebot: readCookiebot,
  onetrust: readOneTrust,
  cookieconsent: readCookieConsent,
  klaro: readKlaro,
  orejime: readOrejime,
  tarteaucitron: readTarteaucitron,
};

/**
 * What another consent tool stored of this visitor's answer, as it stored it. It never throws, and runs nothing of what it reads.
 *
 * @param cookies As `document.cookie` or the header has them. @param cookieName Where the tool was told to use another than its own.
 * @returns undefined where the visitor gave that tool no answer, or none that can be read.
 */
export const readOtherChoice = (
  cookies: string,
  from: OtherCmp,
  cookieName?: string,
): OtherChoice | undefined => readers[from](cookies, cookieName);
