/** How long a browser may take to tell of a cookie, in milliseconds. */
const PATIENCE = 1_000;

/**
 * Resolves when the browser has told of all cookies that were written so far: WebKit tells late, and shows for a moment what was there
 * before. A mark that is written last is told of last.
 */
export function cookiesTold(): Promise<void> {
  const {cookieStore} = window as {cookieStore?: EventTarget};
  if (!cookieStore) return Promise.resolve();
  const mark = `told-${crypto.randomUUID()}`;
  return new Promise((resolve) => {
    const hear = (event: Event) => {
      const {changed} = event as Event & {changed: readonly {name: string}[]};
      if (!changed.some(({name}) => name === mark)) return;
      cookieStore.removeEventListener('change', hear);
      document.cookie = `${mark}=; Path=/; Max-Age=0`;
      resolve();
    };
    cookieStore.addEventListener('change', hear);
    document.cookie = `${mark}=1; Path=/`;
    setTimeout(resolve, PATIENCE);
  });
}
