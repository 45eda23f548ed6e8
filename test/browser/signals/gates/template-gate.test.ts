import {expect, oneEvent} from '@open-wc/testing';
import {gatekeeper} from '../../support/gatekeeper.ts';
import {heard} from '../../support/heard.ts';
import {onPage} from '../../support/on-page.ts';

const {grant} = gatekeeper();

const say = (name: string) => `dispatchEvent(new Event('${name}'))`;
const template = (inner: string, category = 'analytics') =>
  `<template data-category="${category}">${inner}</template>`;

describe('a gated template', () => {
  afterEach(() => {
    grant();
    document.querySelectorAll('body > section').forEach((holder) => holder.remove());
  });

  it('holds what it holds until it is granted (R1)', () => {
    const runs = heard(window, 'in-template');
    const holder = onPage(template(`words<script>${say('in-template')}</script>`));
    grant('ads');
    expect([holder.textContent, runs.length]).to.deep.equal(['', 0]);
  });

  it('puts everything on the page after itself, words too, and takes everything away again (R32)', () => {
    const holder = onPage(`<b></b>${template('before <p>inner</p> after<!-- note -->')}<i></i>`);
    const before = holder.innerHTML;
    grant('analytics');
    expect(holder.innerHTML).to.equal(
      before.replace('</template>', '</template>before <p>inner</p> after<!-- note -->'),
    );
    grant();
    expect(holder.innerHTML).to.equal(before);
  });

  it('runs its scripts, once, in their order with those outside it', () => {
    const said: number[] = [];
    addEventListener('say-number', (event) => said.push((event as CustomEvent<number>).detail));
    const number = (n: number) => `dispatchEvent(new CustomEvent('say-number', {detail: ${n}}))`;
    const gated = (n: number) =>
      `<script type="text/plain" data-category="analytics">${number(n)}</script>`;
    onPage(
      gated(0) +
        template(`<script>${number(1)}</script><div><script>${number(2)}</script></div>`) +
        gated(3),
    );
    grant('analytics');
    expect(said).to.deep.equal([0, 1, 2, 3]);
    grant();
    grant('analytics');
    expect(said).to.deep.equal([0, 1, 2, 3]);
  });

  it('runs modules as modules, and leaves data that is no script alone', async () => {
    const holder = onPage(
      template(
        `<script type="module">${say('module-ran')}; export {}</script><script type="application/ld+json">{"a": 1}</script>`,
      ),
    );
    const ran = oneEvent(window, 'module-ran');
    grant('analytics');
    await ran;
    const data = holder.querySelectorAll('[type="application/ld+json"]');
    expect(Array.from(data, (one) => one.textContent)).to.deep.equal(['{"a": 1}']);
    expect((data[0] as HTMLElement).dataset['category']).to.equal(undefined);
  });

  it('may hold gates of other purposes, which stay shut by themselves (R17)', () => {
    const inner = heard(window, 'inner');
    const holder = onPage(
      template(
        `<script type="text/plain" data-category="ads">${say('inner')}</script>${template('deep', 'ads')}`,
      ),
    );
    grant('analytics');
    expect([inner.length, holder.textContent.includes('deep')]).to.deep.equal([0, false]);
    grant('analytics', 'ads');
    expect([inner.length, holder.textContent.includes('deep')]).to.deep.equal([1, true]);
    grant('ads');
    expect(holder.children.length).to.equal(1);
  });

  it('opens what it holds in the same call: templates in it, and what is in those', () => {
    const runs = heard(window, 'deepest');
    const script = `<script>${say('deepest')}</script>`;
    const holder = onPage(template(`<div>${template(`deep${script}`)}</div>`));
    grant('analytics');
    expect([holder.textContent.includes('deep'), runs.length]).to.deep.equal([true, 1]);
  });

  it('loads its frames with the page’s own, and ends them when it is shut (R32)', async () => {
    const holder = onPage(
      template('<iframe title="film" src="data:text/html,<p>film</p>"></iframe>'),
    );
    grant('analytics');
    const frame = holder.querySelector('iframe')!;
    await oneEvent(frame, 'load');
    const shown = frame.contentWindow!;
    grant();
    expect([holder.querySelector('iframe'), shown.closed]).to.deep.equal([null, true]);
  });
});
