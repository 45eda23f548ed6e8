declare global {
  interface Window {
    dataLayer?: unknown[];
  }
}

/** Puts a message in the data layer that Google's tags and tag managers read, before they load and after. */
export function pushToDataLayer(message: object): void {
  (window.dataLayer ??= []).push(message);
}
