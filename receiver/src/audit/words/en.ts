import type {Words} from './words.ts';

export const en: Words = {
  usage: `mobiplus-consent-audit --log URL --since FILE [--vkey KEY] [--record ID] [--witness NAME --store DIR [--post]] [--lang sv|en]

--log URL      where the receiver is reached
--since FILE   the checkpoint of the last audit; made at the first one, and brought up to date when all is consistent
--vkey KEY     the ledger's verifier key; without it FILE.vkey, and at the first audit the one that the log names
--record ID    prints everything that answers for one record
--witness NAME cosigns the checkpoint under this name, with the key in DIR, and keeps it there
--store DIR    where cosigned checkpoints are kept: elsewhere than the log
--post         gives the cosigned checkpoint to the receiver, which must know the witness (WITNESSES)
--lang sv|en   the language; by default that of LANG

The auditor's token is read from AUDIT_TOKEN.
Exit status: 0 consistent, 1 not consistent, 2 could not be checked.
`,
  locale: 'en-GB',
  labels: {
    key: 'Key',
    leaves: 'Leaves',
    erased: 'Erased',
    conflicts: 'Conflicts',
    remark: 'Remark',
    fault: 'FAULT',
    witness: 'Witness',
  },
  keyUnpinned:
    'The key is the one that the log itself names; compare it with another source, then it is kept',
  leavesRead: (size, root) => `${size}, root ${root}`,
  bodiesErased: (count) => `${count} bodies; their leaves remain`,
  erasedAt: (index, at, reason) => `leaf ${index}, ${at}, ${reason}`,
  conflictsCame: (count) =>
    `${count} records came under an id that stood for something else; the first stands`,
  consistent: (isFirst, remarks) =>
    `VERDICT: consistent${isFirst ? '; the first audit' : ' with the earlier checkpoint'}${remarks > 0 ? `, with ${remarks} ${remarks === 1 ? 'remark' : 'remarks'}` : ''}`,
  inconsistent: (faults) =>
    `VERDICT: NOT consistent: ${faults} ${faults === 1 ? 'fault' : 'faults'}`,
  answers: (path, status, title) => `${path} answers ${status}${title && `: ${title}`}`,
  faults: {
    missing: (from, to) =>
      from === to ? `Leaf ${from}: is missing` : `Leaves ${from} to ${to}: are missing`,
    shownAgain: (index) => `Leaf ${index}: is shown again, in another place`,
    hash: (index) => `Leaf ${index}: the hash is not that of what it says`,
    notCanonical: (index) => `Leaf ${index}: is not canonical JSON (RFC 8785)`,
    silent: (index) => `Leaf ${index}: says nothing, and no erasure says why`,
    unexplained: (index) => `Leaf ${index}: was erased, and no event of the ledger says so`,
    handOver: (index) => `Leaf ${index}: hands over to a key that the one before did not name`,
    earlierUnreadable: 'The earlier checkpoint cannot be read',
    earlierUnsigned: 'The earlier checkpoint is not signed by a key of this ledger',
    earlierLarger: (earlier, now) =>
      `The earlier checkpoint had ${earlier} leaves; now there are ${now}`,
    otherHistory: (size) =>
      `The first ${size} leaves are not those of the earlier checkpoint: another history is shown now`,
    latestUnreadable: 'The latest checkpoint cannot be read',
    latestUnsigned: 'The latest checkpoint is not signed by the ledger’s key',
    otherRoot: (signed, signedRoot, read, root) =>
      `The latest checkpoint signs ${signed} leaves with root ${signedRoot}; those that were read are ${read} with root ${root}`,
    keyUnknown: 'A key was handed over that the pinned one knows nothing of',
    tile: (idx) => `Tile 0/${idx} does not hold the hashes of its leaves`,
    link: (ref, index) => `${ref}: leaf ${index} does not link to the record before it`,
    repeat: (ref, seq, index) => `${ref}: number ${seq} twice, again at leaf ${index}`,
    gap: (ref, seq) => `${ref}: number ${seq} is missing`,
  },
  remarks: {
    manifest: (count) => `${count} records name a manifest that no release before them published`,
    build: (count) =>
      `${count} records name a build of the SDK that no release before them published`,
    stale: (count) => `${count} records were made on an earlier notice than the one in force`,
    more: (count) => `… and ${count} more like these`,
  },
  record: {
    erased: (index, at, reason = 'no reason is on record') =>
      `Leaf ${index}. What it says was erased ${at} (${reason}); its place and its hash remain.`,
    levels: {
      anonymous: 'nobody known; the reference is used once',
      browser: 'a browser, by a random reference',
      portal: 'a customer, whom the portal vouched for',
      'address-verified': 'an address that has confirmed it',
    },
    what: 'What',
    who: 'Who',
    decided: 'Decided',
    decision: (subject, status, scope) =>
      `${subject} ${status}${scope === undefined ? '' : ` for ${scope}`}`,
    right: (right, dueBy) => `right ${right}, due ${dueBy}`,
    when: 'When',
    deviceClock: (at) => `by the device’s clock ${at}`,
    shown: 'What was shown',
    published: ({sha256, lang, layer, shownAt, manifest, release, state}) =>
      `notice ${sha256}, in ${lang}, ${layer}${shownAt ? `, shown ${shownAt}` : ''}; manifest ${manifest}, published by leaf ${release} (${state})`,
    unpublished: (sha256, manifest) =>
      `notice ${sha256}, manifest ${manifest}, which was never published here`,
    how: 'How chosen',
    method: (method, sdk) => `${method}, by SDK ${sdk}`,
    asEasy: 'As easy to refuse',
    seeManifest: 'the manifest holds every text and its order; see the release’s test report',
    withdrawn: 'Withdrawn since',
    later: (type, at, index) => `${type} ${at} (leaf ${index})`,
    notWithdrawn: 'no record says so',
    unchanged: 'Unchanged',
    verified: (index, size, origin) =>
      `in the ledger at ${index} of ${size}, which ${origin} signs: verified here`,
    notVerified: (because = 'no receipt') => `NOT verified (${because})`,
    toTheLetter: 'The record, to the letter:',
    noticeToTheLetter: 'The notice, to the letter:',
  },
};
