import type {LayoutVariant} from '../contract/trial.ts';
import {canonicalJson} from '../core/canonical-json.ts';
import {sha256, toHex} from '../core/sha256.ts';
import {swedishDay} from '../core/swedish-day.ts';
import {layoutName} from '../core/trial/layout-name.ts';
import {lintTrial} from '../core/trial/lint-trial.ts';
import type {Page} from '../journey/page.ts';
import {pageLanguage} from '../journey/page-language.ts';
import {release} from '../notice/release.ts';
import {report} from '../signals/report.ts';
import {countShown} from './count-shown.ts';

/** What a showing needs of its page. */
type Showing = Pick<Page, 'configuration' | 'device' | 'layout'>;

/** One of the variants, each as likely as the others: three do not divide 2^32, which favours one by less than a billionth. */
const drawOne = (variants: readonly LayoutVariant[]): LayoutVariant | undefined =>
  variants[(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % variants.length];

/** Whether every text that varies is there in a language; else people would be asked in two (R23). */
const isSaidIn = (language: string, variants: readonly LayoutVariant[]): boolean =>
  variants
    .flatMap(({wording}) => [wording?.heading ?? {}, wording?.intro ?? {}])
    .every((text) => Object.keys(text).length === 0 || language in text);

/**
 * Draws the layout of this one showing, where the site's trial is on, and has it counted. Nothing is stored on the device, so that who
 * comes back without having answered is drawn for anew (R1).
 *
 * It is counted here, before any delay: who leaves while a variant waits would be missing from that variant's count alone.
 *
 * @returns the variant; undefined for the present layout outside a trial. A trial that is refused is reported (`CONSENT_TRIAL`).
 */
export async function drawLayout(page: Showing): Promise<LayoutVariant | undefined> {
  const {trial, countShown: isCounted} = page.configuration;
  if (!trial) return undefined;
  const faults = lintTrial(trial).map(({field, reason, found}) =>
    [field, reason, ...(found === undefined ? [] : [`“${found}”`])].join(' '),
  );
  if (!isCounted) faults.push('countShown is not on');
  if (faults.length > 0) {
    report('CONSENT_TRIAL', `the present layout is shown: ${faults.join('; ')}`);
    return undefined;
  }
  const today = swedishDay(Date.now());
  if (today < trial.from || today > trial.until) return undefined;
  if (!isSaidIn(pageLanguage(), trial.variants)) return undefined;
  const variant = drawOne(trial.variants);
  if (!variant) return undefined;
  const shown = {trial: trial.id, sha256: toHex(await sha256(canonicalJson(trial))), variant};
  page.layout = {name: layoutName(release.sdk, shown), shown};
  countShown(page);
  return variant;
}
