import * as z from 'zod/mini';
import {
  circumstances,
  marketingChannel,
  permission,
} from '../../../src/contract/schemas/marketing.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import {readPermissions, type Asked} from '../marketing/read-permission.ts';
import type {AddressBook} from '../subjects/create-address-book.ts';
import type {AppContext} from './app-context.ts';
import {describeIssue} from './describe-issue.ts';
import {ProblemError, type FieldError} from './problem-error.ts';
import {problemAnswers} from './problem-answers.ts';
import {readQuestion} from './read-question.ts';
import {requirePeppers} from './require-peppers.ts';
import type {TypedApp} from './typed-app.ts';

/** Questions of one batch at most; each is far shorter than the kibibyte that the limit of the body leaves it. */
const MOST = 1000;
const BODY_LIMIT = MOST * 1024;

const question = z.strictObject({
  channel: marketingChannel,
  address: z.exactOptional(z.string().check(z.maxLength(500))),
  customer: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(255))),
  topic: z.exactOptional(z.literal('newsletter')),
  circumstances: z.exactOptional(circumstances),
});

const fieldError = z.strictObject({field: z.string(), message: z.string(), remedy: z.string()});
const answers = z.strictObject({
  v: z.literal(1),
  answers: z.array(
    z.union([
      z.strictObject({permission}),
      z.strictObject({allowed: z.literal(false), errors: z.array(fieldError)}),
    ]),
  ),
});

type Read = {readonly asked: Asked} | {readonly errors: readonly FieldError[]};

function readOne(sent: unknown, addresses: AddressBook): Read {
  const parsed = question.safeParse(sent, {reportInput: true});
  if (!parsed.success)
    return {errors: parsed.error.issues.flatMap((issue) => describeIssue(issue))};
  try {
    return {asked: readQuestion(parsed.data, addresses)};
  } catch (error) {
    if (error instanceof ProblemError) return {errors: error.fields};
    throw error;
  }
}

/** `POST /v1/marketing/permissions`: many questions at once; one that cannot be read is answered no, and stops no other. */
export function permissionsRoute(app: TypedApp, {engine, addresses, staff, now}: AppContext): void {
  app.post(
    '/v1/marketing/permissions',
    {
      onRequest: staff.requireAct('permission'),
      bodyLimit: BODY_LIMIT,
      schema: {
        summary: 'Whether marketing may use channels, for up to 1,000 questions',
        description:
          'Answers stand in the order of the questions. A question that cannot be read is answered no, with what is wrong in it.',
        security: [{bearer: []}],
        body: z.strictObject({
          questions: z.array(z.unknown()).check(z.minLength(1), z.maxLength(MOST)),
        }),
        response: {
          200: answers,
          ...problemAnswers(
            'RECEIVER_TOKEN_NEEDED',
            'RECEIVER_ACT_NOT_ALLOWED',
            'RECEIVER_OWN_PAGE_NEEDED',
            'RECEIVER_BODY_INVALID',
            'RECEIVER_BODY_MALFORMED',
            'RECEIVER_BODY_TOO_LARGE',
            'RECEIVER_MEDIA_TYPE',
            'RECEIVER_PEPPER_MISSING',
          ),
        },
      },
    },
    async (request) => {
      const {questions} = request.body;
      const read = questions.map((sent) => readOne(sent, addresses));
      await requirePeppers(engine, addresses);
      const asked = read.flatMap((one) => ('asked' in one ? [one.asked] : []));
      const found = (await readPermissions(engine.db, asked, wholeSeconds(now()))).values();
      await staff.trail.note(request, {
        act: 'permission',
        object: 'batch',
        count: questions.length,
      });
      return {
        v: 1 as const,
        answers: read.map((one) => {
          if ('errors' in one) return {allowed: false as const, errors: [...one.errors]};
          const {value} = found.next();
          if (!value) throw new Error('A question got no answer.');
          return {permission: value};
        }),
      };
    },
  );
}
