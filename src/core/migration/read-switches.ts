import {cookieValue} from './cookie-value.ts';
import type {OtherChoice} from './other-choice.ts';
import {readObject} from './read-object.ts';
import {saidOf} from './said-of.ts';

/** Reads a cookie that holds a JSON object of switches; what is neither true nor false is no answer. */
export const readSwitches = (cookies: string, name: string): OtherChoice | undefined =>
  saidOf(
    Object.entries(readObject(cookieValue(cookies, name)) ?? {}).flatMap(([key, value]) =>
      typeof value === 'boolean' ? [[key, value] as const] : [],
    ),
  );
