import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {allInside, inside, normalised} from '../../../test/browser/support/words.ts';
import {aboutFacts} from '../../core/about-facts.ts';
import {defaultConfiguration} from '../../core/default-configuration.ts';
import {courtesy} from '../../notice/courtesy-en.ts';
import {pinned} from '../../notice/pinned.ts';
import {sections} from '../../notice/sections.ts';
import {text} from '../../notice/text.ts';
import {MobiplusAbout} from '../about/mobiplus-about.ts';
import {speak} from '../localization.ts';
import {MobiplusNotice} from './mobiplus-notice.ts';

customElements.define('mobiplus-about', MobiplusAbout);
customElements.define('mobiplus-notice', MobiplusNotice);

/** Stands for the dialog, whose light DOM the notice is in. */
customElements.define('mobiplus-dialog', class extends HTMLElement {});

const facts = aboutFacts(defaultConfiguration);

async function show(level: 1 | 2 | 3 = 2, language = 'sv'): Promise<MobiplusNotice> {
  await speak(language);
  return fixture<MobiplusNotice>(
    html`<mobiplus-notice .level=${level} .language=${language} .facts=${facts}
      ><a href="/personuppgiftspolicy.txt">Personuppgiftspolicy</a></mobiplus-notice
    >`,
  );
}

