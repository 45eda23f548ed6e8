/** Which way a language is written. */
export const directionOf = (language: string): 'rtl' | 'ltr' =>
  /^(ar|fa)\b/.test(language) ? 'rtl' : 'ltr';
