import {expect, oneEvent} from '@open-wc/testing';
import {bootDefaults} from '../../../src/core/default-configuration.ts';
import type {Change} from '../../../src/signals/page-events.ts';
import {cookieNames, dropCookies, setCookie} from '../support/cookies.ts';
import {ownDevice} from '../support/own-device.ts';
import {choiceOf, closeTabs, COOKIE, realPage} from '../support/real-page.ts';
import {cookiesTold} from '../support/cookies-told.ts';

const ALL = bootDefaults.purposes.map(({id}) => id);
const isCommand = (message: unknown) =>
  Object.prototype.toString.call(message) === '[object Arguments]';
/** What Google was told of analytics, update by update. */
const updates = () =>
  (window.dataLayer ?? []).filter(isCommand).map((one) => {
    const [, kind, state] = Array.from(one as IArguments) as [
      string,
      string,
      {analytics_storage: string},
    ];
    return `${kind} ${state.analytics_storage}`;
  });

describe('the page’s one instance', () => {
  ownDevice();
  beforeEach(() => {
    dropCookies(COOKIE);
  });
  afterEach(() => {
    closeTabs();
    dropCookies(COOKIE, '_ga');
    delete window.dataLayer;
  });

  it('denies everything before it has begun, whatever the device remembers (R5)', async () => {
    setCookie(COOKIE, choiceOf(...ALL));
    await cookiesTold();
    const {page} = realPage();
    expect(ALL.filter((id) => page.grants()[id])).to.deep.equal([]);
    expect(page.choice()).to.equal('');
  });

  it('loads nothing and tells Google nothing where there is no choice, and says that one is due (R1)', () => {
    const {page, begin, opened} = realPage();
    const changes: Change[] = [];
    const end = new AbortController();
    document.addEventListener('mobiplus-consent-change', ({detail}) => changes.push(detail), end);
    begin();
    end.abort();
    expect([opened, updates()]).to.deep.equal([[], []]);
    expect(page.due()).to.deep.equal(bootDefaults.purposes);
    expect(changes.map(({source}) => source)).to.deep.equal(['recalled']);
  });

  it('recalls a refusal without loading anything (R25)', async () => {
    setCookie(COOKIE, choiceOf());
    await cookiesTold();
    const {page, begin, opened} = realPage();
    begin();
    expect([opened, updates(), page.due()]).to.deep.equal([[], ['update denied'], []]);
  });

  it('tells Google of a recalled yes at once, and everybody else once who must obey has come', async () => {
    setCookie(COOKIE, choiceOf('analytics'));
    await cookiesTold();
    const {begin, opened} = realPage();
    const told = oneEvent(document, 'mobiplus-consent-change');
    begin();
    expect(updates()).to.deep.equal(['update granted']);
    const {detail} = (await told) as CustomEvent<Change>;
    expect(opened).to.deep.equal(['obey']);
    expect([detail.source, detail.grants['analytics']]).to.deep.equal(['recalled', true]);
  });

  it('loads what clears where Google has left something that it may not leave (R32)', async () => {
    setCookie('_ga', 'GS1.1.2');
    await cookiesTold();
    const {begin} = realPage();
    const told = oneEvent(document, 'mobiplus-consent-change');
    begin();
    await told;
    expect(cookieNames()).not.to.include('_ga');
  });

  it('clears what a vendor of the site’s own has left that may not run, and what no vendor declares stays (R32)', async () => {
    setCookie('chat_1', '1');
    setCookie('cart', '1');
    await cookiesTold();
    const chat = {id: 'chat', purpose: 'analytics', stores: {cookies: ['chat_*']}};
    const {begin} = realPage({vendors: [chat]});
    const told = oneEvent(document, 'mobiplus-consent-change');
    begin();
    await told;
    const left = cookieNames();
    dropCookies('cart');
    expect([left.includes('chat_1'), left.includes('cart')]).to.deep.equal([false, true]);
  });

  it('tells its subscribers at once and at each change: what is granted, what brought it about, and where it comes from', () => {
    const {page, begin, choose} = realPage();
    begin();
    const heard: unknown[] = [];
    const end = page.subscribe((grants, source, origins) => {
      heard.push([grants['analytics'], source, origins['analytics']]);
    });
    choose(choiceOf(), 'page');
    end();
    choose(choiceOf(), 'visitor');
    expect(heard).to.deep.equal([
      [false, 'recalled', 'defaulted'],
      [false, 'page', 'chosen'],
    ]);
  });

  it('opens rooms by their names, and by nothing that could be a path', async () => {
    const {page, opened} = realPage();
    for (const name of ['../evil', 'https://evil.example/x', 'a/b', '', 'Ask', '%2e'])
      await page.open(name as 'ask');
    expect(opened).to.deep.equal([]);
    await page.open('ask');
    expect(opened).to.deep.equal(['ask']);
  });
});
