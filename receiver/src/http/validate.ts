import type {FastifySchemaCompiler} from 'fastify';
import {safeParse, type $ZodType} from 'zod/v4/core';
import {describeIssue} from './describe-issue.ts';
import {ProblemError} from './problem-error.ts';

/** Errors told at once; more would help nobody. */
const MOST_ERRORS = 20;

/** Checks what comes in against its schema, and names each field that does not fit. */
export const validate: FastifySchemaCompiler<$ZodType> =
  ({schema, httpPart}) =>
  (data: unknown) => {
    const result = safeParse(schema, data, {reportInput: true});
    if (result.success) return {value: result.data};
    if (httpPart === 'params') return {error: new ProblemError('RECEIVER_NOT_FOUND')};
    // One field may break several rules; it is named once.
    const described = result.error.issues.flatMap((issue) => describeIssue(issue));
    const fields = [...new Map(described.map((error) => [error.field, error])).values()];
    const code = httpPart === 'body' ? 'RECEIVER_BODY_INVALID' : 'RECEIVER_QUERY_INVALID';
    return {error: new ProblemError(code, {fields: fields.slice(0, MOST_ERRORS)})};
  };
