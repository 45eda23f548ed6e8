import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {heard} from '../../../test/browser/support/heard.ts';
import {allInside, inside, normalised} from '../../../test/browser/support/words.ts';
import type {Channel} from '../../contract/channel.ts';
import type {LedgerObjection, LedgerRecord} from '../../contract/record.ts';
import {speak} from '../localization.ts';
import {MobiplusStatus} from '../status/mobiplus-status.ts';
import {MobiplusObjection, type ObjectionEvent} from './mobiplus-objection.ts';

customElements.define('mobiplus-status', MobiplusStatus);
customElements.define('mobiplus-objection', MobiplusObjection);

const GROUP = 'group:mobiplus';
const CHANNELS: readonly Channel[] = ['email', 'sms', 'phone', 'letter', 'support', 'profiling'];
const SOME = 'Fyll i minst en. Kanaler utan adress lämnas som de är.';
const POSTAL = {
  name: 'Anna Ek',
  street: 'Storgatan 12 B',
  postcode: '903 26',
  city: 'Umeå',
};

async function show(
  given: Partial<MobiplusObjection> = {},
  language: 'sv' | 'en' = 'sv',
): Promise<MobiplusObjection> {
  await speak(language);
  const room = await fixture<MobiplusObjection>(
    html`<mobiplus-objection .language=${language}></mobiplus-objection>`,
  );
  Object.assign(room, given);
  await room.updateComplete;
  return room;
}

const form = (name: 'object' | 'undo') => `form[name=${name}]`;
const boxes = (room: Element, name: 'object' | 'undo' = 'object') =>
  allInside<HTMLInputElement>(room, `${form(name)} input[type=checkbox]`);
const fields = (room: Element) =>
  allInside<HTMLInputElement>(room, `${form('object')} .field`).map(({name}) => name);

async function tick(room: MobiplusObjection, ...values: string[]): Promise<void> {
  for (const value of values) {
    inside(room, `${form('object')} input[value=${value}]`).click();
    await room.updateComplete;
  }
}

async function fill(room: MobiplusObjection, entries: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(entries))
    inside<HTMLInputElement>(room, `${form('object')} input[name=${name}]`).value = value;
  await press(room);
}

async function press(room: MobiplusObjection, name: 'object' | 'undo' = 'object'): Promise<void> {
  inside(room, `${form(name)} button`).click();
  await room.updateComplete;
}

const errorOf = (room: Element, name: string) =>
  normalised(inside(room, `#object-${name}-error`).textContent);

/** A receipt as far as the room reads it. */
const receiptOf = (objections: readonly LedgerObjection[]) => ({
  v: 1 as const,
  record: {objections} as unknown as LedgerRecord,
  proof: '',
});

