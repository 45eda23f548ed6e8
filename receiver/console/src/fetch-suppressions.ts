import type {Channel} from '../../../src/contract/channel.ts';
import type {SuppressionSidecar} from '../../../src/contract/suppressions.ts';
import {askReceiver, NoAnswer} from './ask-receiver.ts';
import {hasSum} from './check-sum.ts';

export type SuppressionFormat = SuppressionSidecar['format'];

/** What is to be fetched. */
export interface SuppressionOrder {
  readonly channel: Channel;
  readonly format: SuppressionFormat;
  /** Index in the ledger; 0 for the whole list. */
  readonly after: number;
}

/** A file as it was fetched, and as the receiver describes it. */
export interface FetchedSuppressions {
  readonly name: string;
  readonly file: Blob;
  readonly sidecar: SuppressionSidecar;
  /** Null where the browser cannot tell. */
  readonly isGood: boolean | null;
}

const queryOf = ({channel, format, after}: SuppressionOrder): string =>
  String(new URLSearchParams({channel, format, ...(after > 0 && {after: String(after)})}));

/** What the receiver says of a list. @param until How far it is to reach; undefined as far as it can. @throws {NoAnswer} */
export async function describeSuppressions(
  order: SuppressionOrder,
  until: number | undefined,
  token: string,
): Promise<SuppressionSidecar> {
  const reach = until === undefined ? '' : `&until=${String(until)}`;
  const path = `/v1/marketing/suppressions/sidecar?${queryOf(order)}${reach}`;
  return (await (await askReceiver(path, token)).json()) as SuppressionSidecar;
}

/** Fetches a list and compares it with what the receiver says of exactly that file. @throws {NoAnswer} */
export async function fetchSuppressions(
  order: SuppressionOrder,
  token: string,
): Promise<FetchedSuppressions> {
  const response = await askReceiver(`/v1/marketing/suppressions?${queryOf(order)}`, token);
  const until = response.headers.get('consent-until');
  if (until === null) throw new NoAnswer(response.status);
  const file = await response.blob();
  const sidecar = await describeSuppressions(order, Number(until), token);
  const {channel, format, after} = order;
  const name = `suppressions-${channel}-${String(after)}-${until}.${format}`;
  return {name, file, sidecar, isGood: await hasSum(file, sidecar.sha256)};
}
