import {expect} from '@open-wc/testing';
import {formatChoice} from '../../../src/core/choice-text.ts';
import {standing} from '../../../src/core/standing.ts';
import {readChoice, writeChoice} from '../../../src/storage/choice-cookie.ts';
import {cookieNames, dropCookies, setCookie} from '../support/cookies.ts';
import {ownDevice} from '../support/own-device.ts';

const NAME = 'consent-test';
const place = {cookieName: NAME, cookieDomain: '', askAgainAfterDays: 180};

const refusal = formatChoice({
  day: 20_780,
  answers: {analytics: {granted: false, revision: 1}, ads: {granted: false, revision: 2}},
});
const acceptance = formatChoice({
  day: 20_781,
  answers: {analytics: {granted: true, revision: 1}, ads: {granted: false, revision: 2}},
  ref: `v_${'r'.repeat(22)}`,
  seq: 3,
});
const others = [`x${NAME}`, `${NAME}2`, `${NAME}-old`, 'other', 'cart', 'dark'];

describe('the choice cookie', () => {
  ownDevice();
  afterEach(() => dropCookies(NAME, ...others));

  for (const [name, choice] of Object.entries({refusal, acceptance}))
    it(`remembers a ${name} whole (R25)`, () => {
      writeChoice(choice, place);
      expect(readChoice(place)).to.equal(choice);
    });

  it('says of a refusal nothing but the answers and the day (R4)', () => {
    writeChoice(refusal, place);
    expect(document.cookie.split('; ')).to.include(`${NAME}=1.20780.analytics=n1&ads=n2`);
  });

  it('remembers the latest choice only', () => {
    writeChoice(acceptance, place);
    writeChoice(refusal, place);
    expect(readChoice(place)).to.equal(refusal);
    expect(cookieNames().filter((name) => name === NAME).length).to.equal(1);
  });

  it('knows of no choice where there is no cookie', () => {
    expect(readChoice(place)).to.equal('');
  });

  for (const junk of ['', 'yes', '1', '1.20780', '1.20780.', '2.20780.analytics=y1', '%00', '{}'])
    it(`takes "${junk}" for no choice: nothing is granted, and the visitor is asked (R5)`, () => {
      setCookie(NAME, junk);
      const purposes = [{id: 'analytics', revision: 1, google: []}];
      const {grants, due} = standing(readChoice(place), {...place, purposes}, 20_780);
      expect([grants['analytics'], due]).to.deep.equal([false, purposes]);
    });

  it('confuses no cookie of a similar name with its own', () => {
    setCookie(`x${NAME}`, acceptance);
    setCookie(`${NAME}2`, acceptance);
    setCookie(`${NAME}-old`, acceptance);
    setCookie('other', `${NAME}=${acceptance}`);
    expect(readChoice(place)).to.equal('');
    writeChoice(refusal, place);
    expect(readChoice(place)).to.equal(refusal);
  });

  it("leaves the page's other cookies alone", () => {
    setCookie('cart', '3');
    setCookie('dark', '1');
    writeChoice(acceptance, place);
    expect(document.cookie.split('; ')).to.include.members(['cart=3', 'dark=1']);
  });

  it('is written for as long as the choice holds, for the whole site and no other (R25, R29)', () => {
    const written: string[] = [];
    Object.defineProperty(document, 'cookie', {
      configurable: true,
      set: (text: string) => written.push(text),
    });
    writeChoice(refusal, place);
    writeChoice(acceptance, {...place, askAgainAfterDays: 365, cookieDomain: 'mobiplus.se'});
    Reflect.deleteProperty(document, 'cookie');
    expect(written.map((text) => text.split('; ').slice(1))).to.deep.equal([
      ['Path=/', 'SameSite=Lax', `Max-Age=${180 * 86_400}`],
      ['Path=/', 'SameSite=Lax', `Max-Age=${365 * 86_400}`, 'Domain=mobiplus.se'],
    ]);
  });

  it('keeps the choices of two scopes apart (R29)', () => {
    writeChoice(acceptance, place);
    expect(readChoice({cookieName: `${NAME}2`})).to.equal('');
  });
});
