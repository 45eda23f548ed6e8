import type {AuditRecord} from '../../../src/contract/audit.ts';
import type {LedgerRecord} from '../../../src/contract/record.ts';
import {verifyReceipt} from '../../../src/core/verify-receipt.ts';
import type {Words} from './words/words.ts';

/** What a regulator asks of one record, question by question, and where the answer stands (GDPR 5(2), 7(1)). */
export async function describeRecord(
  {entry, receipt, manifest, notice, others, release}: AuditRecord,
  vkey: string,
  {record: words}: Words,
): Promise<string> {
  if (entry.record === null)
    return `${words.erased(entry.index, entry.erased?.at ?? '', entry.erased?.reason)}\n`;
  const record = JSON.parse(entry.record) as LedgerRecord;
  const {subject, rights, clientAt, ui} = record;
  const shown = record.notice;
  const verdict = receipt ? await verifyReceipt(receipt, vkey) : undefined;
  const later = others.filter(
    ({index, type}) => index > entry.index && /withdrawn|refused|mixed/.test(type),
  );
  const lines: readonly (readonly [string, string])[] = [
    [words.what, record.type],
    [words.who, `${subject.ref}: ${words.levels[subject.level] ?? subject.level}`],
    [
      words.decided,
      [
        ...(record.decisions ?? []).map(({purpose, status}) => words.decision(purpose, status)),
        ...(record.objections ?? []).map(({channel, status, scope}) =>
          words.decision(channel, status, scope),
        ),
        ...(rights ? [words.right(rights.right, rights.dueBy)] : []),
      ].join(', '),
    ],
    [words.when, `${record.at}${clientAt ? `, ${words.deviceClock(clientAt)}` : ''}`],
    [
      words.shown,
      manifest === undefined
        ? words.unpublished(shown.sha256, shown.manifest)
        : words.published({
            ...shown,
            shownAt: shown.shownAt,
            release: String(release ?? '?'),
            state: entry.manifest ?? '',
          }),
    ],
    [words.how, words.method(ui.method, ui.sdk)],
    [words.asEasy, manifest === undefined ? '?' : words.seeManifest],
    [
      words.withdrawn,
      later.map(({type, at, index}) => words.later(type, at, index)).join(', ') ||
        words.notWithdrawn,
    ],
    [
      words.unchanged,
      verdict?.ok
        ? words.verified(verdict.index, verdict.size, verdict.origin)
        : words.notVerified(verdict?.because),
    ],
  ];
  const width = Math.max(...lines.map(([question]) => question.length));
  return [
    ...lines.map(([question, answer]) => `${question.padEnd(width)}  ${answer}`),
    '',
    words.toTheLetter,
    entry.record,
    ...(notice === undefined ? [] : ['', words.noticeToTheLetter, notice]),
    '',
  ].join('\n');
}
