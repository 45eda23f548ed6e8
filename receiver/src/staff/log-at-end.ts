import {createHash} from 'node:crypto';

/**
 * Lets a file pass that is too large to hold, and logs it before its last part goes.
 *
 * @param log Writes down what went, by its SHA-256 in hexadecimal; called once, and not where nothing went. Where the reader
 *   hung up or the file broke off, the SHA-256 is that of what went until then.
 */
export async function* logAtEnd(
  parts: AsyncIterable<string>,
  log: (sha256: string) => Promise<void>,
): AsyncGenerator<string> {
  const sum = createHash('sha256');
  let held = '';
  let hasGone = false;
  let isLogged = false;
  try {
    for await (const part of parts) {
      if (held !== '') {
        sum.update(held);
        hasGone = true;
        yield held;
      }
      held = part;
    }
    sum.update(held);
    isLogged = true;
    await log(sum.digest('hex'));
    yield held;
  } finally {
    if (hasGone && !isLogged) await log(sum.digest('hex'));
  }
}
