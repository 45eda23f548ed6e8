import {expect} from '@open-wc/testing';
import {defaultConfiguration} from '../../../src/core/default-configuration.ts';
import type {DeclaredVendor} from '../../../src/core/declared-vendors.ts';
import {googleState} from '../../../src/core/google-state.ts';
import {createVendorTeller} from '../../../src/signals/create-vendor-teller.ts';
import {googleAnalytics} from '../../../src/signals/vendors/google-analytics.ts';
import {hotjar} from '../../../src/signals/vendors/hotjar.ts';
import {knownVendors} from '../../../src/signals/vendors/known-vendors.ts';

const root = window as unknown as Record<string, unknown>;
const ALL = ['analytics', 'ads-measurement', 'ads-personalisation'];

/** A vendor that says what it is told to `chat`, with how ads stand. */
const chat: DeclaredVendor = {
  id: 'chat',
  purpose: 'analytics',
  told: {
    grant: [{call: 'chat', with: ['yes', '{ad_storage}']}],
    deny: [{call: 'chat', with: ['no']}],
  },
};

/** A teller, told grant by grant. */
function tellerOf(vendors: readonly DeclaredVendor[], tags: readonly string[] = []) {
  let runOn = 0;
  const tell = createVendorTeller(vendors, tags, () => runOn++);
  const follow = (...granted: readonly string[]) => {
    const grants = Object.fromEntries(granted.map((id) => [id, true]));
    tell(grants, googleState(grants, defaultConfiguration.purposes));
  };
  return {follow, runOn: () => runOn};
}

describe('the teller of vendors', () => {
  let said: unknown[] = [];
  beforeEach(() => {
    said = [];
    root['chat'] = (...words: unknown[]) => said.push(words);
  });
  afterEach(() => {
    for (const name of ['chat', 'ga-disable-G-1', 'ga-disable-G-2', 'uetq', 'clarity', '_paq'])
      Reflect.deleteProperty(root, name);
  });

  it('tells of a no only whom it has told of a yes: the others have not begun', () => {
    const {follow} = tellerOf([chat]);
    follow();
    follow('ads-measurement');
    expect(said).to.deep.equal([]);
    follow('analytics');
    follow();
    follow('analytics');
    expect(said).to.deep.equal([['yes', 'denied'], ['no'], ['yes', 'denied']]);
  });

  it('says nothing twice in a row', () => {
    const {follow} = tellerOf([chat]);
    follow('analytics');
    follow('analytics');
    follow();
    follow();
    expect(said).to.deep.equal([['yes', 'denied'], ['no']]);
  });

  it('says it again where a consent type has changed that is part of it', () => {
    const {follow} = tellerOf([chat]);
    follow('analytics');
    follow('analytics', 'ads-measurement');
    expect(said).to.deep.equal([
      ['yes', 'denied'],
      ['yes', 'granted'],
    ]);
  });

  it("turns Google Analytics' own switch, for each of the site's tags, once it has been granted (R32)", () => {
    const {follow} = tellerOf([googleAnalytics], ['G-1', 'G-2']);
    const switches = () => ['G-1', 'G-2'].map((tag) => root[`ga-disable-${tag}`]);
    follow('ads-measurement');
    expect(switches()).to.deep.equal([undefined, undefined]);
    follow('analytics');
    expect(switches()).to.deep.equal([false, false]);
    follow();
    expect(switches()).to.deep.equal([true, true]);
  });

  it('tells the others where one throws', () => {
    const {error} = console;
    console.error = () => undefined;
    const broken: DeclaredVendor = {
      ...chat,
      id: 'broken',
      told: {
        grant: [
          {call: 'chat.absent.deep', with: []},
          {call: 'broken', with: []},
        ],
      },
    };
    root['broken'] = () => {
      throw new Error('from the vendor');
    };
    tellerOf([broken, chat]).follow('analytics');
    console.error = error;
    Reflect.deleteProperty(root, 'broken');
    expect(said).to.deep.equal([['yes', 'denied']]);
  });

  it('says where one runs on that cannot be stopped: after a yes was taken back, and no other time (R32)', () => {
    const {follow, runOn} = tellerOf([hotjar]);
    follow();
    follow('analytics');
    follow('analytics', 'ads-measurement');
    expect(runOn()).to.equal(0);
    follow('ads-measurement');
    expect(runOn()).to.equal(1);
    follow();
    expect(runOn()).to.equal(1);
  });

  it('says nothing of the kind of those that can be stopped', () => {
    const stoppable = knownVendors.filter(({stops}) => stops !== 'reload');
    const {follow, runOn} = tellerOf(stoppable, ['G-1']);
    follow(...ALL);
    follow();
    expect(runOn()).to.equal(0);
  });

  it('leaves on the page no word to a vendor that was never granted (R1)', () => {
    const before = Object.keys(window);
    const {follow} = tellerOf(knownVendors, ['G-1']);
    follow();
    expect(Object.keys(window)).to.deep.equal(before);
  });
});
