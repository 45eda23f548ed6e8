import {randomUUID} from 'node:crypto';
import type {Transaction} from 'kysely';
import type {AuditEntry} from '../../../src/contract/audit.ts';
import type {LedgerRightsRequest} from '../../../src/contract/rights.ts';
import type {WebhookEndpoint} from '../../../src/contract/webhook.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Engine} from '../database/engine.ts';
import type {Tables} from '../database/tables.ts';
import {readEntries} from '../ledger/read-entries.ts';
import {bindsRecipients} from './event-of.ts';

/** Records of one transaction. */
const AT_ONCE = 200;

interface Said {
  readonly type: string;
  readonly rights?: Pick<LedgerRightsRequest, 'request' | 'status'>;
}

/**
 * Reads the ledger on from where one webhook stands, and files what it wants to hear. Who moves the place on files, so that of two
 * receivers one does.
 *
 * @param now Milliseconds since 1970-01-01 UTC. @returns Whether there may be more.
 */
export const collect = (engine: Engine, endpoint: WebhookEndpoint, now: number): Promise<boolean> =>
  engine.db.transaction().execute(async (trx) => {
    const standing = await trx
      .selectFrom('webhook_endpoint')
      .select('next_idx')
      .where('id', '=', endpoint.id)
      .where('disabled_at', 'is', null)
      .executeTakeFirst();
    if (!standing) return false;
    const from = standing.next_idx;
    const entries = await readEntries(trx, from, AT_ONCE);
    const last = entries.at(-1);
    if (!last) return false;
    const moved = await trx
      .updateTable('webhook_endpoint')
      .set({next_idx: last.index + 1})
      .where('id', '=', endpoint.id)
      .where('next_idx', '=', from)
      .returning('id')
      .executeTakeFirst();
    if (!moved) return false;
    for (const entry of entries) await file(trx, endpoint, entry, wholeSeconds(now));
    return entries.length === AT_ONCE;
  });

async function file(
  trx: Transaction<Tables>,
  endpoint: WebhookEndpoint,
  {recordId, record}: AuditEntry,
  at: string,
): Promise<void> {
  if (record === null) return;
  const said = JSON.parse(record) as Said;
  const request = said.rights && (await fulfilledRequest(trx, said));
  const delivery = {
    endpoint: endpoint.id,
    record_id: recordId,
    state: 'pending',
    attempts: 0,
    next_at: at,
    made_at: at,
    status: null,
    ended_at: null,
  } as const;
  const events: readonly string[] = endpoint.events;
  const values = [
    ...(events.includes(said.type) ? [{type: said.type, request: null, recipient: null}] : []),
    ...(events.includes('rights.fulfilled') && request && endpoint.recipient
      ? [{type: 'rights.fulfilled', request, recipient: endpoint.recipient}]
      : []),
  ].map((one) => ({...delivery, ...one, id: randomUUID()}));
  if (values.length > 0) await trx.insertInto('webhook_delivery').values(values).execute();
}

/** The number of the request that the event met, where recipients are to be told of it (GDPR 19). */
async function fulfilledRequest(
  trx: Transaction<Tables>,
  {type, rights}: Said,
): Promise<string | undefined> {
  if (type !== 'rights.updated' || !rights) return undefined;
  if (rights.status !== 'fulfilled' && rights.status !== 'partly-fulfilled') return undefined;
  const row = await trx
    .selectFrom('rights_request')
    .select(['number', 'right_article'])
    .where('number', '=', rights.request)
    .executeTakeFirst();
  return row && bindsRecipients(row.right_article) ? row.number : undefined;
}
