/** A URL whose path's parts are encoded, below a base with or without a slash at its end. */
export const urlBelow = (base: string, ...parts: readonly string[]): string =>
  `${base.replace(/\/+$/, '')}/${parts.map(encodeURIComponent).join('/')}`;
