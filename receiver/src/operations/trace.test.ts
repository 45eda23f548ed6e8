import assert from 'node:assert/strict';
import {after, test} from 'node:test';
import {context, propagation, SpanStatusCode, trace} from '@opentelemetry/api';
import {AsyncLocalStorageContextManager} from '@opentelemetry/context-async-hooks';
import {W3CTraceContextPropagator} from '@opentelemetry/core';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestReceiver} from '../testing/open-test-receiver.ts';
import {objection} from '../testing/sample.ts';
import {traced} from './trace.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT = '00f067aa0ba902b7';

const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({spanProcessors: [new SimpleSpanProcessor(exporter)]});
trace.setGlobalTracerProvider(provider);
context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
propagation.setGlobalPropagator(new W3CTraceContextPropagator());
after(() => provider.shutdown());

const spans = () => exporter.getFinishedSpans();

forEachEngine('tracing', (freshPlace) => {
  test('a delivery goes on from its sender’s trace; what many share has traces of its own', async () => {
    const {app} = await openTestReceiver(await freshPlace());
    exporter.reset();
    const address = 'alice@example.com';
    const response = await app.inject({
      method: 'POST',
      url: '/v1/records?x=secret',
      headers: {traceparent: `00-${TRACE}-${PARENT}-01`, 'user-agent': 'secret'},
      payload: {v: 1, records: [objection(address)]},
    });
    assert.equal(response.statusCode, 200);
    const find = (name: string) => {
      const span = spans().find((one) => one.name === name);
      assert.ok(span, name);
      return span;
    };
    const request = find('POST /v1/records');
    assert.equal(request.spanContext().traceId, TRACE);
    assert.equal(request.parentSpanContext?.spanId, PARENT);
    assert.deepEqual(request.attributes, {
      'http.request.method': 'POST',
      'http.route': '/v1/records',
      'http.response.status_code': 200,
    });
    const receipts = find('receipts');
    assert.equal(receipts.spanContext().traceId, TRACE);
    assert.equal(receipts.parentSpanContext?.spanId, request.spanContext().spanId);
    const commit = find('group commit');
    assert.equal(commit.parentSpanContext, undefined);
    assert.deepEqual(commit.attributes, {'consent.deliveries': 1, 'consent.records': 1});
    // R7
    const told = spans().map(({name, attributes, events, links}) => ({
      name,
      attributes,
      events,
      links,
    }));
    assert.doesNotMatch(JSON.stringify(told), /alice|secret/);
  });
});

test('R7: a failure is marked, without its message', async () => {
  exporter.reset();
  await assert.rejects(traced('work', {}, () => Promise.reject(new Error('alice@example.com'))));
  const [span] = spans();
  assert.deepEqual(span?.status, {code: SpanStatusCode.ERROR});
  assert.deepEqual(span.events, []);
});
