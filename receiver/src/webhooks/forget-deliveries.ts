import type {Kysely} from 'kysely';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Tables} from '../database/tables.ts';

const KEPT_MS = 90 * 86_400_000;

/**
 * Forgets what ended 90 days ago (GDPR 5(1)(e)). Who was told that a request was met stays as long as the request does, since the
 * person may ask (GDPR 19).
 *
 * @param now Milliseconds since 1970-01-01 UTC.
 */
export async function forgetDeliveries(db: Kysely<Tables>, now: number): Promise<void> {
  await db
    .deleteFrom('webhook_delivery')
    .where('ended_at', '<', wholeSeconds(now - KEPT_MS))
    .where((is) =>
      is.or([
        is('request', 'is', null),
        is('request', 'not in', is.selectFrom('rights_request').select('number')),
      ]),
    )
    .execute();
}
