import type {AuditRecord} from '../../../src/contract/audit.ts';
import type {Manifest} from '../../../src/contract/manifest.ts';
import type {LedgerRecord} from '../../../src/contract/record.ts';
import {verifyReceipt} from '../../../src/core/verify-receipt.ts';

const LEVELS: Readonly<Record<string, string>> = {
  anonymous: 'nobody known; the reference is used once',
  browser: 'a browser, by a random reference',
  portal: 'a customer, whom the portal vouched for',
  'address-verified': 'an address that has confirmed it',
};

/** What a regulator asks of one record, question by question, and where the answer stands (GDPR 5(2), 7(1)). */
export async function describeRecord(
  {entry, receipt, manifest, notice, others, release}: AuditRecord,
  vkey: string,
): Promise<string> {
  if (entry.record === null)
    return `Leaf ${entry.index}. What it says was erased ${entry.erased?.at ?? ''} (${entry.erased?.reason ?? 'no reason is on record'}); its place and its hash remain.\n`;
  const record = JSON.parse(entry.record) as LedgerRecord;
  const verdict = receipt ? await verifyReceipt(receipt, vkey) : undefined;
  const shown = manifest === undefined ? undefined : (JSON.parse(manifest) as Manifest);
  const later = others.filter(({index}) => index > entry.index);
  const lines: readonly (readonly [string, string])[] = [
    ['What', record.type],
    ['Who', `${record.subject.ref}: ${LEVELS[record.subject.level] ?? record.subject.level}`],
    [
      'Decided',
      [
        ...(record.decisions ?? []).map(({purpose, status}) => `${purpose} ${status}`),
        ...(record.objections ?? []).map(
          ({channel, status, scope}) => `${channel} ${status} for ${scope}`,
        ),
        ...(record.rights ? [`right ${record.rights.right}, due ${record.rights.dueBy}`] : []),
      ].join(', '),
    ],
    ['When', `${record.at}${record.clientAt ? `, by the device’s clock ${record.clientAt}` : ''}`],
    [
      'What was shown',
      shown
        ? `notice ${record.notice.sha256}, in ${record.notice.lang}, ${record.notice.layer}${record.notice.shownAt ? `, shown ${record.notice.shownAt}` : ''}; manifest ${record.notice.manifest}, published by leaf ${release ?? '?'} (${entry.manifest ?? ''})`
        : `notice ${record.notice.sha256}, manifest ${record.notice.manifest}, which was never published here`,
    ],
    ['How chosen', `${record.ui.method}, by SDK ${record.ui.sdk}`],
    [
      'As easy to refuse',
      shown ? 'the manifest holds every text and its order; see the release’s test report' : '?',
    ],
    [
      'Withdrawn since',
      later
        .filter(({type}) => /withdrawn|refused|mixed/.test(type))
        .map(({type, at, index}) => `${type} ${at} (leaf ${index})`)
        .join(', ') || 'no record says so',
    ],
    [
      'Unchanged',
      verdict?.ok
        ? `in the ledger at ${verdict.index} of ${verdict.size}, which ${verdict.origin} signs: verified here`
        : `NOT verified (${verdict ? verdict.because : 'no receipt'})`,
    ],
  ];
  const width = Math.max(...lines.map(([question]) => question.length));
  return [
    ...lines.map(([question, answer]) => `${question.padEnd(width)}  ${answer}`),
    '',
    'The record, to the letter:',
    entry.record,
    ...(notice === undefined ? [] : ['', 'The notice, to the letter:', notice]),
    '',
  ].join('\n');
}
