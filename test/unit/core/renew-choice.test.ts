import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {renewChoice} from '../../../src/core/renew-choice.ts';

const value = '1.20782.analytics=y1&ads-measurement=n1.v_0123456789abcdefghijkl.3';
const terms = {
  cookieName: 'consent-mobiplus',
  askAgainAfterDays: 365,
  isSecure: true,
  today: 20_782,
};
const cookie = `consent-mobiplus=${value}`;

describe('renewChoice', () => {
  it('sets the very value that came, among other cookies, and lets the page read it', () => {
    assert.equal(
      renewChoice(`a=b; ${cookie}; c=d`, terms),
      `${cookie}; Path=/; SameSite=Lax; Max-Age=31536000; Secure`,
    );
  });

  it('never lengthens a choice: only what remains of its time (R26)', () => {
    assert.match(renewChoice(cookie, {...terms, today: 20_882}) ?? '', /Max-Age=22896000;/);
    assert.match(renewChoice(cookie, {...terms, today: 20_781}) ?? '', /Max-Age=31536000;/);
    assert.equal(renewChoice(cookie, {...terms, today: 20_782 + 365}), undefined);
  });

  it('says the domain where there is one, and Secure only by HTTPS', () => {
    assert.match(
      renewChoice(cookie, {...terms, cookieDomain: 'example.se', isSecure: false}) ?? '',
      /; Domain=example\.se$/,
    );
  });

  it('takes nothing that is not a choice to the letter', () => {
    for (const junk of [
      '',
      'consent-mobiplus=',
      'consent-mobiplus=1.20782.',
      `${cookie}x y`,
      `${cookie}\r\nSet-Cookie: a=b`,
      `x${cookie}`,
      `"${cookie}"`,
      cookie.replace('20782', '20784'),
      `consent-mobiplus=1.20782.${'a=y1&'.repeat(1_000)}a=y1`,
    ])
      assert.equal(renewChoice(junk, terms), undefined, junk.slice(0, 80));
  });

  it('takes none of two that differ, and one of two that are alike', () => {
    assert.equal(renewChoice(`${cookie}; consent-mobiplus=1.20782.analytics=n1`, terms), undefined);
    assert.ok(renewChoice(`${cookie}; ${cookie}`, terms));
  });
});
