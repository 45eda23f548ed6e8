import * as z from 'zod/mini';
import {scope} from '../../../src/contract/schemas/text.ts';
import {addressKinds} from '../subjects/read-address.ts';
import {unsubscribeHeaders} from '../unsubscribe/unsubscribe-headers.ts';
import type {AppContext} from './app-context.ts';
import {problemAnswers} from './problem-answers.ts';
import {ProblemError} from './problem-error.ts';
import type {TypedApp} from './typed-app.ts';

/** `POST /v1/marketing/unsubscribe-headers`: the two headers for one letter to one address. */
export function unsubscribeRoute(
  app: TypedApp,
  {publicUrl, unsubscribeTokens, staff}: AppContext,
): void {
  app.post(
    '/v1/marketing/unsubscribe-headers',
    {
      onRequest: staff.requireAct('permission'),
      schema: {
        summary: 'Headers that let a mail program unsubscribe (RFC 8058)',
        description: 'Put both into the letter as they are, and sign them with DKIM.',
        security: [{bearer: []}],
        body: z.strictObject({
          address: z.string().check(z.maxLength(254)),
          topic: z.exactOptional(z.literal('newsletter')),
          scope: z.exactOptional(scope),
        }),
        response: {
          200: z.strictObject({
            'List-Unsubscribe': z.string(),
            'List-Unsubscribe-Post': z.literal('List-Unsubscribe=One-Click'),
          }),
          ...problemAnswers(
            'RECEIVER_TOKEN_NEEDED',
            'RECEIVER_ACT_NOT_ALLOWED',
            'RECEIVER_OWN_PAGE_NEEDED',
            'RECEIVER_BODY_MALFORMED',
            'RECEIVER_BODY_TOO_LARGE',
            'RECEIVER_MEDIA_TYPE',
            'RECEIVER_BODY_INVALID',
            'RECEIVER_PUBLIC_URL_NEEDED',
          ),
        },
      },
    },
    ({body: {address, ...what}}) => {
      if (!publicUrl) throw new ProblemError('RECEIVER_PUBLIC_URL_NEEDED');
      const {normalise, message, remedy} = addressKinds.email;
      const read = normalise(address);
      if (read === undefined)
        throw new ProblemError('RECEIVER_BODY_INVALID', {
          fields: [{field: 'address', message, remedy}],
        });
      return unsubscribeHeaders(publicUrl(), unsubscribeTokens.seal({address: read, ...what}));
    },
  );
}
