import * as z from 'zod/mini';
import {defaultConfiguration} from '../../../src/core/default-configuration.ts';
import {dayOf} from '../../../src/core/day-of.ts';
import {renewChoice} from '../../../src/core/renew-choice.ts';
import type {AppContext} from './app-context.ts';
import {problemAnswers} from './problem-answers.ts';
import {ProblemError} from './problem-error.ts';
import type {TypedApp} from './typed-app.ts';

/** The cookie that pages keep the choice in, as their configuration has it. */
export interface ChoiceCookie {
  /** Default `consent-mobiplus`. */
  readonly name?: string | undefined;
  /** Default: the receiver's own host alone. */
  readonly domain?: string | undefined;
  /** Days that a choice holds. Default 180. */
  readonly askAgainAfterDays?: number | undefined;
}

/** What a browser says of requests that a page of the same site made, or that no page made (W3C Fetch Metadata). */
const OWN_SITES: readonly unknown[] = [undefined, 'same-origin', 'same-site', 'none'];

/**
 * `POST /v1/choice`: sets the choice's cookie once more, as it came.
 *
 * Safari forgets within seven days what a script has set, and keeps what the site's server sets. Nothing is stored here or logged of it.
 */
export function choiceRoute(
  app: TypedApp,
  {choiceCookie, deliveriesPerMinute, now}: AppContext,
): void {
  const {name, domain, askAgainAfterDays} = choiceCookie;
  app.post(
    '/v1/choice',
    {
      bodyLimit: 1,
      config: {rateLimit: {max: deliveriesPerMinute, timeWindow: 60_000}},
      schema: {
        summary: 'Set the cookie of the choice once more, for what remains of its time',
        description: 'Without a body. Sets nothing where the request carries no valid choice.',
        response: {
          204: z.void(),
          ...problemAnswers('RECEIVER_CROSS_SITE', 'RECEIVER_BODY_TOO_LARGE', 'RECEIVER_TOO_MANY'),
        },
      },
    },
    async ({headers, protocol}, reply) => {
      if (!OWN_SITES.includes(headers['sec-fetch-site']))
        throw new ProblemError('RECEIVER_CROSS_SITE');
      const renewed = renewChoice(headers.cookie ?? '', {
        cookieName: name ?? defaultConfiguration.cookieName,
        ...(domain !== undefined && {cookieDomain: domain}),
        askAgainAfterDays: askAgainAfterDays ?? defaultConfiguration.askAgainAfterDays,
        // Behind a proxy that ends TLS, the page's origin says how the visitor came.
        isSecure: protocol === 'https' || /^https:/.test(headers.origin ?? ''),
        today: dayOf(now()),
      });
      if (renewed !== undefined) reply.header('set-cookie', renewed);
      await reply.code(204).send();
    },
  );
}
