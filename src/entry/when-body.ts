/** Resolves when the page has a body: the script tag stands in the head. A page that nobody sees waits. */
export async function whenBody(): Promise<void> {
  while (!(document.body as HTMLElement | null)) await new Promise(requestAnimationFrame);
}
