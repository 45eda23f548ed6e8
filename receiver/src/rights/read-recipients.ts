import type {Kysely} from 'kysely';
import type {RecipientTold} from '../../../src/contract/desk.ts';
import type {Tables} from '../database/tables.ts';

/** Who is told that a request was met, in the order of their names (GDPR 19, R56). */
export async function readRecipients(
  db: Kysely<Tables>,
  number: string,
): Promise<readonly RecipientTold[]> {
  const rows = await db
    .selectFrom('webhook_delivery')
    .select(['recipient', 'made_at', 'state', 'ended_at'])
    .where('request', '=', number)
    .orderBy('recipient')
    .execute();
  return rows.map(({recipient, made_at: at, state, ended_at: end}) => ({
    name: recipient ?? '',
    at,
    ...(state === 'acknowledged' && end && {acknowledgedAt: end}),
  }));
}
