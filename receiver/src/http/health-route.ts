import * as z from 'zod/mini';
import type {TypedApp} from './typed-app.ts';

/** `GET /healthz`: that the process lives. Whether it takes decisions is `/readyz`'s to say: a database that is down is not mended by a restart. */
export function healthRoute(app: TypedApp): void {
  app.get(
    '/healthz',
    {
      schema: {
        summary: 'Whether the process lives',
        description: 'For whoever restarts it. Whether it takes decisions is told by /readyz.',
        response: {200: z.strictObject({v: z.literal(1), status: z.literal('ok')})},
      },
    },
    () => ({v: 1, status: 'ok'}) as const,
  );
}
