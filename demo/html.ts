import {Markup} from '../receiver/src/pages/html.ts';

export {html, Markup} from '../receiver/src/pages/html.ts';

/** JSON for a data block: no value in it can close the element. */
export const json = (value: unknown): Markup =>
  new Markup(JSON.stringify(value).replaceAll('<', '\\u003c'));
