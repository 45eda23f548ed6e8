import {aTimeout, expect, oneEvent} from '@open-wc/testing';
import {gatekeeper} from '../../support/gatekeeper.ts';
import {heard} from '../../support/heard.ts';
import {onPage} from '../../support/on-page.ts';

const {grant, update} = gatekeeper();

const GIF = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const FILM = new URL('../../support/says-zero.js', import.meta.url).pathname;

/** One gated element on the page. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector has it
const embed = <One extends HTMLElement>(markup: string) =>
  onPage(markup.replace('GATE', 'data-category="ads"')).firstElementChild as One;

/** A gated frame of the page's own origin, so that what is in it can be seen. */
const frame = () =>
  embed<HTMLIFrameElement>(`<iframe GATE title="film" data-src="${FILM}"></iframe>`);

describe('a gated embed', () => {
  afterEach(() => {
    grant();
    document.querySelectorAll('body > section').forEach((holder) => holder.remove());
  });

  it('has no address while it is shut, and loads nothing (R1)', async () => {
    const film = frame();
    update();
    expect(film.hasAttribute('src')).to.equal(false);
    await Promise.resolve();
    expect(film.contentWindow!.location.href).to.equal('about:blank');
  });

  it('loads its own address when it is opened, and is really gone from the page when it is shut (R32)', async () => {
    const film = frame();
    for (let round = 0; round < 2; round++) {
      const loaded = oneEvent(film, 'load');
      grant('ads');
      await loaded;
      const shown = film.contentWindow!;
      expect(shown.location.pathname).to.equal(FILM);
      grant();
      // The browsing context has ended, not only its page.
      expect(shown.closed).to.equal(true);
      expect(film.isConnected).to.equal(true);
      expect(film.hasAttribute('src')).to.equal(false);
      expect(film.contentWindow!.location.href).to.equal('about:blank');
    }
  });

  it('keeps its place among its neighbours when it is shut', () => {
    const holder = onPage(
      `<b></b><iframe data-category="ads" title="film" data-src="${FILM}"></iframe>words<i></i>`,
    );
    const before = [...holder.childNodes];
    grant('ads');
    grant();
    expect([...holder.childNodes]).to.deep.equal(before);
  });

  it('is not loaded anew where it is open already', async () => {
    const film = frame();
    const loaded = oneEvent(film, 'load');
    grant('ads');
    await loaded;
    const loads = heard(film, 'load');
    const shown = film.contentWindow;
    grant('ads', 'analytics');
    grant('ads');
    update();
    await new Promise(requestAnimationFrame);
    expect([loads.length, film.contentWindow]).to.deep.equal([0, shown]);
  });

  it('may be a picture: it shows when it is opened, and what stood in for it comes back (R32)', async () => {
    const picture = embed<HTMLImageElement>(
      `<img GATE alt="" data-src="${GIF}" data-srcset="${GIF} 1x">`,
    );
    const loaded = oneEvent(picture, 'load');
    grant('ads');
    await loaded;
    expect(picture.naturalWidth).to.be.greaterThan(0);
    expect(picture.srcset).to.equal(`${GIF} 1x`);
    grant();
    expect([picture.hasAttribute('src'), picture.hasAttribute('srcset')]).to.deep.equal([
      false,
      false,
    ]);
    const other = embed<HTMLImageElement>(
      `<img GATE alt="" src="${GIF}#stand-in" data-src="${GIF}">`,
    );
    grant('ads');
    expect(other.src).to.equal(GIF);
    grant();
    expect(other.src).to.equal(`${GIF}#stand-in`);
  });

  it('may be a film or a sound, with its address in its sources: it is loaded anew, and emptied when it is shut (R32)', () => {
    for (const name of ['video', 'audio']) {
      const film = embed<HTMLMediaElement>(
        `<${name} GATE><source data-src="/a.webm"><source data-src="/b.mp4"></${name}>`,
      );
      const emptied = heard(film, 'emptied');
      let loads = 0;
      film.load = () => void loads++;
      const sources = () =>
        Array.from(film.querySelectorAll('source'), (one) => one.getAttribute('src'));
      grant('ads');
      expect([sources(), loads]).to.deep.equal([['/a.webm', '/b.mp4'], 1]);
      grant();
      expect([sources(), loads]).to.deep.equal([[null, null], 2]);
      expect(emptied).to.deep.equal([]);
    }
  });

  it('may be a film with one address: shut, it holds no more of it (R32)', async () => {
    const film = embed<HTMLVideoElement>(
      `<video GATE data-src="/no-such-film.webm" data-poster="${GIF}"></video>`,
    );
    const failed = oneEvent(film, 'error');
    grant('ads');
    expect([film.getAttribute('src'), film.poster]).to.deep.equal(['/no-such-film.webm', GIF]);
    await failed;
    grant();
    expect([film.hasAttribute('src'), film.hasAttribute('poster')]).to.deep.equal([false, false]);
    await aTimeout(0);
    expect([film.error, film.networkState]).to.deep.equal([null, HTMLMediaElement.NETWORK_EMPTY]);
  });

  it('may be a style sheet: it holds while it is open, and no longer (R32)', async () => {
    const sheet = embed<HTMLLinkElement>(
      '<link GATE rel="stylesheet" data-href="data:text/css,:root{--gated:yes}">',
    );
    const value = () => getComputedStyle(document.documentElement).getPropertyValue('--gated');
    expect(value()).to.equal('');
    const loaded = oneEvent(sheet, 'load');
    grant('ads');
    await loaded;
    expect(value()).to.equal('yes');
    grant();
    expect(value()).to.equal('');
  });

  it('may be an object or a plug-in, each by its own attribute', () => {
    const object = embed<HTMLObjectElement>(
      `<object GATE type="image/gif" data-src="${GIF}"></object>`,
    );
    const plugin = embed<HTMLEmbedElement>(`<embed GATE type="image/gif" data-src="${GIF}">`);
    grant('ads');
    expect([object.data, plugin.src]).to.deep.equal([GIF, GIF]);
    expect(object.hasAttribute('src')).to.equal(false);
    grant();
    expect([object.hasAttribute('data'), plugin.hasAttribute('src')]).to.deep.equal([false, false]);
  });
});
