/** Puts markup on the page as a parser would leave it before any script of it: what runs in it is gated. @returns what holds it. */
export function onPage(markup: string): HTMLElement {
  const holder = document.createElement('section');
  holder.innerHTML = markup;
  document.body.append(holder);
  return holder;
}
