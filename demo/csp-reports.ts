import type {FastifyInstance} from 'fastify';

const MOST_KEPT = 200;

/** Takes the browser's reports of what the page policy stopped, and shows them: `GET /csp-reports`. Kept in memory only. */
export function collectCspReports(app: FastifyInstance): void {
  const reports: unknown[] = [];
  void app.register((scope, _, done) => {
    scope.addContentTypeParser(
      ['application/csp-report', 'application/reports+json'],
      {parseAs: 'string', bodyLimit: 16_384},
      (_request, body, parsed) => {
        try {
          parsed(null, JSON.parse(String(body)));
        } catch (error) {
          parsed(error as Error);
        }
      },
    );
    scope.post('/csp-reports', (request, reply) => {
      reports.push(request.body);
      if (reports.length > MOST_KEPT) reports.shift();
      return reply.code(204).send();
    });
    scope.get('/csp-reports', (_request, reply) =>
      reply.header('cache-control', 'no-store').send(reports),
    );
    done();
  });
}
