import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {heard} from '../../../test/browser/support/heard.ts';
import {differences} from '../../../test/browser/support/looks.ts';
import {allInside, inside, normalised} from '../../../test/browser/support/words.ts';
import type {Grants, PurposeDetails} from '../../contract/purpose.ts';
import {defaultConfiguration} from '../../core/default-configuration.ts';
import {purposeDetails} from '../../core/purpose-details.ts';
import type {AnswerEvent, OpenEvent} from '../events.ts';
import {speak} from '../localization.ts';
import {MobiplusPreferences} from './mobiplus-preferences.ts';

customElements.define('mobiplus-preferences', MobiplusPreferences);

const PURPOSES = defaultConfiguration.purposes.map(({id}) =>
  purposeDetails(id, defaultConfiguration),
);
const NOTHING: Grants = {
  necessary: true,
  analytics: false,
  'ads-measurement': false,
  'ads-personalisation': false,
};

async function show(
  grants: Grants = {},
  language: 'sv' | 'en' = 'sv',
  purposes: readonly PurposeDetails[] = PURPOSES,
): Promise<MobiplusPreferences> {
  await speak(language);
  return fixture(
    html`<mobiplus-preferences
      .language=${language}
      .controllers=${['MobiPlus AB']}
      .purposes=${purposes}
      .grants=${grants}
    ></mobiplus-preferences>`,
  );
}

const switchesOf = (room: Element) => allInside<HTMLInputElement>(room, 'input');
const statesOf = (room: Element) =>
  Object.fromEntries(switchesOf(room).map(({name, checked}) => [name, checked]));
const press = (room: Element, name: string) => inside(room, `button[name=${name}]`).click();

