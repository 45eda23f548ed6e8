import {PREFIX} from './mail-mark.ts';

/** Every waiting record stands under this, and its id. */
export const PENDING = `${PREFIX}pending.`;

/** Access to localStorage throws where the visitor blocks it. */
export function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
