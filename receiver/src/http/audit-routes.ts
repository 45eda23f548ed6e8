import * as z from 'zod/mini';
import type {AuditRecord} from '../../../src/contract/audit.ts';
import type {Manifest} from '../../../src/contract/manifest.ts';
import type {LedgerRecord} from '../../../src/contract/record.ts';
import {auditConflicts, auditPage, auditRecord} from '../../../src/contract/schemas/audit.ts';
import {bodyOfLeaf} from '../ledger/body-of-leaf.ts';
import {readEntries, readEntry} from '../ledger/read-entries.ts';
import {readReceiptTexts} from '../ledger/read-receipts.ts';
import {hasChain} from '../subjects/keep-subjects.ts';
import type {AppContext} from './app-context.ts';
import {problemAnswers} from './problem-answers.ts';
import {ProblemError} from './problem-error.ts';
import type {TypedApp} from './typed-app.ts';

const MOST_ENTRIES = 1000;
/** A text in a query that is a whole number. */
const whole = z.string().check(z.regex(/^\d{1,15}$/));

/** `/v1/audit/…`: what the ledger says, for auditors alone. */
export function auditRoutes(app: TypedApp, {engine: {db}, staff, vouch}: AppContext): void {
  const onRequest = staff.requireAct('ledger');
  const security = [{bearer: []}];
  app.get(
    '/v1/audit/entries',
    {
      onRequest,
      schema: {
        summary: 'The ledger from a place on',
        description: `In its order, at most ${MOST_ENTRIES} at once; an empty page is its end.`,
        security,
        querystring: z.strictObject({from: z.exactOptional(whole), limit: z.exactOptional(whole)}),
        response: {
          200: auditPage,
          ...problemAnswers(
            'RECEIVER_AUDIT_TOKEN_NEEDED',
            'RECEIVER_ACT_NOT_ALLOWED',
            'RECEIVER_QUERY_INVALID',
          ),
        },
      },
    },
    async (request) => {
      const {from = '0', limit = String(MOST_ENTRIES)} = request.query;
      const most = Math.min(Number(limit), MOST_ENTRIES);
      const entries = await readEntries(db, Number(from), most);
      const note = {act: 'ledger', object: `from ${from}`, count: entries.length} as const;
      await staff.trail.note(request, note);
      return {v: 1 as const, entries};
    },
  );
  app.get(
    '/v1/audit/conflicts',
    {
      onRequest,
      schema: {
        summary: 'What came under ids that stood for something else',
        security,
        response: {
          200: auditConflicts,
          ...problemAnswers('RECEIVER_AUDIT_TOKEN_NEEDED', 'RECEIVER_ACT_NOT_ALLOWED'),
        },
      },
    },
    async (request) => {
      const rows = await db
        .selectFrom('conflict')
        .select(['record_id', 'at', 'submission'])
        .orderBy('at')
        .limit(MOST_ENTRIES)
        .execute();
      const conflicts = rows.map(({record_id: recordId, ...rest}) => ({recordId, ...rest}));
      const note = {act: 'ledger', object: 'conflicts', count: conflicts.length} as const;
      await staff.trail.note(request, note);
      return {v: 1 as const, conflicts};
    },
  );
  app.get(
    '/v1/audit/records/:id',
    {
      onRequest,
      schema: {
        summary: 'Everything that answers for one record',
        security,
        params: z.strictObject({id: z.uuidv4()}),
        response: {
          200: auditRecord,
          ...problemAnswers(
            'RECEIVER_AUDIT_TOKEN_NEEDED',
            'RECEIVER_ACT_NOT_ALLOWED',
            'RECEIVER_NOT_FOUND',
          ),
        },
      },
    },
    async (request): Promise<AuditRecord> => {
      const {id} = request.params;
      const entry = await readEntry(db, id);
      if (!entry) throw new ProblemError('RECEIVER_NOT_FOUND');
      await staff.trail.note(request, {act: 'ledger', object: id, count: 1});
      if (entry.record === null) return {v: 1, entry, others: []};
      const record = JSON.parse(entry.record) as Partial<LedgerRecord>;
      const receipt = (await readReceiptTexts(db, [id], vouch)).get(id);
      return {
        v: 1,
        entry,
        ...(receipt && {receipt: JSON.parse(receipt) as NonNullable<AuditRecord['receipt']>}),
        ...(await shownWith(record.notice?.manifest ?? '')),
        others: await othersOf(record.subject?.ref ?? '', id),
      };
    },
  );

  /** What was shown, and when that was published. */
  async function shownWith(
    sha256: string,
  ): Promise<Pick<AuditRecord, 'manifest' | 'notice' | 'release'>> {
    const manifest = await db
      .selectFrom('manifest')
      .select('json')
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    if (!manifest) return {};
    const notice = await db
      .selectFrom('notice')
      .select('text')
      .where('sha256', '=', (JSON.parse(manifest.json) as Manifest).notice.sha256)
      .executeTakeFirst();
    const release = await db
      .selectFrom('release')
      .innerJoin('leaf', 'leaf.record_id', 'release.record_id')
      .select('idx')
      .where('release.manifest', '=', sha256)
      .orderBy('leaf.arrival')
      .limit(1)
      .executeTakeFirst();
    return {
      manifest: manifest.json,
      ...(notice && {notice: notice.text}),
      ...(release && release.idx !== null && {release: release.idx}),
    };
  }

  async function othersOf(ref: string, id: string): Promise<AuditRecord['others']> {
    if (ref === '' || !hasChain(ref)) return [];
    const rows = await db
      .selectFrom('leaf')
      .innerJoin('subject_record', 'subject_record.arrival', 'leaf.arrival')
      .innerJoin('body', bodyOfLeaf)
      .select(['record_id', 'type', 'leaf.at', 'idx'])
      .where('ref', '=', ref)
      .orderBy('leaf.arrival')
      .execute();
    return rows.flatMap(({record_id: recordId, idx, ...rest}) =>
      recordId === id || idx === null ? [] : [{recordId, index: idx, ...rest}],
    );
  }
}
