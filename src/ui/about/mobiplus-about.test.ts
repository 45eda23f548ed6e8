import {expect, fixture, html} from '@open-wc/testing';
import {heard} from '../../../test/browser/support/heard.ts';
import {allInside, inside, normalised} from '../../../test/browser/support/words.ts';
import {aboutFacts, type AboutFacts} from '../../core/about-facts.ts';
import {defaultConfiguration} from '../../core/default-configuration.ts';
import type {OpenEvent} from '../events.ts';
import {speak} from '../localization.ts';
import {timeSpan} from '../time-span.ts';
import {MobiplusAbout} from './mobiplus-about.ts';

customElements.define('mobiplus-about', MobiplusAbout);

const bare = aboutFacts(defaultConfiguration);

/** A site whose owner has said all. The companies are made up. */
const full: AboutFacts = {
  cookieName: 'consent-mobiplus',
  askAgainAfterDays: 180,
  controllers: [
    {
      name: 'Exempelbolaget AB',
      orgNumber: '000000-0000',
      address: 'Storgatan 1, 111 11 Exempelstad',
      contact: 'integritet@exempel.se',
    },
  ],
  purposes: [
    {
      id: 'analytics',
      data: [],
      recipients: [{name: 'Mätarna Inc', countries: ['SE', 'US'], transfer: 'scc'}],
      storage: [
        {name: '_m', days: 30},
        {name: '_s', days: 0},
      ],
    },
    {id: 'ads-measurement', data: [], recipients: [], storage: []},
  ],
  about: {
    officer: {name: 'Ombudet', contact: 'https://exempel.se/ombud'},
    subsidiaries: [{name: 'Dottern AB', orgNumber: '111111-1111'}],
    retention: [
      {category: {sv: 'Fakturor', en: 'Invoices'}, period: {sv: '7 år', en: '7 years'}},
      {category: {sv: 'Loggar'}, period: {sv: '90 dagar'}},
    ],
    recipients: [
      {
        name: 'Registret',
        role: 'recipient',
        countries: ['SE'],
        task: {sv: 'domännamn', en: 'domain names'},
      },
      {name: 'Driften AS', role: 'processor', countries: ['NO']},
      {name: 'Sms Ltd', role: 'processor', countries: ['GB'], transfer: 'adequacy'},
    ],
    transferCopyUrl: '/klausuler.pdf',
    automated: {sv: 'Kreditkontroll vid köp.', en: 'Credit checks at purchase.'},
    notice: {date: '2025-03-01', version: '4'},
    legitimateInterest: {sv: 'Att nå kunder per brev.', en: 'Reaching customers by letter.'},
  },
};

async function show(facts?: AboutFacts, language = 'sv'): Promise<MobiplusAbout> {
  await speak(language);
  return fixture(html`<mobiplus-about .language=${language} .facts=${facts}></mobiplus-about>`);
}

/** As the engine's own Swedish has it. */
const days = (count: number) => timeSpan(count, 'sv');

/** What is said under each term. */
const said = (about: MobiplusAbout): Record<string, string> =>
  Object.fromEntries(
    allInside(about, 'dt').map((term) => [
      normalised(term.textContent),
      normalised((term.nextElementSibling as HTMLElement).innerText),
    ]),
  );

