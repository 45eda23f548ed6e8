import type {PurposeDetails} from '../src/contract/purpose.ts';
import {defaultConfiguration} from '../src/core/default-configuration.ts';
import {purposeDetails} from '../src/core/purpose-details.ts';

/** Who asks, on MobiPlus's own pages. */
export const controllers: readonly string[] = defaultConfiguration.controllers.map(
  ({name}) => name,
);

/** What is asked for there. */
export const purposes: readonly PurposeDetails[] = defaultConfiguration.purposes.map(({id}) =>
  purposeDetails(id, defaultConfiguration),
);

/** What stands in an element's shadow root. */
export function inside(host: Element, selector: string): HTMLElement {
  const found = host.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`${host.localName} holds no ${selector}`);
  return found;
}

/** The element that a story shows. */
export function shown<K extends keyof HTMLElementTagNameMap>(
  canvasElement: HTMLElement,
  tag: K,
): HTMLElementTagNameMap[K] {
  const found = canvasElement.querySelector(tag);
  if (!found) throw new Error(`the story shows no ${tag}`);
  return found;
}
