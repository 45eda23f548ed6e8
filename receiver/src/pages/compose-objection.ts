import {randomBytes, randomUUID} from 'node:crypto';
import type {DecisionRecord} from '../../../src/contract/record.ts';
import {decisionRecord} from '../../../src/contract/schemas/record.ts';
import {hostname} from '../../../src/contract/schemas/text.ts';
import {composeAct} from '../../../src/core/compose-act.ts';
import {checkRecords} from '../http/check-records.ts';
import {fieldOf, type FormErrors, type Reached} from './objection-form.ts';
import type {PageLanguage} from './page-language.ts';
import type {ShownRelease} from './read-release.ts';

/** Where and when the form was sent. */
export interface FormSent {
  readonly lang: PageLanguage;
  /** Host name that the page was asked under. */
  readonly host: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  /** UTC. */
  readonly shownAt?: string | undefined;
}

/**
 * The same record as the SDK composes for an objection by nobody known, under the release that the page shows.
 *
 * @returns What is wrong, by field, where an address turns out to be none.
 */
export function composeObjection(
  reached: readonly Reached[],
  {sha256: hash, manifest}: ShownRelease,
  {lang, host, now, shownAt}: FormSent,
): {readonly errors: FormErrors} | {readonly record: DecisionRecord} {
  const site = hostname.safeParse(host.toLowerCase());
  const record = composeAct(
    {
      type: 'objection.made',
      objections: reached.map((one) => ({...one, status: 'active', scope: manifest.scope})),
    },
    {
      id: randomUUID(),
      random: randomBytes(16).toString('base64url'),
      now,
      site: site.success ? site.data : 'localhost',
      notice: {
        sha256: manifest.notice.sha256,
        manifest: hash,
        lang,
        layer: 'objection',
        ...(shownAt !== undefined && {shownAt}),
      },
      ui: {method: 'button-object', sdk: manifest.sdk},
    },
  );
  const shape = decisionRecord.safeParse(record);
  const wrong = shape.success
    ? checkRecords([record]).map(({field}) => Number(/objections\[(\d+)\]/.exec(field)?.[1]))
    : shape.error.issues.map(({path}) => Number(path[1]));
  if (wrong.length === 0) return {record};
  const channels = wrong.map((place) => reached[place]?.channel);
  if (channels.includes(undefined))
    throw new Error('The form made a record that the contract does not know');
  return {
    errors: Object.fromEntries(channels.map((channel) => [fieldOf(channel ?? 'email'), 'form'])),
  };
}
