import type {FieldError} from './problem-error.ts';

/** Why a personal number is refused, and what to do instead (R55). */
export const personalNumberError = (field: string): FieldError => ({
  field,
  message: 'Looks like a Swedish personal number, which is never asked for and not kept.',
  remedy: 'Send the field without it.',
});
