import canonicalize from 'canonicalize';
import type {AuditEntry} from '../../../src/contract/audit.ts';
import type {LedgerRecord} from '../../../src/contract/record.ts';
import {toBase64} from '../../../src/core/base64.ts';
import {parseLayoutName} from '../../../src/core/trial/layout-name.ts';
import {handOverText} from '../ledger/create-signer.ts';
import {growTree, type TreeNode} from '../ledger/grow-tree.ts';
import {rootOfSubtrees} from '../ledger/root-of-subtrees.ts';
import {EMPTY_ROOT, leafHashOf} from '../ledger/tree-hash.ts';
import {isNoteSigned, isSigned, readCheckpoint} from './verify-note.ts';
import type {Words} from './words/words.ts';
import {watchOrder} from './watch-order.ts';

/** What an audit found. */
export interface Findings {
  readonly size: number;
  /** Base64, of all leaves that were read. */
  readonly root: string;
  /** The key that may sign from here on. */
  readonly vkey: string;
  /** By type, how many records and events. */
  readonly counts: Readonly<Record<string, number>>;
  /** Places of what was erased, with the reason. */
  readonly erased: readonly {
    readonly index: number;
    readonly at: string;
    readonly reason: string;
  }[];
  /** What must not be. */
  readonly faults: readonly string[];
  /** What somebody should look at. */
  readonly remarks: readonly string[];
}

/** Events, as far as the audit reads them. */
type Event =
  | {type: 'release.published'; manifest: string; files: Readonly<Record<string, string>>}
  | {type: 'trial.published'; manifests: Readonly<Record<string, string>>}
  | {type: 'log.key-rotated'; from: string; to: string; size: number; signature: string}
  | {type: 'erasure.done' | 'retention.run'; erased: readonly number[]};

/** An audit under way: takes the ledger in its order, and says in the end what it found. */
export interface Audit {
  readonly take: (entries: readonly AuditEntry[]) => void;
  /** @param note The latest checkpoint. */
  readonly finish: (note: string) => Findings;
}

/** Most of one kind of remark that is told one by one. */
const MOST = 20;

/**
 * Audits a ledger from its first leaf to its last, trusting nothing but one key (law.md 4.3).
 *
 * @param vkey The key that the auditor has pinned. @param since An earlier checkpoint's note; undefined at the first audit.
 * @param words What findings are told in.
 */
