import {expect} from '@open-wc/testing';
import {open} from '../../../src/entry/ask.ts';
import {knownChoice} from '../../../src/journey/known-choice.ts';
import {dropCookies} from '../support/cookies.ts';
import {fakePage} from '../support/fake-page.ts';
import {gesture} from '../support/gesture.ts';
import {ownDevice} from '../support/own-device.ts';

describe('the question on a page', () => {
  ownDevice();
  beforeEach(gesture);

  it('asks no more for what has been answered meanwhile, and answers nothing else (R26, R39)', async () => {
    const {page, posted, remember} = fakePage();
    const {purposes} = page.configuration;
    const [ads] = purposes.filter(({id}) => id === 'ads-personalisation');
    const due = () => purposes.filter(({id}) => !knownChoice(page)?.answers[id]);
    await open({...page, due});
    const banner = document.querySelector('mobiplus-banner')!;
    expect(banner.purposes.length).to.equal(purposes.length);
    remember({day: 20_000, answers: {[ads!.id]: {granted: false, revision: 1}}});
    await banner.updateComplete;
    expect(banner.purposes.map(({id}) => id)).not.to.include(ads!.id);
    banner.querySelectorAll<HTMLElement>('[slot=actions]')[1]!.click();
    expect(posted[0]!.decisions!.map(({purpose}) => purpose)).to.deep.equal(
      purposes.map(({id}) => id).filter((id) => id !== ads!.id),
    );
    document.querySelector('mobiplus-status')?.remove();
    banner.remove();
    dropCookies(page.configuration.cookieName);
  });
});
