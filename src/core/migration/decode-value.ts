/** A cookie's value with its percent signs resolved. @returns undefined where they cannot be. */
export function decodeValue(value: string | undefined): string | undefined {
  try {
    return value && decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
