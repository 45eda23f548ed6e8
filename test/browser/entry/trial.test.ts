import {expect} from '@open-wc/testing';
import type {BootConfiguration} from '../../../src/contract/boot-configuration.ts';
import type {LayoutTrial} from '../../../src/contract/trial.ts';
import {canonicalJson} from '../../../src/core/canonical-json.ts';
import {sha256, toHex} from '../../../src/core/sha256.ts';
import {swedishDay} from '../../../src/core/swedish-day.ts';
import {drawLayout} from '../../../src/entry/trial.ts';
import {hashManifest} from '../../../src/notice/hash-manifest.ts';
import {prepare} from '../../../src/journey/prepare.ts';
import type {Page} from '../../../src/journey/page.ts';
import {TRIAL} from '../../unit/support/trial.ts';
import {fakePage} from '../support/fake-page.ts';
import {quietReports} from '../support/reports.ts';

const today = swedishDay(Date.now());
const RUNNING: LayoutTrial = {...TRIAL, from: today, until: today};

const pageWith = (more: Partial<BootConfiguration>): Page => {
  const {page} = fakePage({endpoint: '/nowhere', site: 'www.mobiplus.se', ...more});
  return page;
};

describe('a layout trial on a page', () => {
  const {fetch} = window;
  let counted: {layout: string}[] = [];
  beforeEach(() => {
    counted = [];
    document.documentElement.lang = 'sv';
    window.fetch = (_url, init) => {
      counted.push(JSON.parse(init?.body as string) as {layout: string});
      return Promise.resolve(new Response(null, {status: 204}));
    };
  });
  afterEach(() => {
    window.fetch = fetch;
    document.documentElement.removeAttribute('lang');
  });

  it('draws every variant about as often as the others, and counts each showing once', async () => {
    const times = 600;
    const drawn: Record<string, number> = {};
    for (let n = 0; n < times; n += 1) {
      const page = pageWith({trial: RUNNING, countShown: true});
      const {id = ''} = (await drawLayout(page)) ?? {};
      drawn[id] = (drawn[id] ?? 0) + 1;
      expect(page.layout!.shown.variant.id).to.equal(id);
    }
    expect(counted.length).to.equal(times);
    expect(Object.keys(drawn).sort()).to.deep.equal(['ask', 'corner', 'present']);
    // Six standard deviations: less often than once in 10^8 runs.
    for (const n of Object.values(drawn)) expect(n).to.be.within(130, 270);
  });

  it('stores nothing on the device (R1)', async () => {
    const before = [document.cookie, localStorage.length, sessionStorage.length];
    await drawLayout(pageWith({trial: RUNNING, countShown: true}));
    expect([document.cookie, localStorage.length, sessionStorage.length]).to.deep.equal(before);
  });

  it('says in count, record and manifest which layout was shown (R51, R64)', async () => {
    const page = pageWith({trial: RUNNING, countShown: true});
    const variant = (await drawLayout(page))!;
    const sha = toHex(await sha256(canonicalJson(RUNNING)));
    const witness = await prepare(page);
    const {ui, notice} = witness({layer: 'banner', method: 'button-reject-all'});
    expect(ui.sdk).to.equal(`0.1.0+unbuilt.corner27.${sha.slice(0, 16)}.${variant.id}`);
    expect(counted.map(({layout}) => layout)).to.deep.equal([ui.sdk]);
    const shown = {trial: 'corner27', sha256: sha, variant};
    expect(notice.manifest).to.equal(await hashManifest(page.configuration, shown));
    expect(notice.manifest).not.to.equal(await hashManifest(page.configuration));
  });

  for (const [what, trial, countShown] of [
    ['the linter refuses', {...RUNNING, variants: [{id: 'a'}, {id: 'b', accept: 'OK'}]}, true],
    ['is no object', 'corner', true],
    ['nothing is counted in', RUNNING, false],
  ] as const)
    it(`shows the present layout where a trial ${what}, and says why`, async () => {
      const told = quietReports();
      const page = pageWith({trial: trial as LayoutTrial, countShown});
      expect(await drawLayout(page)).to.equal(undefined);
      told.end();
      expect(told.codes()).to.deep.equal(['CONSENT_TRIAL']);
      expect(told.texts()[0]).to.match(/^the present layout is shown: ./);
      expect(page.layout).to.equal(undefined);
      // What is shown is what would be shown without it.
      expect(await hashManifest(page.configuration)).to.equal(
        await hashManifest(pageWith({}).configuration),
      );
      expect(counted).to.deep.equal([]);
    });

  it('is not on before its first day, after its last, and in languages that its words are not in (R23)', async () => {
    for (const trial of [
      {...RUNNING, from: '2999-01-01', until: '2999-01-31'},
      {...RUNNING, from: '2020-01-01', until: '2020-01-31'},
    ])
      expect(await drawLayout(pageWith({trial, countShown: true}))).to.equal(undefined);
    document.documentElement.lang = 'de';
    expect(await drawLayout(pageWith({trial: RUNNING, countShown: true}))).to.equal(undefined);
    const [first, corner] = RUNNING.variants;
    const wordless = {...RUNNING, variants: [first!, corner!]};
    expect(await drawLayout(pageWith({trial: wordless, countShown: true}))).to.be.an('object');
    expect(counted.length).to.equal(1);
  });
});
