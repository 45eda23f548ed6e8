import {decodeValue} from './decode-value.ts';

const parse = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The JSON object that a cookie's value is, plain or encoded. @returns undefined for anything else. */
export const readObject = (
  value: string | undefined,
): Readonly<Record<string, unknown>> | undefined =>
  [parse(value), parse(decodeValue(value))].find(isObject);
