import type {AppContext} from '../http/app-context.ts';
import {prepareSubmission} from '../ledger/prepare-submission.ts';
import type {PageLanguage} from '../pages/page-language.ts';
import type {ShownRelease} from '../pages/read-release.ts';
import {composeObjection} from './compose-objection.ts';
import type {Unsubscription} from './create-unsubscribe-tokens.ts';

/** Where it was pressed. */
export interface Pressed {
  readonly release: ShownRelease;
  readonly lang: PageLanguage;
  /** Host name that was asked. */
  readonly site: string;
}

/**
 * Logs the objection that a letter's link makes (R37). It asks for no confirmation: the link was in the address's own letter.
 *
 * A repeat is the same record, until the address itself has undone it: then pressing again is a new objection.
 *
 * @throws {Error} when nothing was stored.
 */
export async function unsubscribe(
  {engine: {db}, intake, addresses, now}: AppContext,
  {address, topic, scope}: Unsubscription,
  {release, lang, site}: Pressed,
): Promise<void> {
  const ref = addresses.refOf('email', address);
  const undone = await db
    .selectFrom('suppression_end')
    .innerJoin('leaf', 'leaf.record_id', 'suppression_end.record_id')
    .select('suppression_end.record_id')
    .where('ref', '=', ref)
    .where('channel', '=', 'email')
    .orderBy('leaf.arrival', 'desc')
    .limit(1)
    .executeTakeFirst();
  const binds = scope ?? release.manifest.scope;
  const id = addresses.recordIdOf(
    ['one-click', ref, topic ?? '', binds, undone?.record_id ?? ''].join('\n'),
  );
  const known = await db
    .selectFrom('leaf')
    .select('record_id')
    .where('record_id', '=', id)
    .executeTakeFirst();
  if (known) return;
  const objection = {channel: 'email', scope: binds, address, ...(topic && {topic})} as const;
  const record = composeObjection({
    id,
    at: now(),
    ...{release, lang, site},
    layer: 'objection',
    method: 'one-click',
    objection,
  });
  const submission = prepareSubmission(record, addresses);
  // Refused as another's only if two presses meet: the first of them stands under this id, which nobody else can know.
  await intake.take([{...submission, confirmations: []}]);
}
