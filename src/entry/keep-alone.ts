/**
 * Keeps the page's one question from being doubled: who swaps a page's body keeps copies of it, and a copy of the question is answered by
 * nobody. From now on a copy goes as soon as it is put on the page, also once the question has been answered.
 */
export function keepAlone(own: Element): void {
  const look = () => {
    observer.observe(document.body, {childList: true});
    for (const copy of document.querySelectorAll(`body > ${own.localName}`))
      if (copy !== own) copy.remove();
  };
  const observer = new MutationObserver(look);
  look();
  observer.observe(document.documentElement, {childList: true});
  // htmx keeps its copies on the device, for pages that know of none: what is taken out for this very task is put back after it.
  document.addEventListener('htmx:beforeHistorySave', () => {
    own.remove();
  });
}
