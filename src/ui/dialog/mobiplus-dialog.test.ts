import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {heard} from '../../../test/browser/support/heard.ts';
import {allInside, inside, normalised} from '../../../test/browser/support/words.ts';
import type {OpenEvent} from '../events.ts';
import type {LanguageEvent} from '../language-event.ts';
import {speak} from '../localization.ts';
import {ROOMS} from '../rooms-words.ts';
import {MobiplusDialog} from './mobiplus-dialog.ts';

customElements.define('mobiplus-dialog', MobiplusDialog);

async function show(language = 'sv'): Promise<MobiplusDialog> {
  await speak(language, ROOMS);
  return fixture(
    html`<mobiplus-dialog .language=${language} .languages=${['sv', 'en', 'ar']}>
      <p>Ett rum</p>
    </mobiplus-dialog>`,
  );
}

const press = (dialog: Element, name: string) => inside(dialog, `button[name=${name}]`).click();

describe('mobiplus-dialog', () => {
  afterEach(() => speak('sv'));

  it('is modal, has a name, and takes the focus (R68, R69)', async () => {
    const host = await show();
    const dialog = inside<HTMLDialogElement>(host, 'dialog');
    expect(dialog.matches(':modal')).to.equal(true);
    const name = inside(host, `#${dialog.getAttribute('aria-labelledby')}`);
    expect(normalised(name.textContent)).to.equal('Dina integritetsval');
    expect(dialog.contains(host.shadowRoot!.activeElement)).to.equal(true);
  });

  it('leads to every room, and says which one this is (R36, R52)', async () => {
    const host = await show();
    host.room = 'rights';
    await host.updateComplete;
    const openings = heard<OpenEvent>(host, 'mobiplus-open');
    const ways = allInside<HTMLButtonElement>(host, 'nav button');
    for (const way of ways) way.click();
    expect(openings.map(({detail}) => detail.room)).to.deep.equal([
      'preferences',
      'notice',
      'objection',
      'rights',
      'history',
    ]);
    expect(
      ways.filter((way) => way.getAttribute('aria-current') === 'page').map(({name}) => name),
    ).to.deep.equal(['rights']);
  });

  it('offers the languages by their own names, and says which was chosen (R23)', async () => {
    const host = await show();
    const select = inside<HTMLSelectElement>(host, 'select');
    expect(select.value).to.equal('sv');
    // Engines differ in whether a language's name begins with a capital.
    expect(Array.from(select.options, ({text}) => text.toLowerCase())).to.deep.equal([
      'svenska',
      'english',
      'العربية',
    ]);
    const choices = heard<LanguageEvent>(host, 'mobiplus-language');
    select.value = 'en';
    select.dispatchEvent(new Event('change'));
    expect(choices.map(({detail}) => detail.language)).to.deep.equal(['en']);
  });

  it('is laid out from right to left in Arabic', async () => {
    const host = await show();
    host.language = 'ar';
    await host.updateComplete;
    expect(getComputedStyle(inside(host, 'dialog')).direction).to.equal('rtl');
    const [title, close] = [inside(host, '#title'), inside(host, 'button[name=close]')];
    expect(title.getBoundingClientRect().left).to.be.greaterThan(
      close.getBoundingClientRect().left,
    );
  });

  const exits = {
    'the Close button': async (host: Element) => press(host, 'close'),
    Esc: async () => sendKeys({press: 'Escape'}),
    'a click beside it': async (host: Element) => inside(host, 'dialog').click(),
    'close()': async (host: MobiplusDialog) => host.close(),
  };
  for (const [way, leave] of Object.entries(exits))
    it(`goes by ${way}, and the focus returns to where it was (R22, R68)`, async () => {
      const opener = await fixture<HTMLButtonElement>(html`<button>Dina integritetsval</button>`);
      opener.focus();
      const host = await show();
      const closed = oneEvent(inside(host, 'dialog'), 'close');
      await leave(host);
      await closed;
      expect(host.isConnected).to.equal(false);
      expect(document.activeElement === opener).to.equal(true);
    });

  it('gives every control at least 44 pixels (R71)', async () => {
    const host = await show();
    for (const control of allInside(host, 'button, select'))
      expect(control.offsetHeight, control.textContent).to.be.at.least(44);
  });

  for (const language of ['sv', 'en'])
    it(`is accessible to axe in ${language}`, async () => {
      await expect(await show(language)).to.be.accessible();
    });
});
