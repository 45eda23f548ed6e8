import {defaultConfiguration} from '../../../src/core/default-configuration.ts';
import {purposeParties} from '../../../src/core/purpose-parties.ts';
import type {LayoutVariant} from '../../../src/contract/trial.ts';
import {MobiplusBanner} from '../../../src/ui/banner/mobiplus-banner.ts';
import {measureChoice} from '../../../src/ui/banner/measure-choice.ts';
import {speak} from '../../../src/ui/localization.ts';

/** A window of its own for the banner, as wide as a test wants it: browsers do not make theirs as narrow as a phone. */
export interface BannerFrame {
  readonly show: (
    variant: LayoutVariant,
    language?: string,
    css?: string,
  ) => Promise<MobiplusBanner>;
  readonly measureChoice: typeof measureChoice;
  readonly width: number;
}

const purposes = defaultConfiguration.purposes.map((one) =>
  purposeParties(one, defaultConfiguration),
);

async function show(
  {position, wording = {}}: LayoutVariant,
  language = 'sv',
  css = '',
): Promise<MobiplusBanner> {
  document.querySelector('mobiplus-banner')?.remove();
  await speak(language);
  const banner = document.createElement('mobiplus-banner');
  Object.assign(banner, {language, wording, purposes, controllers: ['MobiPlus AB']});
  banner.corner = position === 'corner';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  banner.shadowRoot?.adoptedStyleSheets.push(sheet);
  document.body.append(banner);
  await banner.updateComplete;
  return banner;
}

/** Begins here, in a frame that `openBannerFrame` has made. */
function begin(): void {
  customElements.define('mobiplus-banner', MobiplusBanner);
  const frame: BannerFrame = {show, measureChoice, width: innerWidth};
  parent.dispatchEvent(new CustomEvent('banner-frame', {detail: frame}));
}

/** Opens such a window. @param width CSS pixels. @returns it, and what closes it. */
export async function openBannerFrame(
  width: number,
): Promise<BannerFrame & {readonly close: () => void}> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `position:fixed;inset:0;border:0;width:${String(width)}px;height:800px`;
  const begun = new Promise<BannerFrame>((resolve) => {
    const hear = (event: Event) => {
      resolve((event as CustomEvent<BannerFrame>).detail);
    };
    addEventListener('banner-frame', hear, {once: true});
  });
  frame.srcdoc = `<!doctype html><html lang="sv"><body><script type="module" src="${import.meta.url}"></script></body></html>`;
  document.body.append(frame);
  const opened = await begun;
  return {
    ...opened,
    close: () => {
      frame.remove();
    },
  };
}

if (window.frameElement?.hasAttribute('srcdoc')) begin();
