import {expect} from '@open-wc/testing';
import type {VendorCall} from '../../../src/contract/vendor.ts';
import {googleState} from '../../../src/core/google-state.ts';
import {fillCalls, say} from '../../../src/signals/say.ts';
import {heard} from '../support/heard.ts';

const root = window as unknown as Record<string, unknown>;
const NAMES = ['chat', 'chatq', 'ga-disable-G-1', 'ga-disable-G-2', 'after'];

describe('what a vendor is told', () => {
  afterEach(() => {
    for (const name of NAMES) Reflect.deleteProperty(root, name);
  });

  it('reaches the vendor’s own function, as its own method', () => {
    const said: unknown[] = [];
    root['chat'] = {
      name: 'its own',
      consent(...words: unknown[]) {
        said.push([(this as {name: string}).name, ...words]);
      },
    };
    say([{call: 'chat.consent', with: ['grant', {ads: true}]}]);
    expect(said).to.deep.equal([['its own', 'grant', {ads: true}]]);
  });

  it('waits in an array where the vendor reads one and has not come yet', () => {
    const call: VendorCall = {call: 'chatq.push', with: [['setConsent'], 2], create: 'array'};
    say([call]);
    say([call]);
    expect(root['chatq']).to.deep.equal([['setConsent'], 2, ['setConsent'], 2]);
  });

  it('waits in a function’s `q`, as arguments objects, where the vendor reads those', () => {
    say([{call: 'chat', with: ['consentv2', {ads: 'denied'}], create: 'queue'}]);
    const {q} = root['chat'] as {q: unknown[]};
    expect(q.map((one) => Object.prototype.toString.call(one))).to.deep.equal([
      '[object Arguments]',
    ]);
    expect(Array.from(q[0] as IArguments)).to.deep.equal(['consentv2', {ads: 'denied'}]);
  });

  it('does not take the place of what stands there', () => {
    const own: unknown[] = [];
    root['chatq'] = own;
    say([{call: 'chatq.push', with: [1], create: 'array'}]);
    expect(root['chatq']).to.equal(own);
    expect(own).to.deep.equal([1]);
  });

  it('is nothing where the vendor is not on the page and reads no queue', () => {
    say([
      {call: 'chat', with: []},
      {call: 'chat.consent', with: []},
    ]);
    expect('chat' in root).to.equal(false);
  });

  it('may be a property of the window', () => {
    say([{set: 'ga-disable-G-1', to: true}]);
    expect(root['ga-disable-G-1']).to.equal(true);
  });

  it('is reported where the vendor throws, and all others are told', () => {
    const {error} = console;
    console.error = () => undefined;
    const reports = heard<CustomEvent<{code: string; text: string}>>(
      document,
      'mobiplus-consent-error',
    );
    root['chat'] = () => {
      throw new Error('from the vendor');
    };
    say([
      {call: 'chat', with: ['grant']},
      {set: 'after', to: 1},
    ]);
    console.error = error;
    expect(root['after']).to.equal(1);
    expect(reports.map(({detail}) => detail.code)).to.deep.equal(['CONSENT_VENDOR']);
    expect(reports[0]!.detail.text).to.contain('from the vendor').and.to.contain('chat');
  });
});

describe('the places in a vendor’s calls', () => {
  const state = {...googleState({}, []), ad_storage: 'granted'} as const;

  it('are filled with how each consent type stands now; what is no place stays', () => {
    expect(
      fillCalls(
        [{call: 'chat', with: [{ads: '{ad_storage}', own: '{analytics_storage}'}, '{other}', 3]}],
        state,
        [],
      ),
    ).to.deep.equal([{call: 'chat', with: [{ads: 'granted', own: 'denied'}, '{other}', 3]}]);
  });

  it('for a tag are filled with each of the site’s tags in turn: none, no call', () => {
    const calls: VendorCall[] = [
      {set: 'ga-disable-{tag}', to: true},
      {set: 'after', to: true},
    ];
    expect(fillCalls(calls, state, ['G-1', 'G-2'])).to.deep.equal([
      {set: 'ga-disable-G-1', to: true},
      {set: 'ga-disable-G-2', to: true},
      {set: 'after', to: true},
    ]);
    expect(fillCalls(calls, state, [])).to.deep.equal([{set: 'after', to: true}]);
  });
});
