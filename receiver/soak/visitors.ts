import type {DeliveryAnswer} from '../../src/contract/delivery.ts';
import type {Receipt} from '../../src/contract/receipt.ts';
import type {DecisionRecord} from '../../src/contract/record.ts';
import {acceptance, refusal} from '../src/testing/sample.ts';

/** What visitors know when their time is over. */
export interface Visited {
  /** What was answered for, and the receipt where it came along. */
  readonly acknowledged: Map<string, Receipt | undefined>;
  /** What was sent and never answered for: it may be on record, or not. */
  readonly unanswered: DecisionRecord[];
}

export const post = (url: string, records: readonly DecisionRecord[]): Promise<Response> =>
  fetch(`${url}/v1/records`, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({v: 1, records}),
  });

/** Visitors who decide one after another until somebody tells them that it is over. */
export async function visit(
  url: string,
  visitors: number,
  isOver: () => boolean,
): Promise<Visited> {
  const visited: Visited = {acknowledged: new Map(), unanswered: []};
  async function decide(number: number): Promise<void> {
    for (let count = number; !isOver(); count += 1) {
      const record = count % 2 ? acceptance() : refusal();
      try {
        const response = await post(url, [record]);
        if (!response.ok) throw new Error(String(response.status));
        const {results} = (await response.json()) as DeliveryAnswer;
        visited.acknowledged.set(record.id, results[0]?.receipt ?? undefined);
      } catch {
        visited.unanswered.push(record);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  }
  await Promise.all(Array.from({length: visitors}, (_, number) => decide(number)));
  return visited;
}
