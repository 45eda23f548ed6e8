/** What the page says of a decision whose receipt it has verified. @returns undefined until then. Runs in the page. */
export function savedWords(): string | undefined {
  const status = document.querySelector('mobiplus-status');
  const words = status?.shadowRoot?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  return words.includes('Sparat') ? words : undefined;
}
