import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {heard} from '../../../test/browser/support/heard.ts';
import {allInside, inside, normalised} from '../../../test/browser/support/words.ts';
import {speak} from '../localization.ts';
import {MobiplusStatus} from '../status/mobiplus-status.ts';
import {MobiplusObjection, type ObjectionEvent} from './mobiplus-objection.ts';

customElements.define('mobiplus-status', MobiplusStatus);
customElements.define('mobiplus-objection', MobiplusObjection);

async function show(language: 'sv' | 'en' = 'sv'): Promise<MobiplusObjection> {
  await speak(language);
  return fixture(html`<mobiplus-objection .language=${language}></mobiplus-objection>`);
}

async function submit(room: MobiplusObjection, address: string): Promise<void> {
  inside<HTMLInputElement>(room, 'input').value = address;
  inside(room, 'form button').click();
  await room.updateComplete;
}

describe('mobiplus-objection', () => {
  afterEach(() => speak('sv'));

  it('asks for one address, no reason and no name (R36, R37)', async () => {
    const room = await show();
    const fields = allInside<HTMLInputElement>(room, 'input, select, textarea');
    expect(fields.map(({name}) => name)).to.deep.equal(['address']);
    expect(fields[0]!.autocomplete).to.equal('email');
    expect(fields[0]!.labels?.[0]?.textContent).to.equal('E-postadress');
    expect(fields[0]!.offsetHeight).to.be.at.least(44);
    expect(inside(room, 'form button').offsetHeight).to.be.at.least(44);
  });

  it('says nothing is wrong before anything is said', async () => {
    const room = await show();
    expect(inside(room, 'input').getAttribute('aria-invalid')).to.equal('false');
    expect(normalised(inside(room, '#error').textContent)).to.equal('');
  });

  for (const wrong of [
    '',
    '   ',
    'anna',
    'anna@',
    '@exempel.se',
    'anna@exempel',
    'a b@exempel.se',
    'anna@@exempel.se',
  ])
    it(`refuses "${wrong}", and says at the field what an address looks like (R76)`, async () => {
      const room = await show();
      const objections = heard(room, 'mobiplus-objection');
      await submit(room, wrong);
      expect(objections).to.deep.equal([]);
      const field = inside(room, 'input');
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      const message = inside(room, `#${field.getAttribute('aria-describedby')}`);
      expect(message.getAttribute('role')).to.equal('alert');
      expect(normalised(message.textContent)).to.equal('Skriv adressen i formen namn@exempel.se.');
      expect(room.shadowRoot!.activeElement).to.equal(field);
    });

  it('tells an address once, without the spaces around it (R37)', async () => {
    const room = await show();
    const objections = heard<ObjectionEvent>(room, 'mobiplus-objection');
    await submit(room, '  Anna.Ek+nytt@post.exempel.se ');
    expect(objections.map(({detail}) => detail)).to.deep.equal([
      {channel: 'email', address: 'Anna.Ek+nytt@post.exempel.se'},
    ]);
  });

  it('takes the address by keyboard alone, Enter included (R68)', async () => {
    const room = await show();
    const objections = heard<ObjectionEvent>(room, 'mobiplus-objection');
    inside(room, 'input').focus();
    await sendKeys({type: 'anna@exempel.se'});
    await sendKeys({press: 'Enter'});
    expect(objections.map(({detail}) => detail.address)).to.deep.equal(['anna@exempel.se']);
  });

  it('forgets the complaint once the address is right (R76)', async () => {
    const room = await show();
    await submit(room, 'anna');
    await submit(room, 'anna@exempel.se');
    expect(inside(room, 'input').getAttribute('aria-invalid')).to.equal('false');
    expect(normalised(inside(room, '#error').textContent)).to.equal('');
  });

  it('shows how far the objection has come, in place of the form', async () => {
    const room = await show();
    room.progress = 'saving';
    room.index = 41;
    await room.updateComplete;
    expect(allInside(room, 'form')).to.deep.equal([]);
    const status = inside<MobiplusStatus>(room, 'mobiplus-status');
    await status.updateComplete;
    const words = () => normalised(inside(status, '[role=status]').textContent);
    expect(words()).to.equal('Din invändning är mottagen här. Sparar …');
    room.progress = 'saved';
    await room.updateComplete;
    await status.updateComplete;
    expect(words()).to.equal(
      'Din invändning är mottagen här. Sparat. Kvitto nr 41 är kontrollerat.',
    );
  });

  it('objects to nothing by Esc, and goes (R22)', async () => {
    const room = await show();
    const objections = heard(room, 'mobiplus-objection');
    inside<HTMLInputElement>(room, 'input').value = 'anna@exempel.se';
    const closed = oneEvent(inside(room, 'dialog'), 'close');
    await sendKeys({press: 'Escape'});
    await closed;
    expect(objections).to.deep.equal([]);
    expect(room.isConnected).to.equal(false);
  });

  it('says that messages about services still come (R45)', async () => {
    expect(normalised(inside(await show('en'), '.body').textContent)).to.contain(
      'Important messages about services you have, such as invoices, still reach you.',
    );
  });

  for (const language of ['sv', 'en'] as const)
    it(`is accessible to axe in ${language}, before, after a mistake, and once made`, async () => {
      const room = await show(language);
      await expect(room).to.be.accessible();
      await submit(room, 'anna');
      await expect(room).to.be.accessible();
      room.progress = 'saving';
      await room.updateComplete;
      await expect(room).to.be.accessible();
    });
});
