import * as z from 'zod/mini';

/** Reference of a browser. */
export const browserRef = z.string().check(z.regex(/^v_[\w-]{22}$/));

/** What opens a browser's records: a key id, `.`, and a keyed hash. */
export const accessToken = z.string().check(z.regex(/^[0-9a-f]{8}\.[\w-]{43}$/));
