import {PREFIX} from './key-prefix.ts';

/** Whether anything on this device waits to be sent. Access to localStorage throws where the visitor blocks it. */
export function hasMail(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(PREFIX));
  } catch {
    return false;
  }
}
