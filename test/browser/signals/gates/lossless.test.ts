/** What was opened and shut is as it was, however often and in whatever order. */
import {aTimeout, expect, oneEvent, waitUntil} from '@open-wc/testing';
import fc from 'fast-check';
import {gatekeeper} from '../../support/gatekeeper.ts';
import {onPage} from '../../support/on-page.ts';
import {scriptUrl} from '../../support/script-url.ts';

const {grant} = gatekeeper();

/** Which script ran how often, by run and by its number in the markup. */
const ran = new Map<string, number>();
(window as unknown as {noteRun: (name: string) => void}).noteRun = (name) => {
  ran.set(name, (ran.get(name) ?? 0) + 1);
};

const GIF = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const CSS = 'data:text/css,.lossless{color:red}';
const PAGE = 'data:text/html,<p>film</p>';

const categories = fc.constantFrom('analytics', 'ads', 'analytics ads', 'ads, analytics');
/** `RUN` stands for the number of the run, `@` for the script's own number: scripts say both. */
const code = `noteRun('RUN-@')`;

const scripts = fc
  .record({
    // `defer` counts for nothing on an inline script.
    mark: fc.constantFrom('', 'async', 'defer', 'data-type="module"', 'id="own" class="x"'),
    isInline: fc.boolean(),
    gate: categories,
  })
  .map(({mark, isInline, gate}) =>
    isInline
      ? `<script type="text/plain" data-category="${gate}" ${mark}>${code}</script>`
      : `<script ${mark} data-category="${gate}" data-src="${scriptUrl(code)}" type="text/plain"></script>`,
  );

const embeds = categories.chain((gate) =>
  fc.constantFrom(
    `<iframe title="film" data-src="${PAGE}" data-category="${gate}" width="9"></iframe>`,
    `<iframe title="film" src="about:blank" data-category="${gate}" data-src="${PAGE}"></iframe>`,
    `<img alt="" data-category="${gate}" data-src="${GIF}" data-srcset="${GIF} 2x">`,
    `<img alt="" src="${GIF}#stand-in" data-category="${gate}" data-src="${GIF}" class="x">`,
    `<video data-category="${gate}" data-src="${GIF}" data-poster="${GIF}" muted></video>`,
    `<video data-category="${gate}"><source data-src="${GIF}" type="x/y"><track data-src="${GIF}"></video>`,
    `<audio data-category="${gate}" data-src="${GIF}" controls></audio>`,
    `<embed data-category="${gate}" type="image/gif" data-src="${GIF}">`,
    `<object data-category="${gate}" type="image/gif" data-src="${GIF}">instead</object>`,
    `<link rel="stylesheet" data-category="${gate}" data-href="${CSS}">`,
  ),
);

const plain = fc.constantFrom('words', '<p class="lossless">words</p>', '<!-- words -->', ' ');

/** What a page may hold: gates side by side, in other elements, and in templates, which may hold further ones. */
const {parts} = fc.letrec<{parts: string; template: string; nest: string; own: string}>((tie) => ({
  parts: fc
    .array(
      fc.oneof(
        {depthSize: 'small', withCrossShrink: true},
        plain,
        scripts,
        embeds,
        tie('nest'),
        tie('template'),
      ),
      {
        maxLength: 5,
      },
    )
    .map((some) => some.join('')),
  nest: tie('parts').map((inner) => `<div>${inner}</div>`),
  // What stands in a template need not be gated by itself: the template is.
  own: fc.constantFrom(
    `<script>${code}</script>`,
    `<script src="${scriptUrl(code)}"></script>`,
    `<script type="module">${code}</script>`,
    '<script type="application/json">{"data": 1}</script>',
    `<iframe title="film" src="${PAGE}"></iframe>`,
  ),
  template: fc
    .tuple(categories, fc.array(fc.oneof(tie('own'), tie('parts')), {maxLength: 3}))
    .map(
      ([gate, inner]) =>
        `<template data-category="${gate}">before${inner.join('')}after</template>`,
    ),
}));

const grants = fc.subarray(['analytics', 'ads']);