/** SHA-256 by the browser's own WebCrypto, in hexadecimal. */
async function hashOf(words: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const headingsOf = (notice: Element) =>
  Array.from(notice.querySelectorAll<HTMLElement>('h1,h2,h3,h4,h5,h6'));
const levelsOf = (notice: Element) =>
  headingsOf(notice).map(({localName}) => Number(localName.slice(1)));
const openContents = (notice: MobiplusNotice) => {
  inside<HTMLDetailsElement>(notice, 'nav details').open = true;
};

/** Presses the button for the translation, and waits for what it brings or takes. */
async function translate(notice: MobiplusNotice): Promise<void> {
  const before = notice.shadowRoot?.querySelector('.translation') ?? null;
  inside(notice, 'button[name=translation]').click();
  await waitUntil(
    () => (notice.shadowRoot?.querySelector('.translation') === null) !== (before === null),
  );
}

describe('mobiplus-notice', () => {
  afterEach(() => speak('sv'));

  describe('the text (R49)', () => {
    it('the text in the code has the pinned hash, to the byte (R49)', async () => {
      expect(await hashOf(text)).to.equal(pinned.sha256);
    });

    for (const level of [1, 2, 3] as const)
      it(`the element's text, normalised for white space alone, has the hash of the pinned text at level ${level} (R49)`, async () => {
        const notice = await show(level);
        expect(await hashOf(normalised(notice.textContent))).to.equal(
          await hashOf(normalised(text)),
        );
      });

    it('one letter more would be seen (R49)', async () => {
      const notice = await show();
      notice.querySelector('p')!.append('.');
      expect(await hashOf(normalised(notice.textContent))).not.to.equal(
        await hashOf(normalised(text)),
      );
    });

    it('stays to the letter when language, level, facts and versions change (R49)', async () => {
      const notice = await show();
      await speak('en');
      Object.assign(notice, {language: 'en', level: 3, facts: undefined, versions: []});
      await notice.updateComplete;
      expect(normalised(notice.textContent)).to.equal(normalised(text));
      expect(levelsOf(notice)[0]).to.equal(3);
    });

    it('hides no part of it, whatever styles the page has (R49)', async () => {
      const hostile = new CSSStyleSheet();
      hostile.replaceSync('article, p, h2, h3 {display: none; opacity: 0; font-size: 1px}');
      document.adoptedStyleSheets.push(hostile);
      const notice = await show();
      for (const part of [
        notice.querySelector('article')!,
        ...notice.querySelectorAll('article > *'),
      ])
        expect(
          part.checkVisibility({opacityProperty: true, visibilityProperty: true}),
          part.textContent,
        ).to.equal(true);
      expect(parseFloat(getComputedStyle(notice.querySelector('p')!).fontSize)).to.be.at.least(16);
      expect(normalised(notice.innerText)).to.equal(normalised(text));
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== hostile);
    });

    it('replaces the link for pages without script', async () => {
      expect((await show()).querySelector('a')).to.equal(null);
    });

    it('is Swedish and left to right, whatever the frame speaks (R75)', async () => {
      const notice = await show(2, 'en');
      const article = notice.querySelector('article')!;
      expect([article.lang, article.dir]).to.deep.equal(['sv', 'ltr']);
      notice.language = 'ar';
      await notice.updateComplete;
      expect(inside(notice, '.frame').dir).to.equal('rtl');
      expect(getComputedStyle(article).direction).to.equal('ltr');
    });

    it('reads at 60 to 75 characters a line where there is room, and fits 320 px (R72)', async () => {
      const notice = await show();
      const article = notice.querySelector('article')!;
      const paragraph = article.querySelectorAll('p')[3]!;
      const lineHeight = parseFloat(getComputedStyle(paragraph).lineHeight);
      const perLine = () =>
        paragraph.textContent.length / Math.round(paragraph.offsetHeight / lineHeight);
      expect(perLine()).to.be.within(55, 80);
      notice.parentElement!.style.width = '320px';
      for (const part of [article, ...article.children])
        expect(part.scrollWidth, part.textContent).to.be.at.most(320);
      expect(inside(notice, '.frame').scrollWidth).to.be.at.most(320);
    });
  });

  describe('its headings (R50, R75)', () => {
    for (const level of [1, 2, 3] as const)
      it(`are real, begin at level ${level} and skip none (R50, R75)`, async () => {
        expect(levelsOf(await show(level))).to.deep.equal(
          [1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3].map((one) => one + level - 1),
        );
      });

    it('have plain anchors on a page of their own (R50)', async () => {
      expect(headingsOf(await show()).map(({id}) => id)).to.deep.equal(
        sections().map(({id}) => id),
      );
    });

    it('have anchors of their own where the page, or another notice, has taken one (R50)', async () => {
      const page = await fixture(html`<div><p id="radering"></p></div>`);
      const first = await show();
      const second = await show();
      const ids = [first, second].flatMap((one) => headingsOf(one).map(({id}) => id));
      expect(new Set([...ids, 'radering']).size).to.equal(27);
      expect(headingsOf(first).at(-1)!.id).to.equal('notice-2-radering');
      expect(inside<HTMLAnchorElement>(second, 'li:nth-child(13) a').hash).to.equal(
        `#${headingsOf(second).at(-1)!.id}`,
      );
      page.remove();
    });

    it('are listed in the frame, in their order, in Swedish (R50, R75)', async () => {
      const notice = await show(2, 'en');
      const links = allInside<HTMLAnchorElement>(notice, 'nav a');
      expect(links.map(({textContent}) => textContent)).to.deep.equal(
        sections().map(({heading}) => heading),
      );
      for (const link of links) expect(link.closest<HTMLElement>('[lang]')!.lang).to.equal('sv');
      expect(notice.querySelector('nav')).to.equal(null);
    });

    it('take the focus from the list, and the address with it (R50, R68)', async () => {
      const notice = await show();
      openContents(notice);
      for (const link of allInside<HTMLAnchorElement>(notice, 'nav a')) {
        link.click();
        expect(`#${document.activeElement?.id}`).to.equal(link.hash);
      }
      await waitUntil(() => location.hash === '#radering');
      history.replaceState(null, '', location.pathname + location.search);
    });

    it('are where a link from elsewhere leads, though the notice comes after the page (R50)', async () => {
      history.replaceState(null, '', '#radering');
      const notice = await show();
      const {top} = headingsOf(notice).at(-1)!.getBoundingClientRect();
      expect(top).to.be.within(0, innerHeight);
      history.replaceState(null, '', location.pathname + location.search);
    });

    it('take the focus in the dialog too, where the address stays (R50, R68)', async () => {
      const dialog = await fixture(html`<mobiplus-dialog></mobiplus-dialog>`);
      const notice = await show(3);
      dialog.append(notice);
      await notice.updateComplete;
      openContents(notice);
      inside(notice, 'nav li:nth-child(10) a').click();
      expect(document.activeElement?.textContent).to.equal('Rättelse');
      expect(location.hash).to.equal('');
    });
  });

  describe('its frame (R49, R50)', () => {
    it('says that the text is unaltered and that reading is no consent, outside the text (R49)', async () => {
      const notice = await show();
      expect(normalised(inside(notice, '[role=note]').textContent)).to.match(
        /^Texten nedan är MobiPlus Personuppgiftspolicy, oförändrad\. .*inte som samtycke/,
      );
      expect(notice.textContent).not.to.contain('oförändrad.');
    });

    it('takes the focus at its top, as other rooms do (R68)', async () => {
      const notice = await show();
      notice.focus();
      expect(notice.shadowRoot?.activeElement?.id).to.equal('frame');
    });

    it('offers the file, byte for byte the pinned one (R50)', async () => {
      const link = inside<HTMLAnchorElement>(await show(), 'a[download]');
      expect(link.download).to.equal('personuppgiftspolicy.sv.txt');
      const bytes = await (await fetch(link.href)).arrayBuffer();
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      expect(Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')).to.equal(
        pinned.sha256,
      );
    });

    it('offers the file again after the element has been moved', async () => {
      const notice = await show();
      const link = inside<HTMLAnchorElement>(notice, 'a[download]');
      const before = link.href;
      document.body.append(notice);
      await notice.updateComplete;
      expect(link.href).not.to.equal(before);
      expect(await (await fetch(link.href)).text()).to.equal(text);
      notice.remove();
    });

    it('shows the hash, to be copied whole, and how to check it (R49, R51)', async () => {
      const code = inside(await show(), 'code');
      expect(code.textContent).to.equal(pinned.sha256);
      const style = getComputedStyle(code);
      expect(
        style.getPropertyValue('user-select') || style.getPropertyValue('-webkit-user-select'),
      ).to.equal('all');
      expect(normalised(code.previousElementSibling?.textContent)).to.contain('sha256sum');
    });

    it('lists earlier wordings by hash, the present one not among them (R51)', async () => {
      const notice = await show();
      notice.endpoint = 'https://ledger.example/v1';
      notice.versions = [
        {sha256: pinned.sha256, from: '2026-11-24'},
        {sha256: 'ab'.repeat(32), from: '2024-05-25'},
      ];
      await notice.updateComplete;
      const links = allInside<HTMLAnchorElement>(notice, '.versions a');
      expect(links.map(({href}) => href)).to.deep.equal([
        `https://ledger.example/v1/notices/${'ab'.repeat(32)}`,
      ]);
      expect(links[0]!.textContent).to.contain('25 maj 2024').and.to.contain('abababababab');
    });

    it('has no list of them where none is known (R51)', async () => {
      expect(allInside(await show(), '.versions, #versions')).to.deep.equal([]);
    });

    it('keeps what the notice leaves out apart from it, in an element of its own (R49)', async () => {
      const notice = await show();
      const about = inside<MobiplusAbout>(notice, 'mobiplus-about');
      await about.updateComplete;
      expect(normalised(about.shadowRoot?.textContent)).to.contain('inte en del av policyn');
      openContents(notice);
      inside(notice, 'button[name=about]').click();
      expect(about.shadowRoot?.activeElement?.id).to.equal('heading');
      notice.facts = undefined;
      await notice.updateComplete;
      expect(allInside(notice, 'mobiplus-about, button[name=about]')).to.deep.equal([]);
    });

    it('has targets of 44 px (R71)', async () => {
      const notice = await show(2, 'en');
      openContents(notice);
      notice.parentElement!.style.width = '390px';
      for (const target of allInside(notice, '.lead button, .lead a, summary, nav a, nav button'))
        expect(target.offsetHeight, target.textContent).to.be.at.least(44);
    });
  });

  describe('on paper (R50)', () => {
    const real = window.print;
    afterEach(() => {
      window.print = real;
      window.dispatchEvent(new Event('afterprint'));
    });

    it('is the notice alone, from a dialog too, and leaves nothing behind (R50)', async () => {
      const dialog = await fixture(html`<mobiplus-dialog></mobiplus-dialog>`);
      const notice = await show(3, 'en');
      await translate(notice);
      dialog.append(notice);
      const sheets = document.adoptedStyleSheets.length;
      const printed: (string | undefined)[] = [];
      window.print = () => {
        const copy = document.querySelector('body > [data-mobiplus-print]');
        printed.push(normalised(copy?.textContent));
        expect(copy!.querySelectorAll('[id]').length).to.equal(0);
        expect(copy!.checkVisibility(), 'on the screen all is as it was').to.equal(false);
        const rules = document.adoptedStyleSheets.flatMap((one) => Array.from(one.cssRules));
        const forPaper = rules.map(({cssText}) => cssText).filter((one) => /print/.test(one));
        expect(forPaper.join(' ')).to.match(
          /@media print[^@]*body > :not\(\[data-mobiplus-print\]\)\s*\{\s*display: none !important/,
        );
      };
      inside(notice, 'button[name=print]').click();
      expect(printed).to.deep.equal([normalised(text)]);
      window.dispatchEvent(new Event('afterprint'));
      expect(document.querySelector('[data-mobiplus-print]')).to.equal(null);
      expect(document.adoptedStyleSheets.length).to.equal(sheets);
    });
  });

  describe('the courtesy translation', () => {
    it('is not offered where the interface speaks Swedish', async () => {
      expect(allInside(await show(), 'button[name=translation]')).to.deep.equal([]);
    });

    it('comes at a press, marked as such, the Swedish binding, and goes at the next (R49, R75)', async () => {
      const notice = await show(2, 'en');
      const button = inside(notice, 'button[name=translation]');
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      await translate(notice);
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      const translation = inside(notice, '.translation');
      expect(translation.lang).to.equal('en');
      expect(normalised(translation.querySelector('.mark')?.textContent)).to.match(
        /^A courtesy translation.*the Swedish text alone is binding/,
      );
      await translate(notice);
      expect(button.getAttribute('aria-expanded')).to.equal('false');
    });

    it('says every section and paragraph, with headings of the same levels (R50)', async () => {
      const notice = await show(2, 'en');
      await translate(notice);
      const article = inside(notice, '.translation article');
      expect(Array.from(article.children, ({localName}) => localName)).to.deep.equal(
        Array.from(notice.querySelector('article')!.children, ({localName}) => localName),
      );
      expect(normalised(article.textContent)).to.equal(
        normalised(courtesy.flatMap((one) => [one.heading, ...one.paragraphs]).join(' ')),
      );
    });

    it("leaves the notice's own text untouched while it is shown (R49)", async () => {
      const notice = await show(2, 'en');
      await translate(notice);
      expect(await hashOf(normalised(notice.textContent))).to.equal(await hashOf(normalised(text)));
      expect(notice.querySelector('[lang=en]')).to.equal(null);
    });

    it('goes where the visitor turns to Swedish', async () => {
      const notice = await show(2, 'en');
      await translate(notice);
      notice.language = 'sv';
      await notice.updateComplete;
      expect(allInside(notice, '.translation, button[name=translation]')).to.deep.equal([]);
    });
  });

  it('lets what stands beside it lead to the objection (R36)', async () => {
    const notice = await show();
    const about = inside<MobiplusAbout>(notice, 'mobiplus-about');
    await about.updateComplete;
    const heard = oneEvent(notice, 'mobiplus-open');
    inside(about, 'button[name=objection]').click();
    expect(((await heard) as CustomEvent<{room: string}>).detail.room).to.equal('objection');
  });

  for (const language of ['sv', 'en'] as const)
    it(`is accessible to axe in ${language}, all of it open`, async () => {
      const notice = await show(2, language);
      notice.versions = [{sha256: 'ab'.repeat(32), from: '2024-05-25'}];
      openContents(notice);
      if (language === 'en') await translate(notice);
      await notice.updateComplete;
      await expect(notice).to.be.accessible();
    });
});
