/** The visitor wants another language. */
export class LanguageEvent extends CustomEvent<{language: string}> {
  constructor(language: string) {
    super('mobiplus-language', {detail: {language}, bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'mobiplus-language': LanguageEvent;
  }
}
