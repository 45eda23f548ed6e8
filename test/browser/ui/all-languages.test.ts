/** Every room in every language, in light and in dark: axe finds nothing, and no is as plain to see as yes (R11, R23, R68-R76). */
import {expect, fixture, html} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {LitElement, type TemplateResult} from 'lit';
import {aboutFacts} from '../../../src/core/about-facts.ts';
import {defaultConfiguration} from '../../../src/core/default-configuration.ts';
import {purposeDetails} from '../../../src/core/purpose-details.ts';
import '../../../src/entry/define.ts';
import {languages} from '../../../src/journey/page-language.ts';
import {speak} from '../../../src/ui/localization.ts';
import {ROOMS} from '../../../src/ui/rooms-words.ts';
import {altered, genuine} from '../support/genuine-receipt.ts';
import {contrastOf} from '../../../src/ui/contrast.ts';
import {differences} from '../support/looks.ts';
import {allInside} from '../support/words.ts';

const purposes = defaultConfiguration.purposes.map(({id}) =>
  purposeDetails(id, defaultConfiguration),
);

const news = [
  {
    id: 'backup-2026',
    name: 'Exempel Backup AB',
    country: 'SE',
    task: {sv: 'Säkerhetskopior av webbhotell', en: 'Backups of web hosting'},
    announced: '2026-11-20',
    objectBy: '2026-12-20',
  },
];

/** Each room with something in every place that can be filled. */
const SHOWN: Readonly<Record<string, (language: string) => TemplateResult>> = {
  banner: (language) =>
    html`<mobiplus-banner
      .language=${language}
      .controllers=${['MobiPlus AB']}
      .purposes=${purposes}
      notice-url="/personuppgiftspolicy"
    ></mobiplus-banner>`,
  preferences: (language) =>
    html`<mobiplus-preferences
      .language=${language}
      .controllers=${['MobiPlus AB']}
      .purposes=${purposes}
      .grants=${{analytics: true}}
      .gpc=${true}
      .saved=${{index: 41, at: '2026-11-23T12:00:00Z'}}
    ></mobiplus-preferences>`,
  dialog: (language) =>
    html`<mobiplus-dialog
      .language=${language}
      .languages=${languages}
      .rooms=${['preferences', 'notice', 'objection', 'rights', 'history', 'subprocessors']}
    ></mobiplus-dialog>`,
  notice: (language) => html`<mobiplus-notice .language=${language}></mobiplus-notice>`,
  about: (language) =>
    html`<mobiplus-about
      .language=${language}
      .facts=${aboutFacts({...defaultConfiguration, about: {}})}
    ></mobiplus-about>`,
  objection: (language) => html`<mobiplus-objection .language=${language}></mobiplus-objection>`,
  rights: (language) => html`<mobiplus-rights .language=${language}></mobiplus-rights>`,
  history: (language) =>
    html`<mobiplus-history
      .language=${language}
      .purposes=${purposes}
      .receipts=${[genuine, altered]}
      .kept=${true}
    ></mobiplus-history>`,
  subprocessors: (language) =>
    html`<mobiplus-subprocessors
      .language=${language}
      .news=${news}
      .signedIn=${true}
      today="2026-11-24"
    ></mobiplus-subprocessors>`,
  status: (language) =>
    html`<mobiplus-status
      .language=${language}
      progress="saved"
      .index=${41}
      inline
    ></mobiplus-status>`,
  launcher: (language) => html`<mobiplus-launcher .language=${language}></mobiplus-launcher>`,
  gate: (language) =>
    html`<mobiplus-gate purpose="ads-personalisation" .language=${language} .details=${purposes[2]}
      ><iframe
        title="Film"
        data-category="ads-personalisation"
        data-src="https://video.example/embed/1"
        src="about:blank"
        width="560"
        height="315"
      ></iframe
    ></mobiplus-gate>`,
};

// One engine reads all of them, in light and dark, which only it can be told to be; the others one of each script and the longest words.
const isChromium = 'chrome' in window;
const read = isChromium ? languages : ['sv', 'en', 'de', 'el', 'ar'];
const schemes = isChromium ? (['light', 'dark'] as const) : (['light'] as const);
const wear = async (colorScheme: 'light' | 'dark') => {
  if (isChromium) await emulateMedia({colorScheme});
};

for (const language of read)
  describe(`in ${language}`, function () {
    this.timeout(60_000);
    before(() => speak(language, ROOMS));
    after(async () => {
      await speak('sv');
      await wear('light');
    });

    for (const colorScheme of schemes)
      it(`no room has anything that axe finds, in ${colorScheme} (R68-R76)`, async () => {
        await wear(colorScheme);
        for (const [name, show] of Object.entries(SHOWN)) {
          const frame = await fixture(html`<main lang=${language}>${show(language)}</main>`);
          const element = frame.firstElementChild as LitElement;
          await element.updateComplete;
          await expect(element, name).to.be.accessible();
          element.remove();
        }
      });

    it('nothing is wider than a window of 320 pixels (R72)', async () => {
      for (const [name, show] of Object.entries(SHOWN)) {
        if (['banner', 'dialog', 'gate', 'launcher'].includes(name)) continue;
        const frame = await fixture<HTMLElement>(html`<main>${show(language)}</main>`);
        frame.style.width = '280px';
        await (frame.firstElementChild as LitElement).updateComplete;
        expect(frame.scrollWidth, name).to.be.at.most(281);
        frame.remove();
      }
    });

    it('Reject and Accept are equal in everything but their words, also on a hostile page (R11)', async () => {
      const style = document.createElement('style');
      style.textContent = 'button{font-size:30px!important;all:unset}';
      document.head.append(style);
      for (const colorScheme of schemes) {
        await wear(colorScheme);
        for (const [name, buttonsOf] of [
          ['banner', (one: Element) => Array.from(one.querySelectorAll('button'))],
          [
            'preferences',
            (one: Element) =>
              allInside<HTMLButtonElement>(
                one,
                '[name=button-reject-all], [name=button-accept-all]',
              ),
          ],
        ] as const) {
          const element = await fixture<LitElement>(SHOWN[name]!(language));
          await element.updateComplete;
          const [no, yes] = buttonsOf(element);
          const unlike = differences([no!, yes!]).filter((one) => !/-origin$/.test(one));
          expect(unlike, `${name}: ${no!.textContent} / ${yes!.textContent}`).to.deep.equal([]);
          expect(contrastOf(no!)).to.equal(contrastOf(yes!));
          expect(contrastOf(no!)).to.be.at.least(4.5);
          element.remove();
        }
      }
      style.remove();
    });
  });