describe('mobiplus-objection', () => {
  afterEach(() => speak('sv'));

  it('offers each channel, and all at once; nothing is ticked and nothing is asked (R36, R37)', async () => {
    const room = await show();
    expect(boxes(room).map(({value}) => value)).to.deep.equal(['all', ...CHANNELS]);
    expect(boxes(room).filter(({checked}) => checked)).to.deep.equal([]);
    expect(allInside(room, '.field, select, textarea')).to.deep.equal([]);
    for (const box of boxes(room))
      expect(box.closest('label')!.getBoundingClientRect().height).to.be.at.least(44);
    expect(inside(room, `${form('object')} button`).offsetHeight).to.be.at.least(44);
  });

  it('“all” ticks each, profiling too, and clears each again (R39)', async () => {
    const room = await show();
    await tick(room, 'all');
    expect(boxes(room).every(({checked}) => checked)).to.equal(true);
    await tick(room, 'letter');
    expect(
      boxes(room)
        .filter(({checked}) => !checked)
        .map(({value}) => value),
    ).to.deep.equal(['all', 'newsletter', 'letter']);
    await tick(room, 'letter');
    expect(boxes(room)[0]!.checked).to.equal(true);
    await tick(room, 'all');
    expect(boxes(room).some(({checked}) => checked)).to.equal(false);
  });

  for (const [chosen, asked] of [
    [['email'], ['email']],
    [['support'], ['email']],
    [['email', 'support', 'profiling'], ['email']],
    [['sms'], ['phone']],
    [['sms', 'phone'], ['phone']],
    [['letter'], ['name', 'street', 'postcode', 'city']],
    [
      ['email', 'sms'],
      ['email', 'phone'],
    ],
    [['all'], ['email', 'phone', 'name', 'street', 'postcode', 'city']],
  ] as const)
    it(`asks for ${asked.join(', ')} and nothing more, for ${chosen.join(', ')} (R37)`, async () => {
      const room = await show();
      await tick(room, ...chosen);
      expect(fields(room)).to.deep.equal(asked);
    });

  it('lets the browser fill each field in, and names it (R76)', async () => {
    const room = await show();
    await tick(room, 'all');
    const described = allInside<HTMLInputElement>(room, `${form('object')} .field`).map(
      ({autocomplete, type, labels}) => [autocomplete, type, normalised(labels?.[0]?.textContent)],
    );
    expect(described).to.deep.equal([
      ['email', 'email', 'E-postadress'],
      ['tel', 'tel', 'Telefonnummer'],
      ['name', 'text', 'Namn'],
      ['address-line1', 'text', 'Gatuadress'],
      ['postal-code', 'text', 'Postnummer'],
      ['address-level2', 'text', 'Ort'],
    ]);
  });

  it('objects on one channel in one act: no reason, no confirmation step (R33, R37)', async () => {
    const room = await show();
    const objections = heard<ObjectionEvent>(room, 'mobiplus-objection');
    await tick(room, 'email');
    await fill(room, {email: '  Anna.Ek+nytt@post.exempel.se '});
    expect(objections.map(({detail}) => detail)).to.deep.equal([
      {
        objections: [
          {
            channel: 'email',
            status: 'active',
            scope: GROUP,
            address: 'Anna.Ek+nytt@post.exempel.se',
          },
        ],
        undo: false,
      },
    ]);
  });

  it('objects to all at once, each channel with the one address it is about (R38, R39)', async () => {
    const room = await show();
    const objections = heard<ObjectionEvent>(room, 'mobiplus-objection');
    await tick(room, 'all');
    await fill(room, {email: 'anna@exempel.se', phone: '070-123 45 67', ...POSTAL});
    expect(objections.length).to.equal(1);
    const addresses = {
      email: 'anna@exempel.se',
      sms: '070-123 45 67',
      phone: '070-123 45 67',
      letter: POSTAL,
      support: 'anna@exempel.se',
      profiling: 'anna@exempel.se',
    };
    expect(objections[0]!.detail.objections).to.deep.equal(
      CHANNELS.map((channel) => ({
        channel,
        status: 'active',
        scope: GROUP,
        address: addresses[channel],
      })),
    );
  });

  it('takes one address for “all”, and objects on the channels that it reaches (R37, R39)', async () => {
    for (const [written, channels] of [
      [{email: 'anna@exempel.se'}, ['email', 'support', 'profiling']],
      [{phone: '070-123 45 67'}, ['sms', 'phone', 'profiling']],
      [POSTAL, ['letter', 'profiling']],
    ] as const) {
      const room = await show();
      const objections = heard<ObjectionEvent>(room, 'mobiplus-objection');
      await tick(room, 'all');
      expect(normalised(inside(room, '#object-some').textContent)).to.equal(SOME);
      await fill(room, written);
      expect(objections[0]!.detail.objections.map(({channel}) => channel)).to.deep.equal(channels);
    }
  });

  it('asks for one address at least where all is ticked, and for the rest of one that is begun (R76)', async () => {
    const room = await show();
    const objections = heard(room, 'mobiplus-objection');
    await tick(room, 'all');
    await press(room);
    expect(errorOf(room, 'email')).to.equal(SOME);
    expect(room.shadowRoot!.activeElement).to.equal(inside(room, '#object-email'));
    await fill(room, {street: 'Storgatan 1'});
    expect(errorOf(room, 'email')).to.equal('');
    expect(errorOf(room, 'name')).to.equal('Fyll i det här fältet.');
    expect(objections).to.deep.equal([]);
    await tick(room, 'letter');
    await press(room);
    expect(errorOf(room, 'phone')).to.equal('Fyll i det här fältet.');
  });

  it('can be made once more where the receiver refused it', async () => {
    const room = await show();
    await tick(room, 'email');
    await fill(room, {email: 'anna@exempel.se'});
    room.progress = 'refused';
    await room.updateComplete;
    expect(allInside(room, form('object')).length).to.equal(1);
    room.progress = 'saving';
    await room.updateComplete;
    expect(room.shadowRoot!.activeElement).to.equal(inside(room, '#heading'));
  });

  it('narrows e-mail to the newsletter where the visitor says so, and only then (R36)', async () => {
    const room = await show();
    const objections = heard<ObjectionEvent>(room, 'mobiplus-objection');
    expect(allInside(room, 'input[value=newsletter]')).to.deep.equal([]);
    await tick(room, 'email', 'newsletter', 'support');
    await fill(room, {email: 'anna@exempel.se'});
    expect(
      objections[0]!.detail.objections.map(({channel, topic}) => [channel, topic]),
    ).to.deep.equal([
      ['email', 'newsletter'],
      ['support', undefined],
    ]);
  });

  it('does not mean the newsletter alone once e-mail was taken out, or all put in', async () => {
    for (const steps of [
      ['email', 'email'],
      ['all', 'all', 'email'],
    ]) {
      const room = await show();
      await tick(room, 'email', 'newsletter', ...steps);
      expect(inside<HTMLInputElement>(room, 'input[value=newsletter]').checked).to.equal(false);
    }
  });

  it('acts without an address against profiling alone, and says how far that reaches (R39)', async () => {
    const room = await show();
    const objections = heard<ObjectionEvent>(room, 'mobiplus-objection');
    await tick(room, 'profiling');
    const field = inside(room, '.field');
    expect(field.getAttribute('aria-describedby')).to.contain('object-email-hint');
    expect(normalised(inside(room, '#object-email-hint').textContent)).to.equal(
      'Frivilligt. Utan adress gäller det bara i den här webbläsaren.',
    );
    await press(room);
    expect(objections[0]!.detail.objections).to.deep.equal([
      {channel: 'profiling', status: 'active', scope: GROUP},
    ]);
  });

  it('asks for something to be chosen, in words and at the first box (R76)', async () => {
    const room = await show();
    const objections = heard(room, 'mobiplus-objection');
    await press(room);
    expect(objections).to.deep.equal([]);
    const error = inside(room, '#object-error');
    expect(error.getAttribute('role')).to.equal('alert');
    expect(normalised(error.textContent)).to.equal('Välj något.');
    expect(inside(room, 'fieldset').getAttribute('aria-describedby')).to.equal('object-error');
    expect(room.shadowRoot!.activeElement).to.equal(boxes(room)[0]);
    await tick(room, 'sms');
    expect(normalised(error.textContent)).to.equal('');
  });

  it('names every wrong field in words, and goes to the first (R76)', async () => {
    const room = await show();
    const objections = heard(room, 'mobiplus-objection');
    await tick(room, 'all');
    await fill(room, {
      email: 'anna@exempel.se',
      phone: 'ring mig',
      ...POSTAL,
      postcode: 'x',
      city: '',
    });
    expect(objections).to.deep.equal([]);
    expect(
      allInside<HTMLInputElement>(room, '[aria-invalid=true]').map(({name}) => [
        name,
        errorOf(room, name),
      ]),
    ).to.deep.equal([
      ['phone', 'Skriv numret med siffror, t.ex. 070-123 45 67.'],
      ['postcode', 'Skriv postnumret, t.ex. 123 45.'],
      ['city', 'Fyll i det här fältet.'],
    ]);
    expect(room.shadowRoot!.activeElement).to.equal(inside(room, '#object-phone'));
  });

  for (const [channel, field, said] of [
    ['email', 'email', '900101-1234'],
    ['sms', 'phone', '19900101-1234'],
    ['letter', 'name', 'Anna Ek 900101-1234'],
  ] as const)
    it(`refuses a personal number in the field ${field}, and says why (R55)`, async () => {
      const room = await show();
      const objections = heard(room, 'mobiplus-objection');
      await tick(room, channel);
      await fill(room, {...(channel === 'letter' && POSTAL), [field]: said});
      expect(objections).to.deep.equal([]);
      expect(errorOf(room, field)).to.equal(
        'Det liknar ett personnummer. Det behövs inte, så vi tar inte emot det.',
      );
    });

  it('takes a mobile number that begins as a birthday does (R37)', async () => {
    const room = await show();
    const objections = heard<ObjectionEvent>(room, 'mobiplus-objection');
    await tick(room, 'sms');
    await fill(room, {phone: '0701234567'});
    expect(objections[0]!.detail.objections[0]!.address).to.equal('0701234567');
  });

  it('binds the whole group, or one company where more are named and the visitor says so (R36, S2)', async () => {
    const one = await show();
    expect(allInside(one, 'input[type=radio]')).to.deep.equal([]);
    const room = await show({
      signedIn: true,
      scopes: [
        {id: GROUP, name: ''},
        {id: 'company:5560001234', name: 'Exempel AB'},
      ],
    });
    const objections = heard<ObjectionEvent>(room, 'mobiplus-objection');
    const radios = allInside<HTMLInputElement>(room, 'input[type=radio]');
    expect(
      radios.map(({labels, checked}) => [normalised(labels![0]!.textContent), checked]),
    ).to.deep.equal([
      ['Hela koncernen', true],
      ['Bara Exempel AB', false],
    ]);
    await tick(room, 'email');
    await press(room);
    radios[1]!.click();
    await press(room);
    expect(objections.map(({detail}) => detail.objections[0]!.scope)).to.deep.equal([
      GROUP,
      'company:5560001234',
    ]);
  });

  it('asks a signed-in customer for nothing at all (R37)', async () => {
    const room = await show({signedIn: true});
    const objections = heard<ObjectionEvent>(room, 'mobiplus-objection');
    await tick(room, 'all');
    expect(allInside(room, '.field')).to.deep.equal([]);
    await press(room);
    expect(objections[0]!.detail.objections).to.deep.equal(
      CHANNELS.map((channel) => ({channel, status: 'active', scope: GROUP})),
    );
  });

  it('objects by keyboard alone: space ticks, Enter sends (R68)', async () => {
    const room = await show();
    const objections = heard<ObjectionEvent>(room, 'mobiplus-objection');
    boxes(room)[1]!.focus();
    await sendKeys({press: ' '});
    await room.updateComplete;
    inside(room, '#object-email').focus();
    await sendKeys({type: 'anna@exempel.se'});
    await sendKeys({press: 'Enter'});
    expect(objections.map(({detail}) => detail.objections[0]!.address)).to.deep.equal([
      'anna@exempel.se',
    ]);
  });

  it('shows in place of the form how far it has come, and goes there (R68)', async () => {
    const room = await show();
    await tick(room, 'email');
    await fill(room, {email: 'anna@exempel.se'});
    room.progress = 'saving';
    room.index = 41;
    await room.updateComplete;
    expect(allInside(room, form('object'))).to.deep.equal([]);
    expect(room.shadowRoot!.activeElement).to.equal(inside(room, '#heading'));
    const status = inside<MobiplusStatus>(room, 'mobiplus-status');
    room.progress = 'saved';
    await room.updateComplete;
    await status.updateComplete;
    expect(normalised(inside(status, '[role=status]').textContent)).to.equal(
      'Din invändning är mottagen här. Sparat. Kvitto nr 41 är kontrollerat.',
    );
  });

  it('says by which date each channel stops, as the receipt has it (R38)', async () => {
    const room = await show();
    room.progress = 'saved';
    room.receipt = receiptOf([
      {
        channel: 'email',
        topic: 'newsletter',
        status: 'active',
        scope: GROUP,
        effectiveBy: '2026-11-24',
      },
      {channel: 'letter', status: 'active', scope: GROUP, effectiveBy: '2026-12-24'},
    ]);
    await room.updateComplete;
    const rows = allInside(room, '.result dt').map((row) => [
      normalised(row.textContent),
      normalised(row.nextElementSibling?.textContent),
    ]);
    expect(rows).to.deep.equal([
      ['E-post · Bara nyhetsbrevet', 'upphör senast 24 november 2026'],
      ['Brev', 'upphör senast 24 december 2026'],
    ]);
  });

  it('says what is not affected: messages about services (R45, S12)', async () => {
    const room = await show();
    const service = () => normalised(inside(room, '.service').textContent);
    const words = 'Viktiga meddelanden om tjänster du har, som fakturor, får du ändå.';
    expect(service()).to.equal(words);
    room.progress = 'saved';
    await room.updateComplete;
    expect(service()).to.equal(words);
  });

  describe('the way back', () => {
    const open = async (given: Partial<MobiplusObjection> = {}) => {
      const room = await show(given);
      inside<HTMLDetailsElement>(room, 'details').open = true;
      await room.updateComplete;
      return room;
    };

    it('is offered for what an address can confirm, and is no yes before that (R41, law.md 5.3)', async () => {
      const room = await open();
      const objections = heard<ObjectionEvent>(room, 'mobiplus-objection');
      expect(boxes(room, 'undo').map(({value}) => value)).to.deep.equal(['email', 'sms', 'phone']);
      inside(room, `${form('undo')} input[value=sms]`).click();
      await room.updateComplete;
      inside<HTMLInputElement>(room, '#undo-phone').value = '070-123 45 67';
      await press(room, 'undo');
      expect(objections.map(({detail}) => detail)).to.deep.equal([
        {
          objections: [{channel: 'sms', status: 'pending', scope: GROUP, address: '070-123 45 67'}],
          undo: true,
        },
      ]);
      room.progress = 'saved';
      await room.updateComplete;
      expect(normalised(inside(room, '.result').textContent)).to.equal(
        'Det är nej tills du bekräftar via en länk som skickas till adressen. Länken gäller i 48 timmar.',
      );
      expect(allInside(room, 'form')).to.deep.equal([]);
    });

    it('holds at once for a signed-in customer, on every channel, with no field', async () => {
      const room = await open({signedIn: true});
      const objections = heard<ObjectionEvent>(room, 'mobiplus-objection');
      inside(room, `${form('undo')} input[value=all]`).click();
      await room.updateComplete;
      expect(allInside(room, '.field')).to.deep.equal([]);
      await press(room, 'undo');
      expect(objections[0]!.detail).to.deep.equal({
        objections: CHANNELS.map((channel) => ({channel, status: 'withdrawn', scope: GROUP})),
        undo: true,
      });
      room.progress = 'saved';
      await room.updateComplete;
      expect(normalised(inside(room, '.result').textContent)).to.equal('');
    });

    it('keeps its own boxes and fields apart from the objection’s', async () => {
      const room = await open();
      inside(room, `${form('undo')} input[value=email]`).click();
      await room.updateComplete;
      expect(boxes(room).some(({checked}) => checked)).to.equal(false);
      await press(room, 'undo');
      expect(normalised(inside(room, '#undo-email-error').textContent)).to.equal(
        'Fyll i det här fältet.',
      );
      expect(room.shadowRoot!.activeElement).to.equal(inside(room, '#undo-email'));
    });
  });

  it('leads to NIX, for calls from everybody else', async () => {
    const link = inside<HTMLAnchorElement>(await show(), 'a');
    expect([link.href, link.rel]).to.deep.equal(['https://nixtelefon.org/', 'noopener']);
  });

  it('fits a page of 320 px, right to left too (R72)', async () => {
    for (const language of ['sv', 'ar']) {
      const room = await show({language});
      await tick(room, 'all');
      room.style.width = '280px';
      expect(room.shadowRoot!.firstElementChild!.scrollWidth).to.be.at.most(280);
      expect(getComputedStyle(inside(room, 'section')).direction).to.equal(
        language === 'ar' ? 'rtl' : 'ltr',
      );
    }
  });

  for (const language of ['sv', 'en'] as const)
    it(`is accessible to axe in ${language}: at first, with every field, after mistakes, and once made`, async () => {
      const room = await show({}, language);
      await expect(room).to.be.accessible();
      inside<HTMLDetailsElement>(room, 'details').open = true;
      await press(room);
      await expect(room).to.be.accessible();
      await tick(room, 'all');
      await press(room);
      await expect(room).to.be.accessible();
      room.progress = 'saved';
      room.receipt = receiptOf([
        {channel: 'email', status: 'active', scope: GROUP, effectiveBy: '2026-11-24'},
      ]);
      await room.updateComplete;
      await expect(room).to.be.accessible();
    });
});
