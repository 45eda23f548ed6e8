import type {FastifyReply} from 'fastify';
import {HASH_BYTES, TILE_WIDTH} from '../ledger/grow-tiles.ts';
import type {AppContext} from './app-context.ts';
import {problemAnswers, textAnswer} from './problem-answers.ts';
import {ProblemError} from './problem-error.ts';
import type {TypedApp} from './typed-app.ts';

/** `0/x001/x234/067` or `0/067.p/12`: level, index in groups of three digits, and for an unfinished tile its width. */
const PLACE = /^(\d|[1-5]\d|6[0-3])\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** `GET /tile/…`: the tree's hashes for who checks it (C2SP tlog-tiles). Nothing in them tells what was logged. */
export function tileRoutes(app: TypedApp, {engine: {db}}: AppContext): void {
  app.get(
    '/tile/*',
    {
      schema: {
        summary: 'A tile of the tree’s hashes (C2SP tlog-tiles)',
        description:
          'By level and index, such as /tile/0/x001/x234/067; an unfinished one with its width, such as /tile/0/067.p/12.',
        response: {
          200: textAnswer('Hashes of 32 bytes each', 'application/octet-stream'),
          ...problemAnswers('RECEIVER_NOT_FOUND'),
        },
      },
    },
    async ({params}, reply) => {
      const [, level = '', groups = '', part] = PLACE.exec((params as {'*': string})['*']) ?? [];
      const width = part === undefined ? TILE_WIDTH : Number(part);
      const row =
        groups === '' || width > TILE_WIDTH
          ? undefined
          : await db
              .selectFrom('tile')
              .select('hashes')
              .where('level', '=', Number(level))
              .where('idx', '=', Number(groups.replaceAll(/[x/]/g, '')))
              .executeTakeFirst();
      if (!row || row.hashes.length < width * HASH_BYTES)
        throw new ProblemError('RECEIVER_NOT_FOUND');
      // Bytes are no JSON.
      const raw: FastifyReply = reply.serializer((bytes: string) => bytes);
      return raw
        .header('cache-control', 'public, max-age=31536000, immutable')
        .type('application/octet-stream')
        .send(Buffer.from(row.hashes.subarray(0, width * HASH_BYTES)));
    },
  );
}
