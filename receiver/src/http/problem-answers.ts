import * as z from 'zod/mini';
import {problem} from '../../../src/contract/schemas/problem.ts';
import {errors, type ErrorCode} from './errors.ts';

/** What a route's schema says of its error answers. @param codes All that it answers with, but that it failed: any route may. */
export function problemAnswers(...codes: readonly ErrorCode[]) {
  const all: readonly ErrorCode[] = [...codes, 'RECEIVER_FAILED'];
  return Object.fromEntries(
    all.map((code) => {
      const {status} = errors[code];
      const alike = all.filter((other) => errors[other].status === status);
      const description = alike.map((one) => `${one}: ${errors[one].title}.`).join(' ');
      return [status, {description, content: {'application/problem+json': {schema: problem}}}];
    }),
  );
}

/** A text in a route's schema. */
export const textAnswer = (description: string, type: string) => ({
  description,
  content: {[type]: {schema: z.string()}},
});
