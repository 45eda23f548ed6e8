import assert from 'node:assert/strict';
import {engine} from '../engine.ts';
import type {Answers, Decision} from './acts.ts';
import type {Entry} from './journal.ts';
import {
  googleOf,
  isInOrder,
  leftAfter,
  PURPOSES,
  toldIn,
  withoutRepeats,
  type createForetelling,
  type Grants,
} from './six-steps.ts';

/** What a page says of itself when a change is over, with all that has been written down of it. */
export interface Look {
  readonly journal: readonly Entry[];
  readonly grants: Grants;
  readonly has: Grants;
  readonly origins: Readonly<Record<string, string>>;
  readonly html: string | undefined;
  /** Where the gated frame leads. */
  readonly frame: string | null;
  /** How many copies of the gated script stand on the page. */
  readonly script: number;
}

const stand = (answers: Answers): Grants => ({
  necessary: true,
  ...Object.fromEntries(PURPOSES.map((id) => [id, answers[id] === true])),
});
const htmlOf = (grants: Grants) =>
  Object.keys(grants)
    .filter((id) => grants[id])
    .join(' ');

/** Holds the journal of one change against what was to come of it. */
export function checkChange(
  {journal: all, ...page}: Look,
  foretell: ReturnType<typeof createForetelling>,
  [was, answers]: readonly [Answers, Answers],
  {source}: Decision,
): void {
  const journal = withoutRepeats(all);
  const [before, grants] = [stand(was), stand(answers)];
  const origins = {
    necessary: 'defaulted',
    ...Object.fromEntries(PURPOSES.map((id) => [id, id in answers ? 'chosen' : 'defaulted'])),
  };
  assert.ok(isInOrder(journal), JSON.stringify(journal.map(({step, what}) => [step, what])));

  const sorted = (told: readonly (readonly [string, unknown])[]) =>
    [...told].sort(([one], [other]) => (one < other ? -1 : 1));
  const foretold = foretell(before, grants);
  const change = {v: 1, grants, origins, source};
  assert.deepEqual(toldIn(journal, 'google'), [['update', googleOf(grants)]], 'step 1');
  assert.deepEqual(toldIn(journal, 'vendor'), sorted(foretold.vendor), 'step 2');
  const stays = leftAfter(grants);
  const isForetold = ([name]: readonly [string, unknown]) =>
    foretold.trace.some(([what]) => what === name);
  // A page of Firefox's may be shown cookies once more that it has removed, by a list that was under way: they go once more.
  const isShownAgain = (told: readonly [string, unknown]) =>
    engine === 'firefox' &&
    !isForetold(told) &&
    /^cookie /.test(told[0]) &&
    !stays.includes(told[0]);
  const cleared = toldIn(journal, 'trace').filter((told) => !isShownAgain(told));
  assert.deepEqual(cleared, sorted(foretold.trace), 'step 3');
  assert.deepEqual(toldIn(journal, 'gate'), sorted(foretold.gate), 'step 4');
  assert.deepEqual(toldIn(journal, 'data-layer'), [['mobiplus_consent_update', change]]);
  assert.deepEqual(toldIn(journal, 'event'), [['mobiplus-consent-change', change]]);
  assert.deepEqual(toldIn(journal, 'subscriber'), [['subscribe', change]]);
  assert.equal(journal.at(-1)?.step, 'over', 'all in one call');

  const [kept, ...told] = journal;
  assert.equal(kept?.step, 'kept');
  assert.deepEqual(kept.grants, before, 'on the device before anybody acts on it');
  const isAfter = (step: Entry['step']) =>
    told.slice(told.findIndex((entry) => entry.step === step));
  for (const {grants: said} of told) assert.deepEqual(said, grants);
  for (const {html} of isAfter('data-layer')) assert.equal(html, htmlOf(grants));
  for (const {left, step} of told)
    if (step === 'gate' || step === 'data-layer' || step === 'event')
      assert.deepEqual(
        left.filter((one) => !stays.includes(one)),
        [],
        `nothing denied is left at ${step}`,
      );
  assert.deepEqual(page, {
    grants,
    has: grants,
    origins,
    html: htmlOf(grants),
    frame: grants['ads-personalisation'] ? '/ram' : null,
    script: grants['analytics'] ? 1 : 0,
  });
}
