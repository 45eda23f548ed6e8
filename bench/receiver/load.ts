/**
 * Sends deliveries of one decision each to a URL, as fast as they are answered, and prints what came of it as JSON.
 *
 *     node bench/receiver/load.ts URL CONNECTIONS SECONDS
 */
import autocannon from 'autocannon';
import {createBodies} from './bodies.ts';

/** What one run of load measured. */
export interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly answered: number;
  /** Answers with another status than 2xx, and requests without an answer. */
  readonly failed: number;
}

const [url = '', connections = '32', seconds = '5'] = process.argv.slice(2);
const nextBody = createBodies();
const result = await autocannon({
  url,
  connections: Number(connections),
  duration: Number(seconds),
  requests: [
    {
      method: 'POST',
      path: new URL(url).pathname,
      headers: {'content-type': 'application/json'},
      setupRequest: (request) => ({...request, body: nextBody()}),
    },
  ],
});
const load: Load = {
  perSecond: result['2xx'] / result.duration,
  p50: result.latency.p50,
  p99: result.latency.p99,
  answered: result['2xx'],
  failed: result.non2xx + result.errors,
};
process.stdout.write(JSON.stringify(load));
