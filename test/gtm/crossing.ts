type Function_ = (...args: unknown[]) => unknown;

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function cross(
  value: unknown,
  into: (part: unknown) => unknown,
  back: typeof into,
  empty: object | null,
) {
  if (Array.isArray(value)) return Array.from(value, into);
  if (typeof value === 'function')
    return (...args: unknown[]) => into((value as Function_)(...args.map(back)));
  if (typeof value !== 'object' || value === null)
    return typeof value === 'symbol' || typeof value === 'bigint' ? undefined : value;
  if (!isPlain(value)) return undefined;
  const copy = Object.create(empty) as Record<string, unknown>;
  for (const [key, part] of Object.entries(value)) copy[key] = into(part);
  return copy;
}

/**
 * What the sandbox sees of a value of the page: a deep copy of lists and plain objects, functions that copy in turn, and nothing of the
 * rest, such as elements and instances of classes. An object in the sandbox has no properties but its own.
 */
export const toSandbox = (value: unknown): unknown => cross(value, toSandbox, toPage, null);

/** What the page sees of a value of the sandbox. */
export const toPage = (value: unknown): unknown =>
  cross(value, toPage, toSandbox, Object.prototype);
