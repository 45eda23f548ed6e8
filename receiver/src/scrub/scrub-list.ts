import type {Kysely} from 'kysely';
import type {Circumstances} from '../../../src/contract/circumstances.ts';
import type {MarketingChannel, Permission} from '../../../src/contract/permission.ts';
import type {Tables} from '../database/tables.ts';
import {readPermissions} from '../marketing/read-permission.ts';
import type {AddressBook} from '../subjects/create-address-book.ts';
import {askOfContact, customerOf, type Question, type RowFault} from './ask-of-contact.ts';
import {decodeText} from './decode-text.ts';
import {inBatches} from './in-batches.ts';
import type {Cell, ListReader, ListRow} from './list-reader.ts';

/** Rows that are looked up at once. */
export const BATCH = 1000;

export interface ScrubOptions {
  readonly db: Kysely<Tables>;
  readonly addresses: AddressBook;
  readonly channels: readonly MarketingChannel[];
  /** What holds for the whole list. */
  readonly stated: Circumstances;
  /** UTC, ISO 8601. */
  readonly now: string;
  readonly read: ListReader;
  /** Hears how many rows have gone through. */
  readonly onProgress?: (rows: number) => void;
}

type Verdict = Pick<Permission, 'allowed' | 'since' | 'proof'> & {
  readonly because: Permission['because'] | RowFault;
};

/** The columns that a channel adds, in their order. */
export const addedColumns = (channels: readonly MarketingChannel[]): readonly string[] =>
  channels.flatMap((channel) =>
    ['allowed', 'because', 'since', 'proof'].map((what) => `${what}_${channel}`),
  );

const faulty = (because: RowFault): Verdict => ({
  allowed: false,
  because,
  since: null,
  proof: null,
});

function questionsOf(
  {contact}: ListRow,
  {channels, addresses, stated}: ScrubOptions,
): readonly Question[] {
  if (!contact) return channels.map(() => ({fault: 'malformed-row'}));
  const customer = customerOf(contact, addresses);
  return channels.map((channel) => askOfContact(channel, contact, customer, addresses, stated));
}

async function judge(rows: readonly ListRow[], options: ScrubOptions): Promise<string> {
  const questions = rows.map((row) => questionsOf(row, options));
  const asked = questions.flat().flatMap((one) => ('asked' in one ? [one.asked] : []));
  const answers = (await readPermissions(options.db, asked, options.now)).values();
  const next = (): Verdict => {
    const {value} = answers.next();
    if (!value) throw new Error('A question got no answer.');
    return value;
  };
  return rows
    .map((row, place) =>
      row.write(
        (questions[place] ?? []).flatMap((one): Cell[] => {
          const {allowed, because, since, proof} = 'fault' in one ? faulty(one.fault) : next();
          return [allowed, because, since, proof];
        }),
      ),
    )
    .join('');
}

/**
 * A list of contacts with what marketing may do on each channel behind every row: `allowed_`, `because_`, `since_` and `proof_`.
 *
 * It holds one batch of rows at a time, however long the list is. What cannot be read is answered no, with why.
 *
 * @throws {ListError} where no row of it can be read.
 */
export async function* scrubList(
  source: AsyncIterable<Uint8Array>,
  options: ScrubOptions,
): AsyncGenerator<string> {
  const parts = options.read(decodeText(source), addedColumns(options.channels));
  let rows = 0;
  // While the database looks one batch up, the next is read and hashed.
  let ahead: {readonly text: Promise<string>; readonly size: number} | undefined;
  async function* arrive() {
    if (!ahead) return;
    const {text, size} = ahead;
    ahead = undefined;
    yield await text;
    rows += size;
    options.onProgress?.(rows);
  }
  for await (const part of inBatches(parts, BATCH)) {
    if (typeof part === 'string') {
      yield* arrive();
      yield part;
      continue;
    }
    const text = judge(part, options);
    // It is awaited in its turn; until then a failure is nobody's.
    text.catch(() => undefined);
    yield* arrive();
    ahead = {text, size: part.length};
  }
  yield* arrive();
}
