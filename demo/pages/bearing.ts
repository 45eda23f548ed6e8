import {html, type Markup} from '../html.ts';

/** The attribute by which a script bears the page's nonce; nothing where the page has none. */
export const bearing = (nonce: string | undefined): Markup | undefined =>
  nonce === undefined ? undefined : html`nonce="${nonce}"`;
