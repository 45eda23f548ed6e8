import {hash} from 'node:crypto';
import type {FastifyRequest} from 'fastify';
import type {Act} from '../../../src/contract/staff.ts';
import {tryAgain} from '../database/try-again.ts';
import type {AppContext} from '../http/app-context.ts';
import {appendEvent, type LedgerEvent} from '../ledger/append-event.ts';

/** What left the receiver, as the ledger says it: nothing of a person, and who it was by the trail's entry alone, which has its time. */
export interface ExportMade extends LedgerEvent {
  readonly type: 'export.made';
  /** Which export, such as `subject` or `suppression`. */
  readonly what: string;
  readonly rows: number;
  /** Of the file as it was sent, hexadecimal. */
  readonly sha256: string;
  /** `trail/` and the entry's id. */
  readonly by: string;
}

/** An export that is about to be sent. */
export interface Export {
  readonly act: Act;
  readonly what: string;
  /** Whose, or which part: a reference or a channel, never an address. */
  readonly object: string;
  readonly rows: number;
  /** The file, or its SHA-256 in hexadecimal where it is too large to hold. */
  readonly file: string | {readonly sha256: string};
}

/** Writes an export into the trail and into the ledger. Call it before the file goes. */
export async function logExport(
  {engine, staff, place, now}: Pick<AppContext, 'engine' | 'staff' | 'place' | 'now'>,
  request: FastifyRequest,
  {act, what, object, rows, file}: Export,
): Promise<void> {
  const entry = await staff.trail.note(request, {act, object: `${what} ${object}`, count: rows});
  const sha256 = typeof file === 'string' ? hash('sha256', file, 'hex') : file.sha256;
  const event: ExportMade = {v: 1, type: 'export.made', what, rows, sha256, by: `trail/${entry}`};
  await tryAgain(engine, () =>
    engine.db.transaction().execute((trx) => appendEvent(trx, event, now())),
  );
  await place();
}
