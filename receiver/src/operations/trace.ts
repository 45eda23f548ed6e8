import {
  context,
  SpanStatusCode,
  trace,
  type Attributes,
  type SpanOptions,
} from '@opentelemetry/api';

/** Does nothing unless the process has loaded an OpenTelemetry SDK of its own. */
export const tracer = trace.getTracer('mobiplus-consent-receiver');

/**
 * Runs a piece of work inside a span.
 *
 * @param attributes Numbers and names of ours only; an error's message stays out too (R7).
 */
export async function traced<Result>(
  name: string,
  attributes: Attributes,
  run: () => Promise<Result>,
  options: SpanOptions = {},
): Promise<Result> {
  const span = tracer.startSpan(name, {...options, attributes});
  try {
    return await context.with(trace.setSpan(context.active(), span), run);
  } catch (error) {
    span.setStatus({code: SpanStatusCode.ERROR});
    throw error;
  } finally {
    span.end();
  }
}
