import * as z from 'zod/mini';
import {permission} from '../../../src/contract/schemas/marketing.ts';
import {channel as channelSchema} from '../../../src/contract/schemas/text.ts';
import {emailAddress} from '../../../src/contract/schemas/record.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import {readPermission} from '../marketing/read-permission.ts';
import {normaliseEmail} from '../subjects/normalise-email.ts';
import type {AppContext} from './app-context.ts';
import {ProblemError} from './problem-error.ts';
import {problemAnswers} from './problem-answers.ts';
import {requireToken} from './require-token.ts';
import type {TypedApp} from './typed-app.ts';

const invalid = (field: string, message: string, remedy: string) =>
  new ProblemError('RECEIVER_QUERY_INVALID', {fields: [{field, message, remedy}]});

/** In a query a plus sign means a blank, but no address holds one, and many hold a plus. */
const readAddress = (text: string): string => text.trim().replaceAll(' ', '+');

/** `GET /v1/marketing/permission`: may we write to this address? */
export function permissionRoute(
  app: TypedApp,
  {engine, addresses, marketingToken, now}: AppContext,
): void {
  app.get(
    '/v1/marketing/permission',
    {
      onRequest: requireToken(marketingToken),
      schema: {
        summary: 'Whether marketing may use a channel',
        security: [{bearer: []}],
        querystring: z.strictObject({
          channel: channelSchema,
          address: z.string().check(z.maxLength(254)),
        }),
        response: {200: permission, ...problemAnswers(401, 422)},
      },
    },
    ({query: {channel, address}}) => {
      if (channel !== 'email')
        throw invalid('channel', 'Is not served yet.', 'Ask for channel=email.');
      const text = readAddress(address);
      const email = emailAddress.safeParse(text).success ? normaliseEmail(text) : undefined;
      if (email === undefined)
        throw invalid(
          'address',
          'Is no e-mail address.',
          'Send one address, percent-encoded, such as anna%40example.se.',
        );
      return readPermission(engine.db, addresses, email, wholeSeconds(now()));
    },
  );
}
