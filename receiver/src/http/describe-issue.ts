import type * as z from 'zod/v4/core';
import {looksLikePersonalNumber} from '../subjects/looks-like-personal-number.ts';
import {personalNumberError} from './personal-number-error.ts';
import type {FieldError} from './problem-error.ts';

/** Writes a path as in JavaScript: `records[0].notice.lang`. */
export const fieldOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${String(part)}]`;
    return text ? `${text}.${String(part)}` : String(part);
  }, '');

const KINDS: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

/** What to do about a text in the wrong form, by the last name in its path. */
const FORMS: Readonly<Record<string, string>> = {
  id: 'Send a UUID version 4.',
  at: 'Send UTC in whole seconds, such as 2026-11-23T21:40:07Z.',
  shownAt: 'Send UTC in whole seconds, such as 2026-11-23T21:40:07Z.',
  from: 'Send a date, such as 2026-11-23.',
  to: 'Send a date, such as 2026-11-23.',
  site: 'Send the page’s host name in lower case, without port or path.',
  ref: 'Send v_ or o_ and 22 characters of base64url, or the customer’s reference that signing in gave.',
  sha256: 'Send 64 lower-case hexadecimal digits.',
  manifest: 'Send the SHA-256 of the canonical manifest, 64 lower-case hexadecimal digits.',
  lang: 'Send a language tag, such as sv or en-GB.',
  sdk: 'Send version and build, such as 0.1.0+3f9c0a1b2c3d.',
  purpose: 'Send a purpose id: a lower-case letter, then at most 31 of a-z, 0-9 and hyphen.',
  validFor: 'Send whole days, such as P180D.',
  scope: 'Send whom it binds, such as group:mobiplus.',
  address: 'Send one e-mail address, such as anna@example.se.',
  ticket: 'Send a ticket that signing in gave, 22 characters of base64url.',
  news: 'Send the id of news that GET /v1/subprocessors lists.',
};

const listed = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join(', ');

/**
 * What is wrong with a value, and what to do about it. Never says the value itself: it may be an address.
 *
 * One issue may be several errors, as when an object has several unknown members.
 */
export function describeIssue(
  issue: z.$ZodIssue,
  parents: readonly PropertyKey[] = [],
): readonly FieldError[] {
  const path = [...parents, ...issue.path];
  const field = fieldOf(path) || 'body';
  const form = FORMS[String(path.at(-1))] ?? 'See /openapi.json.';
  const one = (message: string, remedy: string) => [{field, message, remedy}];
  switch (issue.code) {
    case 'invalid_type':
      // A missing member has no value at all.
      return issue.input === undefined
        ? one('Is missing.', `Add ${KINDS[issue.expected] ?? issue.expected}.`)
        : one('Is of the wrong kind.', `Send ${KINDS[issue.expected] ?? issue.expected}.`);
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        field: fieldOf([...path, key]),
        message: 'Is not part of the contract.',
        remedy: 'Leave it out.',
      }));
    case 'invalid_value':
      return one('Has a value that is not allowed.', `Send one of: ${listed(issue.values)}.`);
    case 'too_small':
      return one('Is too small or too short.', `Send at least ${String(issue.minimum)}.`);
    case 'too_big':
      return one('Is too large or too long.', `Send at most ${String(issue.maximum)}.`);
    case 'invalid_union':
      return describeUnion(issue, path, field);
    case 'invalid_format':
      return looksLikePersonalNumber(String(issue.input))
        ? [personalNumberError(field)]
        : one('Is not in the right form.', form);
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
      return one('Is not in the right form.', form);
  }
}

/** The branch that comes nearest: the one with the fewest things wrong. */
function describeUnion(
  issue: z.$ZodIssueInvalidUnion,
  path: readonly PropertyKey[],
  field: string,
): readonly FieldError[] {
  const [nearest] = [...issue.errors].sort((a, b) => a.length - b.length);
  if (nearest?.length) return nearest.flatMap((inner) => describeIssue(inner, path));
  return [{field, message: 'Is of no known kind.', remedy: 'Send one that /openapi.json lists.'}];
}
