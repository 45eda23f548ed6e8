import {PREFIX} from './key-prefix.ts';

/** Every waiting record stands under this, and its id. */
export const PENDING = `${PREFIX}pending.`;
