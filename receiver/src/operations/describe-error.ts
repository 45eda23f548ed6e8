import {fileURLToPath} from 'node:url';

/** What a log may say of an error. */
export interface ErrorDescription {
  readonly name: string;
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
  /** Only where asked for. */
  readonly message?: string;
  /** Where in the receiver it came from, such as `receiver/src/main.ts:12:3`. */
  readonly frames: readonly string[];
  readonly cause?: ErrorDescription;
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Names that programs give: of errors, codes, tables and constraints. */
const NAME = /^[\w$.:-]{1,80}$/;
const DEEPEST = 4;

const named = (value: unknown): string | undefined =>
  typeof value === 'string' && NAME.test(value) ? value : undefined;

/** The receiver's own frames of a stack. What its message says is no frame, whatever it looks like. */
function framesOf({stack = '', message}: Error): readonly string[] {
  const trace = message === '' ? stack : stack.replace(message, '');
  return trace.split('\n').flatMap((line) => {
    const [, path = '', place = ''] =
      /^ {4}at (?:[^()\n]* \()?(?:file:\/\/)?(\/[^()\n]*?\.m?[jt]s)(:\d+:\d+)\)?$/.exec(line) ?? [];
    const own = path.startsWith(ROOT) && path.slice(ROOT.length);
    return own && /^(receiver|src)\/[\w/.-]+$/.test(own) ? [own + place] : [];
  });
}

/** Errors of databases say in their messages which values they met. */
const isFromDatabase = (error: Error): boolean =>
  'severity' in error || ('code' in error && error.code === 'ERR_SQLITE_ERROR');

/**
 * Describes an error without anything that a person sent: no message, detail or parameter (R7).
 *
 * @param withMessages Keeps messages that are not a database's: for the time before anybody could send anything.
 */
export function describeError(error: unknown, withMessages = false, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return {name: typeof error, frames: []};
  const {code, table, constraint} = error as {
    code?: unknown;
    table?: unknown;
    constraint?: unknown;
  };
  const fields = {
    code: named(code),
    table: named(table),
    constraint: named(constraint),
    message: withMessages && !isFromDatabase(error) ? error.message : undefined,
    cause:
      error.cause === undefined || depth === DEEPEST
        ? undefined
        : describeError(error.cause, withMessages, depth + 1),
  };
  const known = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
  return {name: named(error.name) ?? 'Error', ...known, frames: framesOf(error)};
}
