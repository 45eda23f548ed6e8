import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {open as openAbout} from '../../../src/entry/about.ts';
import {open} from '../../../src/entry/notice.ts';
import type {MobiplusAbout} from '../../../src/ui/about/mobiplus-about.ts';
import type {MobiplusNotice} from '../../../src/ui/notice/mobiplus-notice.ts';
import {fakePage} from '../support/fake-page.ts';
import {allInside, inside} from '../support/words.ts';

const EARLIER = {sha256: 'ab'.repeat(32), from: '2024-05-25T10:00:00Z'};
const {page, opened, posted} = fakePage({endpoint: '/receiver'});

const real = window.fetch;
const asked: {url: string; credentials: string | undefined}[] = [];

/** Stands for the receiver. */
function receiverSays(answer: () => Promise<Response>): void {
  window.fetch = (url, init) => {
    asked.push({url: url as string, credentials: init?.credentials});
    return answer();
  };
}

async function noticeOn(): Promise<MobiplusNotice> {
  const notice = await fixture<MobiplusNotice>(html`<mobiplus-notice></mobiplus-notice>`);
  await open(page);
  await notice.updateComplete;
  return notice;
}

describe('the notice on a page', () => {
  beforeEach(() => {
    asked.length = opened.length = posted.length = 0;
  });
  afterEach(() => {
    window.fetch = real;
    document.querySelector('mobiplus-dialog')?.remove();
  });

  it('asks the receiver for earlier wordings, without any cookie, and links each by its hash (R51)', async () => {
    receiverSays(() => Promise.resolve(Response.json({v: 1, notices: [EARLIER]})));
    const notice = await noticeOn();
    await waitUntil(() => allInside(notice, '.versions a').length === 1);
    expect(asked).to.deep.equal([{url: '/receiver/notices', credentials: 'omit'}]);
    expect(inside(notice, '.versions a').getAttribute('href')).to.equal(
      `/receiver/notices/${EARLIER.sha256}`,
    );
  });

  for (const [what, answer] of [
    ['is down', () => Promise.reject(new TypeError('no network'))],
    ['knows no such list', () => Promise.resolve(new Response('{}', {status: 404}))],
    ['answers something else', () => Promise.resolve(new Response('<!doctype html>'))],
  ] as const)
    it(`stands without a list where the receiver ${what} (R5)`, async () => {
      const answers: Promise<unknown>[] = [];
      receiverSays(() => {
        const one = answer();
        answers.push(one);
        return one;
      });
      const notice = await noticeOn();
      await Promise.allSettled(answers);
      await notice.updateComplete;
      expect(notice.querySelectorAll('h2, h3, h4').length).to.equal(13);
      expect(allInside(notice, '.versions')).to.deep.equal([]);
    });

  it('leads to the objection and to the switches, and decides nothing by being read (R22, R36)', async () => {
    receiverSays(() => Promise.resolve(Response.json({v: 1, notices: []})));
    const notice = await noticeOn();
    const about = inside<MobiplusAbout>(notice, 'mobiplus-about');
    await about.updateComplete;
    for (const button of allInside(about, 'button')) button.click();
    expect(opened).to.deep.equal(['preferences', 'objection']);
    expect(posted).to.deep.equal([]);
  });

  it('opens in the dialog where the page has no place for it, which then leads on, once (R49, R50)', async () => {
    receiverSays(() => Promise.resolve(Response.json({v: 1, notices: []})));
    await open(page);
    const notice = document.querySelector<MobiplusNotice>('mobiplus-dialog > mobiplus-notice')!;
    await notice.updateComplete;
    expect(notice.querySelector('h3')?.textContent).to.equal('Personuppgiftspolicy');
    const about = inside<MobiplusAbout>(notice, 'mobiplus-about');
    await about.updateComplete;
    inside(about, 'button[name=objection]').click();
    expect(opened).to.deep.equal(['objection']);
  });

  it('has what it leaves out stand alone too, where the page has a place for that', async () => {
    const about = await fixture<MobiplusAbout>(html`<mobiplus-about></mobiplus-about>`);
    await openAbout(page);
    await openAbout(page);
    await about.updateComplete;
    expect(inside(about, 'dl').textContent).to.contain('MobiPlus AB');
    inside(about, 'button[name=preferences]').click();
    expect(opened).to.deep.equal(['preferences']);
  });
});
