import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {subprocessorNews} from '../../../src/contract/schemas/identity.ts';
import {composeNews} from './compose-news.ts';

const FORM = {
  name: ' Brevbäraren AB ',
  country: 'se',
  sv: 'Skickar e-post',
  en: '',
  objectBy: '2026-12-26',
};
const TODAY = '2026-11-26';

describe('composeNews', () => {
  it('says what the receiver takes, under an id of name and day (R57)', () => {
    const news = composeNews(FORM, TODAY);
    assert.deepEqual(news, {
      id: 'brevbararen-ab-2026-11-26',
      name: 'Brevbäraren AB',
      country: 'SE',
      task: {sv: 'Skickar e-post'},
      announced: TODAY,
      objectBy: '2026-12-26',
    });
    assert.ok(subprocessorNews.safeParse(news).success);
    const foreign = composeNews({...FORM, name: '株式会社', en: 'Sends e-mail'}, TODAY);
    assert.ok(subprocessorNews.safeParse(foreign).success);
  });

  it('names the first field that is wrong', () => {
    assert.equal(composeNews({...FORM, name: '  '}, TODAY), 'name');
    assert.equal(composeNews({...FORM, country: 'Sverige'}, TODAY), 'country');
    assert.equal(composeNews({...FORM, sv: ''}, TODAY), 'sv');
    assert.equal(composeNews({...FORM, objectBy: ''}, TODAY), 'objectBy');
    assert.equal(composeNews({...FORM, objectBy: TODAY}, TODAY), 'objectBy');
  });
});