export function auditLedger(vkey: string, since: string | undefined, words: Words): Audit {
  const {faults: told} = words;
  const earlier = since === undefined ? undefined : readCheckpoint(since);
  const faults: string[] = [];
  const counts: Record<string, number> = {};
  const order = watchOrder(words);
  const published = {manifests: new Set<string>(), builds: new Set<string>()};
  const untraced = {manifest: 0, build: 0, stale: 0};
  const erased: Findings['erased'][number][] = [];
  const explained = new Set<number>();
  const keys = new Set([vkey]);
  /** Handings over of before the pinned key's time: nothing rests on them. */
  const before: {index: number; to: string}[] = [];
  let latestKey = vkey;
  let edge: readonly TreeNode[] = [];
  /** Leaves that were read, and the place that comes next. */
  let size = 0;
  let next = 0;
  /** Leaves that are not there, and those that say something else than was logged, or nothing. */
  let missing = 0;
  let spoilt = 0;
  let earlierRoot = earlier?.size === 0 ? toBase64(EMPTY_ROOT) : undefined;

  if (since !== undefined && !earlier) faults.push(told.earlierUnreadable);
  const untrue = (fault: string) => {
    spoilt += 1;
    faults.push(fault);
  };
  /** Many that are missing side by side are one fault. */
  function skipTo(index: number): void {
    if (index <= next) return;
    faults.push(told.missing(next, index - 1));
    missing += index - next;
    next = index;
  }
  const rootNow = () =>
    toBase64(size === 0 ? EMPTY_ROOT : rootOfSubtrees(edge.map(({hash}) => hash)));

  function takeEvent(index: number, event: Event): void {
    if (event.type === 'release.published') {
      published.manifests.add(event.manifest);
      for (const file of Object.keys(event.files))
        published.builds.add(/\/([0-9a-f]{12})\//.exec(file)?.[1] ?? '');
    } else if (event.type === 'trial.published') {
      for (const manifest of Object.values(event.manifests)) published.manifests.add(manifest);
    } else if (event.type === 'log.key-rotated') {
      const text = handOverText(event.from, event.to, event.size);
      if (!isSigned(text, event.signature, event.from)) faults.push(told.handOver(index));
      else if (event.from === latestKey) {
        keys.add(event.to);
        latestKey = event.to;
      } else before.push({index, to: event.to});
    } else for (const one of event.erased) explained.add(one);
  }

  function takeRecord({index, manifest}: AuditEntry, record: LedgerRecord, text: string): void {
    order.take(index, record, text);
    if (!published.manifests.has(record.notice.manifest)) untraced.manifest += 1;
    if (!published.builds.has(parseLayoutName(record.ui.sdk).sdk.split('+')[1] ?? ''))
      untraced.build += 1;
    if (manifest === 'stale') untraced.stale += 1;
  }

  function takeText(entry: AuditEntry, text: string): void {
    const {index, leaf} = entry;
    if (toBase64(leafHashOf(text)) !== leaf) untrue(told.hash(index));
    const value = JSON.parse(text) as LedgerRecord | Event;
    if (canonicalize(value) !== text) faults.push(told.notCanonical(index));
    counts[value.type] = (counts[value.type] ?? 0) + 1;
    if ('subject' in value) takeRecord(entry, value, text);
    else if (
      !/^(rights\.updated|subprocessor\.notified|pepper\.rotated|export\.made)$/.test(value.type)
    )
      takeEvent(index, value);
  }

  return {
    take(entries) {
      for (const entry of entries) {
        if (entry.index < next) {
          faults.push(told.shownAgain(entry.index));
          continue;
        }
        skipTo(entry.index);
        next += 1;
        if (entry.record !== null) takeText(entry, entry.record);
        else if (entry.erased) erased.push({index: entry.index, ...entry.erased});
        else untrue(told.silent(entry.index));
        ({edge} = growTree(edge, size, [Buffer.from(entry.leaf, 'base64')]));
        size += 1;
        if (missing === 0 && size === earlier?.size) earlierRoot = rootNow();
      }
    },
    finish(note) {
      const signed = readCheckpoint(note);
      skipTo(signed?.size ?? next);
      const root = rootNow();
      if (!signed) faults.push(told.latestUnreadable);
      else if (!isNoteSigned(note, latestKey)) faults.push(told.latestUnsigned);
      // Where leaves are missing the tree cannot be made, which says nothing beyond that.
      else if (missing === 0 && (signed.size !== size || signed.root !== root))
        faults.push(told.otherRoot(signed.size, signed.root, size, root));
      if (since !== undefined && earlier) {
        if (!Array.from(keys).some((key) => isNoteSigned(since, key)))
          faults.push(told.earlierUnsigned);
        if (earlier.size > next) faults.push(told.earlierLarger(earlier.size, next));
        else if (earlierRoot === undefined ? missing === 0 : earlier.root !== earlierRoot)
          faults.push(told.otherHistory(earlier.size));
      }
      if (before.length > 0 && before.at(-1)?.to !== vkey) faults.push(told.keyUnknown);
      const unexplained = erased.filter(({index}) => !explained.has(index));
      for (const {index} of unexplained) faults.push(told.unexplained(index));
      const {broken, gaps} = order.finish();
      const remarks = [...broken, ...gaps];
      // What an erased body said of its subject nobody can see any more; what is missing or changed has been told of already.
      if (erased.length === 0 && missing === 0 && spoilt === 0) faults.push(...remarks.splice(0));
      if (untraced.manifest > 0) remarks.push(words.remarks.manifest(untraced.manifest));
      if (untraced.build > 0) remarks.push(words.remarks.build(untraced.build));
      if (untraced.stale > 0) remarks.push(words.remarks.stale(untraced.stale));
      const more = remarks.length - MOST;
      return {
        size,
        root,
        vkey: latestKey,
        counts,
        erased,
        faults,
        remarks: more > 0 ? [...remarks.slice(0, MOST), words.remarks.more(more)] : remarks,
      };
    },
  };
}
