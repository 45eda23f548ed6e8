import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import type {Grants} from '../../../src/contract/purpose.ts';
import {watchGates} from '../../../src/signals/gates/watch-gates.ts';
import {openOnce} from '../../../src/signals/open-once.ts';

let grants: Grants = {necessary: true, analytics: false, ads: false};
const update = watchGates({current: () => grants, nonce: ''});
update();

const FILM = 'data:text/html,<p>film</p>';

const embeds = async (...categories: readonly string[]) => {
  const root = await fixture<HTMLElement>(
    html`<div>
      ${categories.map(
        (category) =>
          html`<iframe title="film" data-category=${category} data-src=${FILM}></iframe>`,
      )}
    </div>`,
  );
  return {
    root,
    sources: () =>
      Array.from(root.querySelectorAll('iframe'), (frame) => frame.getAttribute('src')),
  };
};

describe('openOnce', () => {
  afterEach(() => {
    grants = {necessary: true, analytics: false, ads: false};
  });

  it('opens an embed that the page’s gatekeeper keeps shut, whatever else happens on the page (R1)', async () => {
    const {root, sources} = await embeds('ads');
    expect(sources()).to.deep.equal([null]);
    openOnce(root, 'ads');
    root.append(document.createElement('p'));
    await nextFrame();
    update();
    expect(sources()).to.deep.equal([FILM]);
  });

  it('opens nothing that waits for another purpose, or for one more (R17)', async () => {
    const {root, sources} = await embeds('analytics', 'ads analytics');
    openOnce(root, 'ads');
    expect(sources()).to.deep.equal([null, null]);
  });

  it('opens nothing elsewhere on the page', async () => {
    const [here, there] = [await embeds('ads'), await embeds('ads')];
    openOnce(here.root, 'ads');
    expect(there.sources()).to.deep.equal([null]);
  });

  it('shuts it again, and gives it back to the gatekeeper (R32)', async () => {
    const {root, sources} = await embeds('ads');
    openOnce(root, 'ads')();
    expect(sources()).to.deep.equal([null]);
    grants = {...grants, ads: true};
    update();
    expect(sources()).to.deep.equal([FILM]);
  });

  it('gives it to the gatekeeper where the purpose has been granted meanwhile', async () => {
    const {root, sources} = await embeds('ads');
    const end = openOnce(root, 'ads');
    grants = {...grants, ads: true};
    update();
    end();
    update();
    expect(sources()).to.deep.equal([FILM]);
    grants = {...grants, ads: false};
    update();
    expect(sources()).to.deep.equal([null]);
  });

  it('leaves the markup as it was, once it has ended', async () => {
    const {root} = await embeds('ads', 'ads analytics');
    const before = root.cloneNode(true);
    openOnce(root, 'ads')();
    expect(root.isEqualNode(before)).to.equal(true);
  });
});
