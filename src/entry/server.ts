/**
 * What a site's own server may import: it reads the choice of a request, and sets the cookie once more, so that Safari keeps it for its whole time.
 *
 * Without any dependency, and without a browser; for Node 18 and later, Deno, Bun and edge runtimes.
 *
 * @packageDocumentation
 */
import type {Configuration} from '../contract/configuration.ts';
import type {Grants, Origins, PurposeId} from '../contract/purpose.ts';
import {dayOf} from '../core/day-of.ts';
import {defaultConfiguration} from '../core/default-configuration.ts';
import {choiceIn, renewChoice} from '../core/renew-choice.ts';
import {standing} from '../core/standing.ts';

/** What the site's pages are configured with; MobiPlus's own values where it says nothing. */
export type ServerOptions = Partial<
  Pick<Configuration, 'purposes' | 'askAgainAfterDays' | 'cookieName' | 'cookieDomain'>
>;

/** How every purpose stands by a request's cookie. */
export interface RequestConsent {
  readonly grants: Grants;
  /** Whether a grant or refusal was chosen, signalled by the browser, or is the default. */
  readonly origins: Origins;
  /** Whether the visitor has answered at all. */
  readonly hasChoice: boolean;
  /** Purposes that the visitor is still to be asked about. */
  readonly due: readonly PurposeId[];
}

/**
 * Reads the choice from a request's `Cookie` header. Whatever cannot be read grants nothing (R5).
 *
 * The browser's own no (Global Privacy Control) comes as `Sec-GPC: 1` and is the caller's to weigh; the page itself obeys it.
 *
 * @param now Milliseconds since 1970-01-01 UTC.
 */
export function parse(
  cookieHeader: string | null | undefined,
  options: ServerOptions = {},
  now: number = Date.now(),
): RequestConsent {
  const terms = {...defaultConfiguration, ...options};
  const choice = choiceIn(cookieHeader ?? '', terms.cookieName);
  const {grants, origins, due} = standing(choice, terms, dayOf(now));
  return Object.freeze({
    grants,
    origins,
    hasChoice: choice !== '',
    due: Object.freeze(due.map(({id}) => id)),
  });
}

/**
 * The `Set-Cookie` that renews the choice of a request for what remains of its time; never another value than came.
 *
 * @param isSecure Whether the visitor came by HTTPS. @param now Milliseconds since 1970-01-01 UTC.
 * @returns undefined where there is nothing to renew.
 */
export function renew(
  cookieHeader: string | null | undefined,
  isSecure: boolean,
  options: ServerOptions = {},
  now: number = Date.now(),
): string | undefined {
  return renewChoice(cookieHeader ?? '', {
    ...defaultConfiguration,
    ...options,
    isSecure,
    today: dayOf(now),
  });
}

/** As far as Node's request is asked. */
interface NodeRequest {
  readonly method?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly socket?: object;
  /** Express knows of proxies that it trusts. */
  readonly secure?: boolean;
  consent?: RequestConsent;
}

/** As far as Node's answer is asked. */
interface NodeResponse {
  appendHeader(name: string, value: string): unknown;
}

/** Whether a page is asked for, rather than what it loads: only that may not be shared between visitors. */
const isPage = (method: string | undefined, dest: unknown, accept: unknown): boolean =>
  method === 'GET' &&
  (dest === undefined || dest === null
    ? typeof accept === 'string' && accept.includes('text/html')
    : dest === 'document');

/**
 * Middleware for Node's own server, Express and Connect: sets `request.consent`, and renews the cookie with each page.
 *
 * The answer is then of this visitor alone: it is marked `Cache-Control: private` and `Vary: Cookie`.
 */
export const consent =
  (options: ServerOptions = {}) =>
  (request: NodeRequest, response: NodeResponse, next: () => void): void => {
    const {method, headers, socket, secure} = request;
    const cookie = [headers['cookie'] ?? ''].flat().join('; ');
    request.consent = parse(cookie, options);
    const renewed = isPage(method, headers['sec-fetch-dest'], headers['accept'])
      ? renew(cookie, secure ?? (socket !== undefined && 'encrypted' in socket), options)
      : undefined;
    if (renewed !== undefined) {
      response.appendHeader('Set-Cookie', renewed);
      response.appendHeader('Vary', 'Cookie');
      response.appendHeader('Cache-Control', 'private');
    }
    next();
  };

/** As far as Fastify is asked. */
interface FastifyLike {
  addHook(name: 'onRequest', hook: (...parts: never[]) => void): unknown;
}

/** The same for Fastify, on the instance that it is called with; the choice is `request.raw.consent`. */
export function consentFastify(app: FastifyLike, options: ServerOptions = {}): void {
  const handle = consent(options);
  const hook = (
    {raw, protocol}: {readonly raw: NodeRequest; readonly protocol: string},
    reply: {readonly raw: NodeResponse},
    done: () => void,
  ) => {
    // Fastify knows of proxies that it trusts.
    Object.assign(raw, {secure: protocol === 'https'});
    handle(raw, reply.raw, done);
  };
  app.addHook('onRequest', hook);
}

/**
 * The same for servers of the Fetch standard (Deno, Bun, edge runtimes): the answer, with the cookie renewed where a page was asked for.
 */
export function withConsent(
  request: Request,
  response: Response,
  options: ServerOptions = {},
): Response {
  const {headers, method, url} = request;
  const renewed = isPage(method, headers.get('sec-fetch-dest'), headers.get('accept'))
    ? renew(headers.get('cookie'), url.startsWith('https:'), options)
    : undefined;
  if (renewed === undefined) return response;
  const answer = new Response(response.body, response);
  answer.headers.append('set-cookie', renewed);
  answer.headers.append('vary', 'Cookie');
  answer.headers.append('cache-control', 'private');
  return answer;
}

/** As far as Hono is asked. */
interface HonoLike {
  readonly req: {readonly raw: Request};
  get res(): Response;
  set res(response: Response | undefined);
}

/** The same as middleware for Hono; there `parse(context.req.header('cookie'))` reads the choice. */
export const consentHono =
  (options: ServerOptions = {}) =>
  async (context: HonoLike, next: () => Promise<void>): Promise<void> => {
    await next();
    const answer = withConsent(context.req.raw, context.res, options);
    // Hono would lay the cookies of the answer before over those of the new one.
    context.res = undefined;
    context.res = answer;
  };