let run = 0;
/** The markup on the page, its scripts numbered; `run` tells its scripts from those of all other runs. */
function show(markup: string): {holder: HTMLElement; run: number} {
  run += 1;
  let number = 0;
  const numbered = markup.replaceAll('RUN', String(run)).replace(/@|%40/g, () => String(number++));
  return {holder: onPage(numbered), run};
}
/** The markup now, whatever the number of the run. */
const markupOf = ({holder, run: own}: ReturnType<typeof show>) =>
  holder.innerHTML.replace(new RegExp(`(noteRun\\((?:'|%27))${own}-`, 'g'), '$1RUN-');
const ranIn = (own: number) =>
  [...ran]
    .filter(([name]) => name.startsWith(`${own}-`))
    .map(([name, times]) => [name.split('-')[1], times]);
/** Scripts with an address that are under way, and those that were ever followed. */
const coming = new Map<Element, Promise<unknown>>();
const followed = new WeakSet<EventTarget>();
/** One whose turn came late may have come itself before it is followed. */
for (const end of ['load', 'error'])
  document.addEventListener(end, ({target}) => target && followed.add(target), true);
function follow(holder: HTMLElement): void {
  for (const script of holder.querySelectorAll('script[src]:not([type="text/plain"])')) {
    if (followed.has(script)) continue;
    followed.add(script);
    const end = Promise.race([oneEvent(script, 'load'), oneEvent(script, 'error')]);
    // A task later, since whoever waits for it may hear of it after this.
    const heard = end.then(() => aTimeout(0)).then(() => coming.delete(script));
    coming.set(script, heard);
  }
}
/** Grants, and follows what that puts on the page, also if the next grant takes it away again. */
function grantOn(holder: HTMLElement, ...granted: readonly string[]): void {
  grant(...granted);
  follow(holder);
}
/** Waits until no script has to wait for one before it any more: one that came may have let in the next. */
async function allHaveCome(holder: HTMLElement): Promise<void> {
  for (follow(holder); coming.size > 0; follow(holder)) await Promise.all(coming.values());
}

describe('what is gated', () => {
  afterEach(() => {
    grant();
  });

  it('is as it was once it is shut, in the call that shuts it, and as one grant opens it once it is open, its scripts run once each (R32, property)', async function () {
    this.timeout(150_000);
    await fc.assert(
      fc.asyncProperty(
        parts,
        fc.array(grants, {maxLength: 4}),
        grants,
        async (markup, steps, last) => {
          grant();
          const tested = show(markup);
          const before = markupOf(tested);
          for (const step of steps) {
            grantOn(tested.holder, ...step);
            if (step.length === 0) expect(markupOf(tested)).to.equal(before);
          }
          grantOn(tested.holder, ...last);
          await allHaveCome(tested.holder);
          const after = markupOf(tested);
          grant();
          expect(markupOf(tested)).to.equal(before);
          tested.holder.remove();

          const once = show(markup);
          grantOn(once.holder, ...last);
          await allHaveCome(once.holder);
          expect(after).to.equal(markupOf(once));
          expect(ranIn(once.run).every(([, times]) => times === 1)).to.equal(true);
          grant();
          once.holder.remove();
        },
      ),
      {numRuns: 40},
    );
  });

  it('runs each of its scripts once, whatever was granted in between (property)', async function () {
    this.timeout(150_000);
    await fc.assert(
      fc.asyncProperty(parts, fc.array(grants, {maxLength: 4}), async (markup, steps) => {
        grant();
        const tested = show(markup);
        for (const step of [...steps, ['analytics', 'ads']]) grant(...step);
        // All is granted, so that each of them is open.
        const {length} = tested.holder.querySelectorAll('script[type="text/plain"]');
        await waitUntil(() => ranIn(tested.run).length === length, `${length} scripts`, {
          timeout: 20_000,
        });
        expect(ranIn(tested.run).every(([, times]) => times === 1)).to.equal(true);
        grant();
        tested.holder.remove();
      }),
      {numRuns: 25},
    );
  });
});
