import {hash, randomUUID} from 'node:crypto';
import type {Transaction} from 'kysely';
import type {Manifest} from '../../../src/contract/manifest.ts';
import type {LayoutTrial, PublishedTrial} from '../../../src/contract/trial.ts';
import {canonicalJson} from '../../../src/core/canonical-json.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import {swedishDay} from '../../../src/core/swedish-day.ts';
import type {Engine} from '../database/engine.ts';
import type {Tables} from '../database/tables.ts';
import {appendEvent} from '../ledger/append-event.ts';

/** `taken`: another trial has its id. `late`: its first day has come. */
export type TrialRefusal = 'taken' | 'late';

/** What each variant shows under the latest release: its manifest with the layout in it, in canonical JSON. */
async function composeManifests(
  trx: Transaction<Tables>,
  trial: LayoutTrial,
  sha256: string,
): Promise<Readonly<Record<string, string>>> {
  const latest = await trx
    .selectFrom('release')
    .innerJoin('leaf', 'leaf.record_id', 'release.record_id')
    .innerJoin('manifest', 'manifest.sha256', 'release.manifest')
    .select('manifest.json')
    .orderBy('leaf.arrival', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!latest) return {};
  const manifest = JSON.parse(latest.json) as Manifest;
  return Object.fromEntries(
    trial.variants.map((variant) => [
      variant.id,
      canonicalJson({...manifest, layout: {trial: trial.id, sha256, variant}}),
    ]),
  );
}

/** Stores what is shown. @returns Whether any of it is new. */
async function storeManifests(
  trx: Transaction<Tables>,
  texts: readonly string[],
): Promise<boolean> {
  if (texts.length === 0) return false;
  const added = await trx
    .insertInto('manifest')
    .values(texts.map((json) => ({sha256: hash('sha256', json), json})))
    .onConflict((met) => met.doNothing())
    .returning('sha256')
    .execute();
  return added.length > 0;
}

/**
 * Publishes a trial: logs it in the ledger before its first day, with what each variant shows under the latest release (R64).
 *
 * The same trial again changes nothing, but for the layouts of a release that came since, which are logged too.
 *
 * @param now Milliseconds since 1970-01-01 UTC.
 */
export async function publishTrial(
  {db}: Pick<Engine, 'db'>,
  trial: LayoutTrial,
  now: number,
): Promise<PublishedTrial | {readonly refused: TrialRefusal}> {
  const json = canonicalJson(trial);
  const sha256 = hash('sha256', json);
  return db.transaction().execute(async (trx) => {
    const record_id = randomUUID();
    const at = wholeSeconds(now);
    if (trial.from > swedishDay(now))
      await trx
        .insertInto('trial')
        .values({id: trial.id, sha256, json, record_id, at})
        .onConflict((met) => met.doNothing())
        .execute();
    const kept = await trx
      .selectFrom('trial')
      .select(['sha256', 'record_id', 'at'])
      .where('id', '=', trial.id)
      .executeTakeFirst();
    if (!kept) return {refused: 'late'};
    if (kept.sha256 !== sha256) return {refused: 'taken'};
    const texts = await composeManifests(trx, trial, sha256);
    const manifests = Object.fromEntries(
      Object.entries(texts).map(([id, text]) => [id, hash('sha256', text)]),
    );
    const isNew = await storeManifests(trx, Object.values(texts));
    const event = {v: 1, type: 'trial.published', trial, sha256, manifests} as const;
    if (kept.record_id === record_id || isNew) await appendEvent(trx, event, now, record_id);
    return {v: 1, sha256, at: kept.at, record: kept.record_id, manifests};
  });
}
