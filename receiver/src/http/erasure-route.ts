import * as z from 'zod/mini';
import type {Ground} from '../../../src/contract/rights.ts';
import {requestNumber} from '../../../src/contract/schemas/rights.ts';
import {tryAgain} from '../database/try-again.ts';
import {eraseSubject} from '../erasure/erase-subject.ts';
import {grounds} from '../rights/grounds.ts';
import type {AppContext} from './app-context.ts';
import {person, readPerson} from './person.ts';
import {problemAnswers} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

const order = person({
  reason: z.enum((grounds.A17 ?? []) as [Ground, ...Ground[]]),
  request: z.exactOptional(requestNumber),
  dryRun: z.exactOptional(z.boolean()),
});

const told = {record: z.string(), type: z.string(), rule: z.string()};
const answer = z.strictObject({
  v: z.literal(1),
  dryRun: z.boolean(),
  erased: z.array(z.strictObject(told)),
  kept: z.array(z.strictObject({...told, law: z.string(), until: z.exactOptional(z.string())})),
});

/** `POST /v1/desk/erasures`: erases what is held on a person, but for what the law wants kept (GDPR 17, R48). */
export function erasureRoute(
  app: TypedApp,
  {engine, addresses, staff, place, now}: AppContext,
): void {
  app.post(
    '/v1/desk/erasures',
    {
      onRequest: staff.requireAct('erasure'),
      bodyLimit: 4096,
      schema: {
        summary: 'Erase what is held on a person',
        description:
          'With dryRun nothing changes. What is kept, is kept for the law named with it.',
        security: [{bearer: []}],
        body: z.union(order),
        response: {
          200: answer,
          ...problemAnswers(
            'RECEIVER_BODY_MALFORMED',
            'RECEIVER_DESK_TOKEN_NEEDED',
            'RECEIVER_ACT_NOT_ALLOWED',
            'RECEIVER_OWN_PAGE_NEEDED',
            'RECEIVER_MEDIA_TYPE',
            'RECEIVER_BODY_INVALID',
            'RECEIVER_BODY_TOO_LARGE',
          ),
        },
      },
    },
    async (asked) => {
      const {body} = asked;
      const {reason, request, dryRun = false} = body;
      const refs = readPerson(body, addresses);
      // What is committed has its place before: the event names places.
      await place();
      const done = await tryAgain(engine, () =>
        eraseSubject(engine, {refs, reason, request, dryRun}, now()),
      );
      await place();
      await staff.trail.note(asked, {
        act: 'erasure',
        object: `${request ?? reason}${dryRun ? ' (dry run)' : ''}`,
        count: done.erased.length,
      });
      return done;
    },
  );
}
