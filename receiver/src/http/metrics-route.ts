import type {Metrics} from '../operations/create-metrics.ts';
import {problemAnswers, textAnswer} from './problem-answers.ts';
import {requireToken} from './require-token.ts';
import type {TypedApp} from './typed-app.ts';

/** `GET /metrics`: how the receiver fares, for Prometheus. */
export function metricsRoute(app: TypedApp, {read, contentType}: Metrics, token: string): void {
  app.get(
    '/metrics',
    {
      onRequest: requireToken(token, 'metrics'),
      schema: {
        summary: 'How the receiver fares, for Prometheus',
        security: [{bearer: []}],
        response: {
          200: textAnswer('Metrics', 'text/plain'),
          ...problemAnswers('RECEIVER_TOKEN_NEEDED'),
        },
      },
    },
    async (_request, reply) =>
      reply
        .type(contentType)
        .serializer(String)
        .send(await read()),
  );
}
