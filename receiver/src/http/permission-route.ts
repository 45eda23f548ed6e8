import * as z from 'zod/mini';
import type {Circumstances} from '../../../src/contract/circumstances.ts';
import {marketingChannel, permission} from '../../../src/contract/schemas/marketing.ts';
import {dateOnly} from '../../../src/contract/schemas/text.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import {readPermissions} from '../marketing/read-permission.ts';
import type {AppContext} from './app-context.ts';
import {ProblemError} from './problem-error.ts';
import {problemAnswers} from './problem-answers.ts';
import {readQuestion} from './read-question.ts';
import {requirePeppers} from './require-peppers.ts';
import type {TypedApp} from './typed-app.ts';

const question = {
  channel: marketingChannel,
  address: z.exactOptional(z.string().check(z.maxLength(500))),
  customer: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(255))),
  topic: z.exactOptional(z.literal('newsletter')),
};

/** Circumstances as they stand in a query. */
const stated = {
  kind: z.exactOptional(z.enum(['private', 'customer', 'company-role'])),
  softOptIn: z.exactOptional(z.literal('all')),
  nixVersion: z.exactOptional(dateOnly),
  nixListed: z.exactOptional(z.enum(['true', 'false'])),
  message: z.exactOptional(z.enum(['advertising', 'service'])),
};
type Stated = z.infer<z.ZodMiniObject<typeof stated>>;

const SOFT_OPT_IN = {
  addressFromSale: true,
  ownSimilarProducts: true,
  refusalOfferedAtCollection: true,
  refusalInEachMessage: true,
};

/** A wash says both when and what. @throws {ProblemError} */
function readNix({nixVersion, nixListed}: Stated): Circumstances['nix'] {
  if (nixVersion !== undefined && nixListed !== undefined)
    return {version: nixVersion, listed: nixListed === 'true'};
  if (nixVersion === undefined && nixListed === undefined) return undefined;
  const field = nixVersion === undefined ? 'nixVersion' : 'nixListed';
  const remedy = 'Send both nixVersion=YYYY-MM-DD and nixListed=true or false, or neither.';
  throw new ProblemError('RECEIVER_QUERY_INVALID', {
    fields: [{field, message: 'Is missing.', remedy}],
  });
}

function readStated(query: Stated): Circumstances {
  const nix = readNix(query);
  return {
    ...(query.kind && {kind: query.kind}),
    ...(query.softOptIn && {softOptIn: SOFT_OPT_IN}),
    ...(nix && {nix}),
    ...(query.message && {message: query.message}),
  };
}

/** `GET /v1/marketing/permission`: may we reach this address, or this customer, on a channel? */
export function permissionRoute(app: TypedApp, {engine, addresses, staff, now}: AppContext): void {
  app.get(
    '/v1/marketing/permission',
    {
      onRequest: staff.requireAct('permission'),
      schema: {
        summary: 'Whether marketing may use a channel',
        description:
          'By address or by customer number. Ask by both where both are known: one no is enough. What only you know of the person and the message you state; the answer gives it back.',
        security: [{bearer: []}],
        querystring: z.strictObject({...question, ...stated}),
        response: {
          200: permission,
          ...problemAnswers(
            'RECEIVER_TOKEN_NEEDED',
            'RECEIVER_ACT_NOT_ALLOWED',
            'RECEIVER_QUERY_INVALID',
            'RECEIVER_PEPPER_MISSING',
          ),
        },
      },
    },
    async (request) => {
      const {query} = request;
      const asked = readQuestion({...query, circumstances: readStated(query)}, addresses);
      await requirePeppers(engine, addresses);
      const [answer] = await readPermissions(engine.db, [asked], wholeSeconds(now()));
      if (!answer) throw new Error('A question got no answer.');
      await staff.trail.note(request, {act: 'permission', object: query.channel, count: 1});
      return answer;
    },
  );
}
