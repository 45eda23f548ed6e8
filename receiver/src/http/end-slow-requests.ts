import type {FastifyInstance} from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The answer goes while the body still comes in, as with a list: how long that takes is up to the list. */
    readonly isStreamed?: boolean;
  }
}

/** Hangs up on who sends a body slower than that, so that nobody holds many connections by dripping. @param most Milliseconds. */
export function endSlowRequests(app: FastifyInstance, most: number): void {
  app.addHook('onRequest', ({raw, headers, routeOptions}, _reply, done) => {
    done();
    const hasBody =
      headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
    if (!hasBody || routeOptions.config.isStreamed) return;
    const timer = setTimeout(() => raw.destroy(), most).unref();
    raw.once('end', () => {
      clearTimeout(timer);
    });
    raw.once('close', () => {
      clearTimeout(timer);
    });
  });
}
