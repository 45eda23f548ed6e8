/** Resolves when the page has a body: the script tag stands in the head. */
export const whenBody = (): Promise<void> =>
  new Promise((resolve) => {
    const see = () => {
      if (!(document.body as HTMLElement | null)) return false;
      resolve();
      return true;
    };
    if (see()) return;
    const observer = new MutationObserver(() => {
      if (see()) observer.disconnect();
    });
    observer.observe(document.documentElement, {childList: true});
  });
