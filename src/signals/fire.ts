/** Dispatches an event of ours on the document. */
export function fire(name: string, detail?: unknown): void {
  document.dispatchEvent(new CustomEvent(`mobiplus-consent-${name}`, {detail}));
}
