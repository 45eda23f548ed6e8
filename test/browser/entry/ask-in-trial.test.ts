import {expect} from '@open-wc/testing';
import type {LayoutTrial} from '../../../src/contract/trial.ts';
import {swedishDay} from '../../../src/core/swedish-day.ts';
import {open} from '../../../src/entry/ask.ts';
import {TRIAL} from '../../unit/support/trial.ts';
import {dropCookies} from '../support/cookies.ts';
import {fakePage} from '../support/fake-page.ts';
import {gesture} from '../support/gesture.ts';
import {ownDevice} from '../support/own-device.ts';

describe('the question in a layout trial', () => {
  ownDevice();
  beforeEach(gesture);

  it('comes as its variant says, is counted before it waits, and is answered under that layout (R64)', async () => {
    const today = swedishDay(Date.now());
    const [present, corner] = TRIAL.variants;
    const variants = [present!, {...corner!, delay: 300, wording: TRIAL.variants[2]!.wording!}];
    const trial: LayoutTrial = {...TRIAL, variants, from: today, until: today};
    const {page, posted} = fakePage({trial, countShown: true});
    const {fetch} = window;
    const wasThere: boolean[] = [];
    window.fetch = () => {
      wasThere.push(document.querySelector('mobiplus-banner') !== null);
      return Promise.resolve(new Response(null, {status: 204}));
    };
    // The draw is the one thing here that chance decides.
    const draw = crypto.getRandomValues.bind(crypto);
    crypto.getRandomValues = (array) => {
      draw(array);
      if (array instanceof Uint32Array) array[0] = 1;
      return array;
    };
    await open(page);
    crypto.getRandomValues = draw;
    const banner = document.querySelector('mobiplus-banner')!;
    await banner.updateComplete;
    expect(wasThere).to.deep.equal([false]);
    expect(banner.corner).to.equal(true);
    expect(banner.querySelector('h2')!.textContent.trim()).to.equal('Får vi använda kakor?');
    // Nobody’s focus is moved.
    expect(banner.contains(document.activeElement)).to.equal(false);
    banner.querySelector<HTMLElement>('[slot=actions]')!.click();
    window.fetch = fetch;
    const [record] = posted;
    expect(record!.type).to.equal('consent.refused');
    expect(record!.ui.sdk).to.match(/\+unbuilt\.corner27\.[0-9a-f]{16}\.corner$/);
    document.querySelector('mobiplus-status')?.remove();
    banner.remove();
    dropCookies(page.configuration.cookieName);
  });
});
