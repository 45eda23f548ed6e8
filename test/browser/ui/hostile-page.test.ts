import {expect, fixture, html} from '@open-wc/testing';
import {MobiplusBanner} from '../../../src/ui/banner/mobiplus-banner.ts';
import {contrastOf} from '../../../src/ui/contrast.ts';
import {differences} from '../support/looks.ts';

customElements.define('mobiplus-banner', MobiplusBanner);

/** What a page, or a theme of it, may try to make the visitor press the other button. */
const ATTEMPTS: Readonly<Record<string, string>> = {
  'a page that colours no by the SDK’s own properties': `
    mobiplus-banner button:first-of-type {
      --accent: #fff; --on-accent: #fff; --radius: 0; --font: fantasy; color: #fff; background: #fff;
      --mobiplus-accent: #fff; --mobiplus-on-accent: #fff;
    }`,
  'a page that does so and insists': `
    mobiplus-banner button:first-of-type {--accent: #fff !important; --on-accent: #eee !important;}`,
  'a page that uses the same names for itself, everywhere': `
    * {--accent: red; --on-accent: red; --ink: #fff; --surface: #fff;}`,
  'a page that hides no': `
    mobiplus-banner button:first-of-type {
      display: none !important; visibility: hidden !important; opacity: 0 !important;
      clip-path: inset(50%) !important; width: 1px !important; pointer-events: none !important;
    }`,
  'a page that moves no out of sight, or behind yes': `
    mobiplus-banner button:first-of-type {
      position: fixed !important; left: -9999px !important; transform: scale(0) !important;
      order: 9 !important; z-index: -1 !important; zoom: 0.1 !important;
    }`,
};

describe('mobiplus-banner on a page that means ill', () => {
  for (const [attempt, css] of Object.entries(ATTEMPTS))
    it(`keeps no as plain to see as yes against ${attempt} (R11)`, async () => {
      const style = document.createElement('style');
      style.textContent = css;
      document.head.append(style);
      try {
        const banner = await fixture(
          html`<mobiplus-banner
            .controllers=${['MobiPlus AB']}
            .purposes=${[{id: 'analytics', data: [], recipients: []}]}
          ></mobiplus-banner>`,
        );
        const buttons = Array.from(banner.querySelectorAll('button'));
        const looks = differences(buttons).filter((name) => !name.startsWith('--'));
        expect(looks).to.deep.equal([]);
        for (const button of buttons) {
          expect(contrastOf(button)).to.be.at.least(4.5);
          expect(
            button.checkVisibility({opacityProperty: true, visibilityProperty: true}),
          ).to.equal(true);
          const {left, top, width, height} = button.getBoundingClientRect();
          const hit = document.elementFromPoint(left + width / 2, top + height / 2);
          expect(hit).to.equal(button);
        }
      } finally {
        style.remove();
      }
    });
});
