import {
  context,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
} from '@opentelemetry/api';
import type {FastifyInstance, FastifyRequest} from 'fastify';
import {tracer} from '../operations/trace.ts';

/** Gives every request a span that goes on from its `traceparent`: method, route pattern and status, nothing else. */
export function traceRequests(app: FastifyInstance): void {
  const contexts = new WeakMap<FastifyRequest, Context>();
  app.addHook('onRequest', (request, _reply, done) => {
    const {method, headers, routeOptions} = request;
    const route = routeOptions.url ?? '(none)';
    const outer = propagation.extract(context.active(), headers);
    const attributes = {'http.request.method': method, 'http.route': route};
    const span = tracer.startSpan(`${method} ${route}`, {kind: SpanKind.SERVER, attributes}, outer);
    contexts.set(request, trace.setSpan(outer, span));
    done();
  });
  // Not before: reading the body loses what is active.
  app.addHook('preHandler', (request, _reply, done) => {
    context.with(contexts.get(request) ?? context.active(), done);
  });
  app.addHook('onResponse', (request, {statusCode}, done) => {
    const active = contexts.get(request);
    const span = active && trace.getSpan(active);
    span?.setAttribute('http.response.status_code', statusCode);
    if (statusCode >= 500) span?.setStatus({code: SpanStatusCode.ERROR});
    span?.end();
    done();
  });
}
