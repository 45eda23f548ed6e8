import type {Transaction} from 'kysely';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import {withoutAddress} from '../confirmation/send-due.ts';
import type {SendMessage} from '../confirmation/message.ts';
import type {Engine} from '../database/engine.ts';
import type {Tables} from '../database/tables.ts';
import {createPump, type Pump} from '../operations/create-pump.ts';
import {pageLanguage} from '../pages/page-language.ts';
import {composeLetter} from './compose-letter.ts';
import type {AddressSeal} from './create-address-seal.ts';
import type {RequestTokens} from './create-request-tokens.ts';
import {queueLetter} from './queue-letter.ts';
import {readHistory} from './read-history.ts';

/** What letters need. */
export interface LetterOptions {
  readonly engine: Engine;
  /** Absent, or without e-mail: nobody is written to, and staff do it. */
  readonly send?: SendMessage | undefined;
  readonly baseUrl?: string | (() => string) | undefined;
  readonly openSealed: AddressSeal['open'];
  readonly tokens: RequestTokens;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

/** Letters that tell people how their requests stand (R53, R54). */
export interface Letters extends Pump {
  /** Whether people are written to at all. */
  readonly isOpen: boolean;
  /** Writes of the latest step of a request, in its transaction; the letter goes out after it. */
  readonly queue: (
    trx: Transaction<Tables>,
    letter: {readonly number: string; readonly sealed: string},
  ) => Promise<void>;
}

const EVERY_MS = 5000;
const AT_ONCE = 50;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 3_600_000;

/** Opens the letters. What fails is tried again after a minute, then two, up to an hour, for a week. */
export function openLetters(options: LetterOptions): Letters {
  const {engine, send, baseUrl, openSealed, tokens, now, onError} = options;
  const {db} = engine;
  const isOpen = send !== undefined && (send.channels?.includes('email') ?? true);

  function linkOf(number: string): string {
    const base = typeof baseUrl === 'function' ? baseUrl() : (baseUrl ?? '');
    return new URL(`r/${number}/${tokens.tokenOf(number)}`, base.endsWith('/') ? base : `${base}/`)
      .href;
  }

  type Row = Tables['request_letter'];
  const forget = ({number, n}: Row) =>
    db.deleteFrom('request_letter').where('number', '=', number).where('n', '=', n).execute();

  /** Whoever raises the count of attempts first sends it. */
  async function claim({number, n, attempts}: Row): Promise<boolean> {
    const wait = Math.min(FIRST_WAIT_MS * 2 ** attempts, LONGEST_WAIT_MS);
    const claimed = await db
      .updateTable('request_letter')
      .set({attempts: attempts + 1, next_at: wholeSeconds(now() + wait)})
      .where('number', '=', number)
      .where('n', '=', n)
      .where('attempts', '=', attempts)
      .returning('n')
      .executeTakeFirst();
    return claimed !== undefined;
  }

  async function work(): Promise<void> {
    const at = wholeSeconds(now());
    await db.deleteFrom('request_letter').where('expires_at', '<=', at).execute();
    if (!send || !isOpen) return;
    for (;;) {
      const due = await db
        .selectFrom('request_letter')
        .selectAll()
        .where('next_at', '<=', wholeSeconds(now()))
        .orderBy('next_at')
        .limit(AT_ONCE)
        .execute();
      if (due.length === 0) return;
      for (const row of due) {
        if (!(await claim(row))) continue;
        const {number, n} = row;
        const request = await readHistory(db, number);
        const address = openSealed(number, row.sealed_address);
        const lang = pageLanguage(row.lang);
        const letter = request && composeLetter({request, n, address, lang, link: linkOf(number)});
        try {
          if (letter) await send(letter);
        } catch (error) {
          onError(withoutAddress(error, address));
          continue;
        }
        await forget(row);
      }
    }
  }

  return {
    ...createPump(work, EVERY_MS, onError),
    isOpen,
    queue: (trx, letter) => (isOpen ? queueLetter(trx, letter, now()) : Promise.resolve()),
  };
}
