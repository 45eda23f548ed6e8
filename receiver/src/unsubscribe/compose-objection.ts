import {hash} from 'node:crypto';
import type {DecisionRecord, Layer, Method, Objection} from '../../../src/contract/record.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {ShownRelease} from '../pages/read-release.ts';

/** An objection that reached the receiver without a page of the SDK. */
export interface Heard {
  /** UUID version 4, the same for the same event. */
  readonly id: string;
  /** When it was made; milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly release: ShownRelease;
  /** BCP 47. */
  readonly lang: string;
  /** Host name that was asked. */
  readonly site: string;
  readonly layer: Layer;
  readonly method: Method;
  readonly objection: Omit<Objection, 'status'>;
}

/** The record of an objection that the receiver itself makes, in nobody's name: the address is all that it is about (R37). */
export const composeObjection = ({
  id,
  at,
  release: {sha256: manifest, manifest: shown},
  lang,
  site,
  layer,
  method,
  objection,
}: Heard): DecisionRecord => ({
  v: 1,
  id,
  type: 'objection.made',
  at: wholeSeconds(at),
  site,
  seq: 0,
  subject: {
    ref: `o_${hash('sha256', id, 'base64url').slice(0, 22)}`,
    level: 'anonymous',
    actor: 'self',
  },
  notice: {sha256: shown.notice.sha256, manifest, lang, layer},
  ui: {method, sdk: shown.sdk},
  objections: [{...objection, status: 'active'}],
});