describe('mobiplus-about', () => {
  afterEach(() => speak('sv'));

  it('says first that it is no part of the policy (R49)', async () => {
    const about = await show(bare);
    expect(normalised(inside(about, '#heading').textContent)).to.equal('Om dina val');
    expect(normalised(inside(about, '#heading + p').textContent)).to.match(
      /^Detta är inte en del av policyn/,
    );
  });

  it('says all that the owner has said, G1 to G12 (R18, R52)', async () => {
    expect(said(await show(full))).to.deep.equal({
      Personuppgiftsansvarig:
        'Exempelbolaget AB, 000000-0000 Storgatan 1, 111 11 Exempelstad integritet@exempel.se',
      Dataskyddsombud: 'Ombudet, https://exempel.se/ombud',
      Dotterbolag: 'Dottern AB, 111111-1111',
      'Policyn gäller från': '1 mars 2025 (4)',
      Kakor: `Nödvändigt: consent-mobiplus (${days(180)}) Statistik: _m (${days(30)}), _s (tills du stänger webbläsaren)`,
      Lagringstid: 'Fakturor: 7 år Loggar: 90 dagar',
      Mottagare:
        'Registret, Sverige: domännamn Driften AS, personuppgiftsbiträde, Norge Sms Ltd, personuppgiftsbiträde, Storbritannien Mätarna Inc, Sverige, USA',
      'Överföring utanför EES':
        'Sms Ltd, Storbritannien: EU-kommissionens beslut om adekvat skyddsnivå Mätarna Inc, USA: EU-kommissionens standardavtalsklausuler Så får du en kopia av skyddsåtgärderna',
      'Automatiska beslut': 'Kreditkontroll vid köp.',
      'Berättigat intresse': 'Att nå kunder per brev.',
    });
  });

  it('invents nothing: of a gap it says nothing, or that it is one', async () => {
    expect(said(await show(bare))).to.deep.equal({
      Personuppgiftsansvarig: 'MobiPlus AB Kontakt: Uppgiften saknas.',
      'Policyn gäller från': 'Uppgiften saknas.',
      Kakor: `Nödvändigt: consent-mobiplus (${days(180)}) Statistik: _ga (${days(730)}), _ga_* (${days(730)}) Annonsmätning: _gcl_* (${days(90)}), _gcl_ls (${days(90)}) Anpassad annonsering: _gcl_* (${days(90)})`,
      Lagringstid: 'Uppgiften saknas.',
      Mottagare: 'Google Ireland Ltd, Irland, USA',
      'Överföring utanför EES':
        'Google Ireland Ltd, USA: EU:s och USA:s ramverk för dataskydd (Data Privacy Framework)',
    });
  });

  it('says where a ground for a transfer, or the cookies of a purpose, are missing (R18)', async () => {
    const about = await show({
      ...full,
      about: {},
      purposes: [{id: 'analytics', data: [], recipients: [{name: 'X', countries: ['US']}]}],
    });
    expect(said(about)['Överföring utanför EES']).to.equal('X, USA: Uppgiften saknas.');
    expect(said(about)['Kakor']).to.contain('Statistik: Uppgiften saknas.');
  });

  it('says "none" only where the owner has declared it', async () => {
    const about = await show({
      ...full,
      about: {officer: false, subsidiaries: [], automated: false, legitimateInterest: false},
    });
    const terms = said(about);
    expect(terms['Automatiska beslut']).to.equal('Inga.');
    for (const term of ['Dataskyddsombud', 'Dotterbolag', 'Berättigat intresse'])
      expect(terms).not.to.have.property(term);
  });

  it('links what can be written to or visited', async () => {
    const links = allInside<HTMLAnchorElement>(await show(full), 'dl a');
    expect(links.map((link) => link.getAttribute('href'))).to.deep.equal([
      'mailto:integritet@exempel.se',
      'https://exempel.se/ombud',
      '/klausuler.pdf',
    ]);
  });

  it('never makes a link of a script', async () => {
    const contact = 'javascript:alert(1)';
    const about = await show({...full, controllers: [{name: 'X', contact}], about: {}});
    expect(allInside(about, 'dl a')).to.deep.equal([]);
    expect(said(about)['Personuppgiftsansvarig']).to.contain(contact);
  });

  it("speaks the visitor's language in the site's words too, Swedish marked where there is no other (R23, R75)", async () => {
    const about = await show(full, 'en');
    const words = normalised(inside(about, 'dl').textContent);
    expect(words).to.contain('Invoices: 7 years').and.to.contain('Loggar: 90 dagar');
    expect(words).not.to.contain('Fakturor');
    const swedish = allInside(about, '[lang=sv]').map(({textContent}) => textContent);
    expect(swedish).to.deep.equal(['Loggar', '90 dagar']);
  });

  it("says the law's own lines without any configuration: withdrawal, objection, complaint (R52)", async () => {
    const about = await show();
    expect(allInside(about, 'dl')).to.deep.equal([]);
    const lines = allInside(about, '.list p').map(({textContent}) => normalised(textContent));
    expect(lines[0]).to.match(/när som helst återkalla ett samtycke, lika lätt/);
    expect(lines[1]).to.match(/rätt att när som helst invända mot direkt marknadsföring/);
    expect(lines[2]).to.match(/klagomål till Integritetsskyddsmyndigheten \(IMY\)/);
    expect(inside<HTMLAnchorElement>(about, '.list a').href).to.equal('https://www.imy.se/');
  });

  it('leads in one step to the switches and to the objection (R30, R36)', async () => {
    const about = await show(bare);
    const events = heard<OpenEvent>(about, 'mobiplus-open');
    for (const button of allInside(about, 'button')) {
      expect(button.offsetHeight).to.be.at.least(44);
      button.click();
    }
    expect(events.map(({detail}) => detail.room)).to.deep.equal(['preferences', 'objection']);
  });

  it('fits 320 px (R72)', async () => {
    const about = await show(full);
    about.parentElement!.style.width = '320px';
    expect(inside(about, 'section').scrollWidth).to.be.at.most(320);
  });

  for (const language of ['sv', 'en'] as const)
    it(`is accessible to axe in ${language}`, async () => {
      await expect(await show(full, language)).to.be.accessible();
    });
});
