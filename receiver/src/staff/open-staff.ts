import type {FastifyRequest, onRequestAsyncHookHandler} from 'fastify';
import type {Kysely} from 'kysely';
import type {Tables} from '../database/tables.ts';
import {bearerOf} from '../http/bearer-of.ts';
import type {ErrorCode} from '../http/errors.ts';
import {ProblemError} from '../http/problem-error.ts';
import type {Act} from '../../../src/contract/staff.ts';
import {createEnvironmentTokens, type EnvironmentTokens} from './environment-tokens.ts';
import {isOwnPage, OWN_HEADER} from './is-own-page.ts';
import {openSessions, type SessionLimits, type Sessions} from './open-sessions.ts';
import {findServiceToken} from './service-tokens.ts';
import {secretCookie, type SecretCookie} from './session-cookie.ts';
import type {Staff} from './staff.ts';
import {writeTrail, type TrailNote} from './trail.ts';

export interface StaffOptions {
  readonly db: Kysely<Tables>;
  readonly tokens: EnvironmentTokens;
  readonly limits?: SessionLimits | undefined;
  readonly publicUrl: (() => string) | undefined;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
}

/** Who may, and who did. */
export interface StaffDesk {
  readonly sessions: Sessions;
  readonly cookie: SecretCookie;
  /** A hook that lets only those in who may do the act; without one, all who are known. */
  readonly requireAct: (act?: Act) => onRequestAsyncHookHandler;
  /** Who asked, on a route that `requireAct` guards. */
  readonly of: (request: FastifyRequest) => Staff;
  readonly trail: {
    /** Writes down what who asked did, before the answer goes. @returns The entry's id; empty for what is not noted. */
    readonly note: (request: FastifyRequest, note: TrailNote) => Promise<string>;
  };
  /** Throws unless a page of the receiver's own sent what is to change something. */
  readonly requireOwnPage: (request: FastifyRequest) => void;
}

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/** By act, how a route answers who is not known; else for marketing. */
const REALMS: Readonly<Partial<Record<Act, readonly [string, ErrorCode]>>> = {
  desk: ['desk', 'RECEIVER_DESK_TOKEN_NEEDED'],
  export: ['desk', 'RECEIVER_DESK_TOKEN_NEEDED'],
  erasure: ['desk', 'RECEIVER_DESK_TOKEN_NEEDED'],
  webhooks: ['desk', 'RECEIVER_DESK_TOKEN_NEEDED'],
  ledger: ['audit', 'RECEIVER_AUDIT_TOKEN_NEEDED'],
};

/** Opens what tells staff from others: by session, by service token, or by the environment's tokens. */
export function openStaff({db, tokens, limits, publicUrl, now}: StaffOptions): StaffDesk {
  const sessions = openSessions(db, now, limits);
  const cookie = secretCookie('consent-staff', publicUrl);
  const inEnvironment = createEnvironmentTokens(tokens);
  const known = new WeakMap<FastifyRequest, Staff>();

  const of = (request: FastifyRequest): Staff => {
    const staff = known.get(request);
    if (!staff) throw new Error('The route asks who it is for without requireAct');
    return staff;
  };

  function requireOwnPage(request: FastifyRequest): void {
    if (request.headers[OWN_HEADER] === undefined || !isOwnPage(request, publicUrl))
      throw new ProblemError('RECEIVER_OWN_PAGE_NEEDED');
  }

  /** A token that is shown counts alone, so that a cookie beside it gives nothing more. */
  async function recognise(request: FastifyRequest): Promise<Staff | undefined> {
    const token = bearerOf(request.headers.authorization);
    if (token !== '') return inEnvironment(token) ?? (await findServiceToken(db, token, now()));
    const secret = cookie.read(request);
    const staff = secret === undefined ? undefined : await sessions.find(secret);
    if (staff && !SAFE.includes(request.method)) requireOwnPage(request);
    return staff;
  }

  const note: StaffDesk['trail']['note'] = async (request, entry) => {
    const staff = of(request);
    // Marketing's systems ask for each address, by a token that nobody's name stands on.
    if (staff.by === 'environment' && entry.act === 'permission') return '';
    return writeTrail(db, staff, entry, now());
  };

  return {
    sessions,
    cookie,
    of,
    requireOwnPage,
    trail: {note},
    requireAct: (act) => async (request, reply) => {
      const staff = await recognise(request);
      if (!staff) {
        const [realm, code] = (act && REALMS[act]) ?? ['marketing', 'RECEIVER_TOKEN_NEEDED'];
        reply.header('www-authenticate', `Bearer realm="${realm}"`);
        throw new ProblemError(act === undefined ? 'RECEIVER_SIGN_IN_NEEDED' : code);
      }
      known.set(request, staff);
      if (act === undefined || staff.acts.includes(act)) return;
      await note(request, {act, outcome: 'refused'});
      throw new ProblemError('RECEIVER_ACT_NOT_ALLOWED', {
        fields: [
          {
            field: 'act',
            message: `Needs ${act}.`,
            remedy: 'Ask an admin for a role, or for a service token, that allows it.',
          },
        ],
      });
    },
  };
}