describe('mobiplus-preferences', () => {
  afterEach(() => speak('sv'));

  it('has one switch per purpose, all off while nothing is granted (R13, R17)', async () => {
    for (const grants of [{}, NOTHING]) {
      expect(statesOf(await show(grants))).to.deep.equal({
        analytics: false,
        'ads-measurement': false,
        'ads-personalisation': false,
      });
    }
  });

  it('starts from what is granted now', async () => {
    expect(statesOf(await show({...NOTHING, 'ads-measurement': true}))).to.deep.equal({
      analytics: false,
      'ads-measurement': true,
      'ads-personalisation': false,
    });
  });

  it('has no switch for what is necessary: it says that it is always on', async () => {
    const room = await show();
    expect(switchesOf(room).map(({name}) => name)).not.to.include('necessary');
    expect(normalised(inside(room, 'li').textContent)).to.match(/^Nödvändigt alltid på/);
  });

  for (const {id} of PURPOSES)
    it(`sets no other switch with ${id}, neither on nor off (R17)`, async () => {
      const room = await show();
      const before = statesOf(room);
      const one = inside<HTMLInputElement>(room, `input[name=${id}]`);
      one.click();
      await room.updateComplete;
      expect(statesOf(room)).to.deep.equal({...before, [id]: true});
      one.click();
      await room.updateComplete;
      expect(statesOf(room)).to.deep.equal(before);
    });

  it('decides nothing by a switch alone', async () => {
    const room = await show();
    const answers = heard(room, 'mobiplus-answer');
    for (const one of switchesOf(room)) one.click();
    await room.updateComplete;
    expect(answers).to.deep.equal([]);
  });

  it('turns a switch by the space bar, and says its state in words (R68, R73)', async () => {
    const room = await show();
    const [one] = switchesOf(room);
    expect(one!.getAttribute('role')).to.equal('switch');
    expect(one!.type).to.equal('checkbox');
    const label = one!.labels![0]!;
    expect(normalised(label.textContent)).to.equal('Statistik av');
    one!.focus();
    await sendKeys({press: ' '});
    await room.updateComplete;
    expect(one!.checked).to.equal(true);
    expect(normalised(label.textContent)).to.equal('Statistik på');
  });

  it('tells of each purpose why, who receives it, and in which country (R18)', async () => {
    const room = await show();
    for (const one of switchesOf(room)) {
      const why = inside(room, `#${one.getAttribute('aria-describedby')}`);
      expect(normalised(why.textContent)).to.match(
        /\. Mottagare: Google Ireland Ltd \(Irland, USA\)\.$/,
      );
    }
  });

  it("shows a site's own purpose in the site's words, Swedish where it has no others", async () => {
    const own: PurposeDetails = {
      id: 'chat',
      data: [],
      recipients: [],
      text: {sv: {name: 'Chatt', why: 'Du kan skriva till oss.'}},
    };
    const room = await show({}, 'en', [own]);
    expect(normalised(allInside(room, 'li')[1]!.textContent)).to.equal(
      'Chatt off Du kan skriva till oss.',
    );
  });

  it('saves exactly what the switches say (R17)', async () => {
    const room = await show({...NOTHING, 'ads-personalisation': true});
    const answers = heard<AnswerEvent>(room, 'mobiplus-answer');
    inside(room, 'input[name=analytics]').click();
    inside(room, 'input[name=ads-personalisation]').click();
    await room.updateComplete;
    press(room, 'button-save');
    expect(answers.map(({detail}) => detail)).to.deep.equal([
      {answer: {...NOTHING, analytics: true}, method: 'button-save'},
    ]);
  });

  it('answers no and yes to everything in one press each, whatever the switches say (R10)', async () => {
    const room = await show();
    const answers = heard<AnswerEvent>(room, 'mobiplus-answer');
    inside(room, 'input[name=analytics]').click();
    press(room, 'button-reject-all');
    press(room, 'button-accept-all');
    expect(answers.map(({detail}) => detail)).to.deep.equal([
      {answer: 'reject-all', method: 'button-reject-all'},
      {answer: 'accept-all', method: 'button-accept-all'},
    ]);
  });

  it('makes no button of them louder than another (R11, R71)', async () => {
    const buttons = allInside(await show({analytics: true}), '.actions button');
    expect(buttons.length).to.equal(4);
    expect(differences(buttons)).to.deep.equal([]);
    for (const {offsetHeight} of buttons) expect(offsetHeight).to.be.at.least(44);
  });

  it('offers to withdraw everything only while something is given (R31)', async () => {
    const withdraw = 'button[name=button-withdraw-all]';
    expect(allInside(await show(NOTHING), withdraw)).to.deep.equal([]);
    const room = await show({...NOTHING, analytics: true});
    expect(normalised(inside(room, withdraw).textContent)).to.equal('Återkalla alla');
  });

  it('goes by what is given for that, not by switches that are not saved', async () => {
    for (const [grants, offered] of [
      [NOTHING, 0],
      [{...NOTHING, analytics: true}, 1],
    ] as const) {
      const room = await show(grants);
      inside(room, 'input[name=analytics]').click();
      await room.updateComplete;
      expect(allInside(room, 'button[name=button-withdraw-all]').length).to.equal(offered);
    }
  });

  it('withdraws everything in one press, asks nothing back, and says that it was that (R31, R33)', async () => {
    const room = await show({...NOTHING, analytics: true});
    const answers = heard<AnswerEvent>(room, 'mobiplus-answer');
    press(room, 'button-withdraw-all');
    expect(answers.map(({detail}) => detail)).to.deep.equal([
      {answer: 'reject-all', method: 'button-withdraw-all'},
    ]);
    expect(allInside(room, 'dialog').length).to.equal(1);
  });

  it('says when the latest choice was saved and which receipt it has, once there is one', async () => {
    const room = await show({analytics: true}, 'en');
    const words = () => normalised(inside(room, '.body').textContent);
    expect(words()).not.to.contain('Receipt no.');
    room.saved = {index: 41, at: '2026-11-23T12:00:00Z'};
    await room.updateComplete;
    expect(words()).to.match(
      /Your latest choice was saved on (November 23|23 November),? 2026\. Receipt no\. 41\./,
    );
    await expect(room).to.be.accessible();
  });

  it('leads to the notice and to the objection, apart from the switches (R36)', async () => {
    const room = await show();
    const openings = heard<OpenEvent>(room, 'mobiplus-open');
    press(room, 'notice');
    press(room, 'objection');
    expect(openings.map(({detail}) => detail.room)).to.deep.equal(['notice', 'objection']);
  });

  it('is a modal dialog with a name, and takes the focus (R68, R69)', async () => {
    const room = await show();
    const dialog = inside<HTMLDialogElement>(room, 'dialog');
    expect(dialog.matches(':modal')).to.equal(true);
    const name = inside(room, `#${dialog.getAttribute('aria-labelledby')}`);
    expect(normalised(name.textContent)).to.equal('Dina integritetsval');
    expect(dialog.contains(room.shadowRoot!.activeElement)).to.equal(true);
  });

  const exits = {
    'the Close button': async (room: Element) => inside(room, 'header button').click(),
    Esc: async () => sendKeys({press: 'Escape'}),
    'a click beside it': async (room: Element) => inside(room, 'dialog').click(),
    'close()': async (room: MobiplusPreferences) => room.close(),
  };
  for (const [way, leave] of Object.entries(exits))
    it(`decides nothing by ${way}: it goes, and the focus returns (R22, R68)`, async () => {
      const opener = await fixture<HTMLButtonElement>(html`<button>Dina integritetsval</button>`);
      opener.focus();
      const room = await show({analytics: true});
      const answers = heard(room, 'mobiplus-answer');
      inside(room, 'input[name=ads-measurement]').click();
      const closed = oneEvent(inside(room, 'dialog'), 'close');
      await leave(room);
      await closed;
      expect(room.isConnected).to.equal(false);
      expect(answers).to.deep.equal([]);
      expect(document.activeElement === opener).to.equal(true);
    });

  it('speaks English throughout when told to (R23)', async () => {
    const room = await show({analytics: true}, 'en');
    expect(inside(room, 'dialog').lang).to.equal('en');
    expect(allInside(room, 'button').map(({textContent}) => normalised(textContent))).to.deep.equal(
      [
        'Close',
        'Reject all',
        'Accept all',
        'Save my choices',
        'Withdraw all',
        'Privacy policy (in Swedish)',
        'Object to direct marketing',
      ],
    );
    expect(normalised(inside(room, 'dialog').textContent)).not.to.match(/[åäö]/);
  });

  for (const language of ['sv', 'en'] as const)
    it(`is accessible to axe in ${language}, with switches on and off`, async () => {
      await expect(await show({analytics: true}, language)).to.be.accessible();
    });
});
