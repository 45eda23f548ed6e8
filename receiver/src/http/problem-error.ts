import type {Problem} from '../../../src/contract/delivery.ts';
import {errors, type ErrorCode} from './errors.ts';

/** One field that is not as it should be. */
export type FieldError = NonNullable<Problem['errors']>[number];

/** An error that is an answer: a problem document (RFC 9457) and, where it may pass, when to try again. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ErrorCode;
  readonly statusCode: number;
  readonly fields: readonly FieldError[];
  readonly retryAfter: number | undefined;

  /** @param retryAfter Seconds. */
  constructor(
    code: ErrorCode,
    {fields = [], retryAfter}: {fields?: readonly FieldError[]; retryAfter?: number} = {},
  ) {
    super(errors[code].title);
    this.code = code;
    this.statusCode = errors[code].status;
    this.fields = fields;
    this.retryAfter = retryAfter;
  }

  get problem(): Problem {
    const {status, title, remedy} = errors[this.code];
    return {
      type: `urn:mobiplus:consent:problem:${this.code}`,
      title,
      status,
      detail: remedy,
      code: this.code,
      ...(this.fields.length > 0 && {errors: this.fields}),
    };
  }
}
