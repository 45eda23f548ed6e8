import * as z from 'zod/mini';
import {problem} from '../../../src/contract/schemas/problem.ts';

/** What a route's schema says of its error answers. */
export const problemAnswers = (...statuses: readonly number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: 'A problem (RFC 9457)',
        content: {'application/problem+json': {schema: problem}},
      },
    ]),
  );

/** A text in a route's schema. */
export const textAnswer = (description: string, type: string) => ({
  description,
  content: {[type]: {schema: z.string()}},
});
