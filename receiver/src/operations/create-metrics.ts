import {collectDefaultMetrics, Counter, Gauge, Histogram, Registry} from 'prom-client';
import type {Engine} from '../database/engine.ts';
import type {Observer} from './observer.ts';
import {readGauges} from './read-gauges.ts';

/** Counts the receiver's work for Prometheus. */
export interface Metrics {
  readonly observer: Observer;
  readonly contentType: string;
  /** All metrics as text; what the database cannot tell is left out. */
  readonly read: () => Promise<string>;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const RECORDS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/**
 * Creates the metrics. Every label comes from our own tables of routes, codes and types, none from a sender.
 *
 * @param now Milliseconds since 1970-01-01 UTC. @param onError Hears why the database could not tell.
 */
export function createMetrics(
  engine: Engine,
  now: () => number,
  onError: (error: unknown) => void,
): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({register});

  const duration = new Histogram({
    name: 'consent_http_request_duration_seconds',
    help: 'Time from a request to its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  });
  const problems = new Counter({
    name: 'consent_problems_total',
    help: 'Requests answered with a problem document, by its code.',
    labelNames: ['route', 'code'],
    registers,
  });
  const records = new Counter({
    name: 'consent_records_logged_total',
    help: 'New records committed by this process.',
    labelNames: ['type'],
    registers,
  });
  const events = new Counter({
    name: 'consent_inbound_events_total',
    help: 'Events that sending services told of, by what became of them.',
    labelNames: ['source', 'outcome'],
    registers,
  });
  const conflicts = new Counter({
    name: 'consent_conflicts_total',
    help: 'Records that came under an id which stands for other content.',
    registers,
  });
  const commits = new Histogram({
    name: 'consent_commit_records',
    help: 'Records that shared one commit.',
    buckets: RECORDS,
    registers,
  });
  const batches = new Histogram({
    name: 'consent_sequencer_batch_records',
    help: 'Records that one checkpoint of this process added.',
    buckets: RECORDS,
    registers,
  });
  const gauge = (name: string, help: string) => new Gauge({name, help, registers});
  const up = gauge('consent_database_up', 'Whether the database told what follows.');
  const gauges = {
    treeSize: gauge('consent_tree_size', 'Records that have their place in the ledger.'),
    checkpointAge: gauge('consent_checkpoint_age_seconds', 'Age of the latest checkpoint.'),
    recordsWaiting: gauge('consent_records_waiting', 'Records committed, without a place yet.'),
    messagesWaiting: gauge('consent_messages_waiting', 'Messages that are not handed over yet.'),
    webhooksWaiting: gauge(
      'consent_webhooks_waiting',
      'Webhook deliveries that are not taken yet.',
    ),
    webhooksDead: gauge('consent_webhooks_dead', 'Webhook deliveries that were given up.'),
    servicesWaiting: gauge(
      'consent_services_waiting',
      'Addresses that sending services are still to be told of.',
    ),
    servicesDead: gauge(
      'consent_services_dead',
      'Addresses that a sending service was not told of after all attempts.',
    ),
  };
  if (engine.poolUse) addPool(registers, engine.poolUse);

  return {
    contentType: register.contentType,
    observer: {
      answered: ({method, route, status, ms}) => {
        duration.observe({method, route, status}, ms / 1000);
      },
      refused: (route, code) => {
        problems.inc({route, code});
      },
      heard: (source, outcome, count) => {
        if (count > 0) events.inc({source, outcome}, count);
      },
      logged: (types) => {
        for (const type of types) records.inc({type});
      },
      conflicted: (count) => {
        conflicts.inc(count);
      },
      committed: (count) => {
        commits.observe(count);
      },
      sequenced: (count) => {
        batches.observe(count);
      },
    },
    async read() {
      try {
        const values = await readGauges(engine.db, now());
        for (const [name, one] of Object.entries(gauges))
          one.set(values[name as keyof typeof gauges]);
        up.set(1);
      } catch (error) {
        onError(error);
        for (const one of Object.values(gauges)) one.remove();
        up.set(0);
      }
      return register.metrics();
    },
  };
}

function addPool(registers: Registry[], poolUse: NonNullable<Engine['poolUse']>): void {
  new Gauge({
    name: 'consent_database_connections',
    help: 'Connections of the pool that are open and free, and callers that wait for one.',
    labelNames: ['state'],
    registers,
    collect() {
      for (const [state, count] of Object.entries(poolUse())) this.set({state}, count);
    },
  });
}
