import {composeRecord} from '../core/compose-record.ts';
import {defaultMaps} from '../core/migration/default-maps.ts';
import {readOtherChoice} from '../core/migration/read-other-choice.ts';
import {refusedPurposes} from '../core/migration/refused-purposes.ts';
import {knownChoice} from '../journey/known-choice.ts';
import type {Page} from '../journey/page.ts';
import {prepare} from '../journey/prepare.ts';
import {settleChoice} from '../journey/settle-choice.ts';

/**
 * Keeps what the visitor refused under the consent tool that the site comes from, and asks for the rest: a yes that was given to another
 * question is none to ours (GDPR 4(11)); a no is a no, and is left alone (R25).
 */
export async function open(page: Page): Promise<void> {
  const {configuration} = page;
  const {from, map, cookieName} = configuration.migration ?? {};
  const found = from && readOtherChoice(document.cookie, from, cookieName);
  if (found) {
    const witness = await prepare(page);
    const refused = refusedPurposes(found, {...defaultMaps[from], ...map}, Object.keys(map ?? {}));
    // What has been answered here meanwhile, in another tab or by the browser, stands.
    const asked = page.due().filter(({id}) => refused.includes(id));
    if (asked[0])
      settleChoice(
        composeRecord(
          page.grants(),
          page.grants(),
          knownChoice(page),
          configuration,
          witness({layer: 'page', method: 'migration'}),
          {asked},
        ),
        'migration',
        page,
      );
  }
  if (page.due()[0]) await page.open('ask');
}
