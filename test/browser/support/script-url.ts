/** The address of a script that holds this code. */
export const scriptUrl = (code: string): string =>
  `data:text/javascript,${encodeURIComponent(code)}`;
