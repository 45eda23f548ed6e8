import type {BootConfiguration} from '../contract/boot-configuration.ts';
import {report} from '../signals/report.ts';
import {forgetChoice, readChoices, writeChoice} from '../storage/choice-cookie.ts';

/** What is renewed, and who tells when it changes. */
export interface Renewal {
  readonly configuration: BootConfiguration;
  /** What the page follows now. */
  readonly choice: () => string;
  /** Calls back now, and at every change. @returns what ends it. */
  readonly subscribe: (hear: () => void) => () => void;
}

const TIMEOUT = 10_000;
/** How late a browser may still bring in what an answer has set. */
const SETTLES = 1_000;

/**
 * Lets the site's own server set the choice's cookie once more, as it is: Safari forgets within seven days what a script has set, and
 * keeps what the server sets. Once after a decision is enough, since only a script's writing shortens its time again.
 *
 * Ends at once where the choice changes, and puts the newer one back where the answer was on its way already. Never throws; what fails
 * is tried after the next decision.
 *
 * @param endpoint Where decisions go, absolute. A server of another origin cannot set this site's cookie and is not asked.
 */
export async function renewChoice(
  endpoint: string,
  {configuration, choice, subscribe}: Renewal,
): Promise<void> {
  const sent = choice();
  if (!sent || new URL(endpoint).origin !== location.origin) return;
  const ended = new AbortController();
  const end = () => {
    ended.abort();
  };
  const timer = setTimeout(end, TIMEOUT);
  const unsubscribe = subscribe(() => {
    if (choice() !== sent) end();
  });
  await fetch(`${endpoint}/choice`, {
    method: 'POST',
    credentials: 'same-origin',
    signal: ended.signal,
  }).catch(() => undefined);
  clearTimeout(timer);
  unsubscribe();
  if (choice() !== sent) await new Promise((resolve) => setTimeout(resolve, SETTLES));
  const found = readChoices(configuration);
  const isTwice = found.length > 1;
  if (isTwice) {
    // Which of them is read is the browser's affair: an older yes could stand before a newer no.
    forgetChoice(configuration);
    report(
      'CONSENT_COOKIE',
      'the server keeps the choice in another cookie than the page: make its COOKIE_DOMAIN and the page’s cookieDomain the same',
    );
  }
  // A cookie that the visitor has removed stays so; what another subdomain decided meanwhile stands.
  if (isTwice || (found[0] === sent && choice() !== sent)) writeChoice(choice(), configuration);
}
