import type {FastifyInstance, FastifyRequest} from 'fastify';
import {ProblemError} from '../http/problem-error.ts';

const BODY_LIMIT = 8 * 1024;

/** Lets a scope take short forms as multipart/form-data too, which mail programs may send (RFC 8058 §3.2). Files in it are dropped. */
export function acceptMultipart(scope: FastifyInstance): void {
  scope.addContentTypeParser(
    'multipart/form-data',
    {parseAs: 'buffer', bodyLimit: BODY_LIMIT},
    async ({headers}: FastifyRequest, body: Buffer) => {
      const type = headers['content-type'] ?? '';
      try {
        const form = await new Response(new Uint8Array(body), {
          headers: {'content-type': type},
        }).formData();
        const fields = new URLSearchParams();
        for (const [name, value] of form) if (typeof value === 'string') fields.append(name, value);
        return fields;
      } catch {
        throw new ProblemError('RECEIVER_REQUEST_INVALID');
      }
    },
  );
}
