import assert from 'node:assert/strict';
import type {LightMyRequestResponse} from 'fastify';
import type {DeliveryAnswer, Problem} from '../../../src/contract/delivery.ts';
import type {Receipt} from '../../../src/contract/receipt.ts';
import type {DecisionRecord} from '../../../src/contract/record.ts';
import {deliveryAnswer} from '../../../src/contract/schemas/delivery.ts';
import {problem} from '../../../src/contract/schemas/problem.ts';
import {receipt} from '../../../src/contract/schemas/receipt.ts';
import {openReceiver, type Receiver, type ReceiverOptions} from '../open-receiver.ts';
import type {Place} from './for-each-engine.ts';
import {tellsOf} from './told-problems.ts';

export const TOKEN = 'a-token-for-marketing';
export const DESK_TOKEN = 'a-token-for-the-desk';

/** A receiver as a test speaks to it: every answer is held to its schema, and every problem to its route's description. */
export interface TestReceiver extends Receiver {
  /** Sends a delivery, whatever is in it. */
  readonly post: (records: readonly unknown[]) => Promise<LightMyRequestResponse>;
  /** Sends a delivery that must be taken. */
  readonly deliver: (...records: readonly DecisionRecord[]) => Promise<readonly Receipt[]>;
  /** Asks with marketing's token. */
  readonly ask: (url: string) => Promise<LightMyRequestResponse>;
  /** Asks with the desk's token; with a body it posts. */
  readonly atDesk: (url: string, payload?: object) => Promise<LightMyRequestResponse>;
  /** Asks without any token. */
  readonly get: (url: string) => Promise<LightMyRequestResponse>;
}

/** The problem that an answer tells of; fails where it tells of none. */
export function problemOf(response: LightMyRequestResponse): Problem {
  assert.equal(response.headers['content-type'], 'application/problem+json');
  const told = problem.parse(response.json());
  assert.equal(told.status, response.statusCode);
  return told;
}

const open = new Set<Receiver>();

/** Closes what tests left open, as when they fail. */
export async function closeTestReceivers(): Promise<void> {
  for (const receiver of open) await receiver.close();
  open.clear();
}

/** Opens a receiver for a test, quiet and without a limit on deliveries. */
export async function openTestReceiver(
  place: Place,
  options: Partial<ReceiverOptions> = {},
): Promise<TestReceiver> {
  const receiver = await openReceiver({
    ...place,
    marketingToken: TOKEN,
    deskToken: DESK_TOKEN,
    deliveriesPerMinute: 1_000_000,
    ...options,
  });
  open.add(receiver);
  const {app} = receiver;
  const check = async (method: 'get' | 'post', url: string, response: LightMyRequestResponse) => {
    if (response.statusCode >= 400) {
      const {code} = problemOf(response);
      const isTold = await tellsOf(method, url, code);
      assert.ok(isTold, `${method} ${url} is not described as answering ${code}`);
    }
    assert.equal(response.headers['x-content-type-options'], 'nosniff');
    return response;
  };
  const post = async (records: readonly unknown[]) =>
    check(
      'post',
      '/v1/records',
      await app.inject({method: 'POST', url: '/v1/records', payload: {v: 1, records}}),
    );
  return {
    ...receiver,
    post,
    async deliver(...records) {
      const response = await post(records);
      assert.equal(response.statusCode, 200, response.body);
      const {results}: DeliveryAnswer = deliveryAnswer.parse(response.json());
      assert.deepEqual(
        results.map(({id}) => id),
        records.map(({id}) => id),
      );
      return results.map((result) => receipt.parse(result.receipt));
    },
    ask: async (url) =>
      check('get', url, await app.inject({url, headers: {authorization: `Bearer ${TOKEN}`}})),
    atDesk: async (url, payload) =>
      check(
        payload ? 'post' : 'get',
        url,
        await app.inject({
          method: payload ? 'POST' : 'GET',
          url,
          headers: {authorization: `Bearer ${DESK_TOKEN}`},
          ...(payload && {payload}),
        }),
      ),
    get: async (url) => check('get', url, await app.inject({url})),
  };
}
