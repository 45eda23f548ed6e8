import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {heard} from '../../../test/browser/support/heard.ts';
import {differences} from '../../../test/browser/support/looks.ts';
import {allInside, inside, normalised} from '../../../test/browser/support/words.ts';
import type {Grants, PurposeDetails} from '../../contract/purpose.ts';
import {defaultConfiguration} from '../../core/default-configuration.ts';
import {purposeDetails} from '../../core/purpose-details.ts';
import type {AnswerEvent} from '../events.ts';
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
      'Chatt off Du kan skriva till oss. More about this Legal basis Your consent. Valid for: 180 days.',
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
    expect(document.querySelector('dialog, [role=alertdialog]')).to.equal(null);
  });

  it('says when the latest choice was saved and which receipt it has, once there is one', async () => {
    const room = await show({analytics: true}, 'en');
    const words = () => normalised(inside(room, 'section').textContent);
    expect(words()).not.to.contain('Receipt no.');
    room.saved = {index: 41, at: '2026-11-23T12:00:00Z'};
    await room.updateComplete;
    expect(words()).to.match(
      /Your latest choice was saved on (November 23|23 November),? 2026\. Receipt no\. 41\./,
    );
    await expect(room).to.be.accessible();
  });

  it('says what is stored, for how long, on which ground, and what lets data leave the EEA (R18)', async () => {
    const room = await show();
    const [, analytics] = allInside(room, 'li');
    expect(normalised(analytics!.querySelector('dl')!.textContent)).to.equal(
      'Rättslig grund Ditt samtycke. Giltighet: 180 dygn. ' +
        'Uppgifter IP-adress, ett slumpat nummer i en kaka och vilka sidor du besöker ' +
        'Lagras hos dig _ga (2 år), _ga_* (2 år) ' +
        'Överföring utanför EES Google Ireland Ltd: EU:s och USA:s ramverk för dataskydd (Data Privacy Framework) ' +
        'Google Ireland Ltd Så använder de uppgifterna',
    );
  });

  it('leaves out what the site has not said: nothing is invented (G6)', async () => {
    const room = await show({}, 'sv', [{id: 'analytics', data: [], recipients: []}]);
    const terms = allInside(room, 'dt').map(({textContent}) => normalised(textContent));
    expect(terms).to.deep.equal(['Rättslig grund']);
  });

  it('says how long a site says that its recipients keep data (R18)', async () => {
    const room = await show({}, 'sv', [
      {id: 'analytics', data: [], recipients: [], retentionMonths: 14},
    ]);
    expect(normalised(inside(room, 'dl').textContent)).to.contain(
      'Sparas av mottagaren 14 månader',
    );
  });

  it('says what the browser itself has decided, and that a switch here changes it (R58)', async () => {
    const room = await show();
    expect(room.shadowRoot!.querySelector('.signal')).to.equal(null);
    room.signal = 'gpc';
    await room.updateComplete;
    expect(normalised(inside(room, '.signal').textContent)).to.match(
      /säger nej till annonsering .*tills du själv slår på dem här/,
    );
  });

  it('speaks English throughout when told to (R23)', async () => {
    const room = await show({analytics: true}, 'en');
    expect(inside(room, 'section').lang).to.equal('en');
    expect(allInside(room, 'button').map(({textContent}) => normalised(textContent))).to.deep.equal(
      ['Reject all', 'Accept all', 'Save my choices', 'Withdraw all'],
    );
    expect(normalised(inside(room, 'section').textContent)).not.to.match(/[åäö]/);
  });

  for (const language of ['sv', 'en'] as const)
    it(`is accessible to axe in ${language}, with switches on and off`, async () => {
      await expect(await show({analytics: true}, language)).to.be.accessible();
    });
});
