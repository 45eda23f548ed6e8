import * as z from 'zod/mini';
import type {
  Act,
  Me,
  NewServiceToken,
  ServiceToken,
  ServiceTokenOrder,
  ServiceTokens,
  SignInWays,
  Trail,
  TrailAct,
} from '../staff.ts';
import {dateOnly, utcSeconds} from './text.ts';

export const role = z.enum(['marketing', 'privacy', 'admin', 'auditor']);

/** What staff and their machines may be allowed to do, in the order in which it is told. */
export const ACTS = [
  'permission',
  'statistics',
  'scrub',
  'suppression',
  'desk',
  'export',
  'erasure',
  'news',
  'releases',
  'ledger',
  'webhooks',
  'mailbox',
  'trail',
  'tokens',
] as const satisfies readonly Act[];

export const act: z.ZodMiniType<Act, Act> = z.enum(ACTS);
export const trailAct: z.ZodMiniType<TrailAct, TrailAct> = z.enum([
  ...ACTS,
  'sign-in',
  'sign-out',
  'sessions-ended',
]);

const by = z.enum(['oidc', 'link', 'token', 'environment']);
const text = z.string().check(z.maxLength(300));

/** Answer of `GET /v1/staff/me`. */
export const me: z.ZodMiniType<Me, Me> = z.strictObject({
  v: z.literal(1),
  who: text,
  name: text,
  by,
  roles: z.array(role),
  acts: z.array(act),
});

/** Answer of `GET /v1/staff/sign-in`. */
export const signInWays: z.ZodMiniType<SignInWays, SignInWays> = z.strictObject({
  v: z.literal(1),
  oidc: z.exactOptional(z.literal('console/sign-in')),
});

/** Body of `POST /v1/staff/tokens`. */
export const serviceTokenOrder: z.ZodMiniType<ServiceTokenOrder, ServiceTokenOrder> =
  z.strictObject({
    name: z.string().check(z.regex(/^[^\p{C}]{1,80}$/u)),
    acts: z.array(act).check(z.minLength(1), z.maxLength(ACTS.length)),
    expiresInDays: z.int().check(z.minimum(1), z.maximum(365)),
  });

const described = {
  id: z.uuidv4(),
  name: text,
  acts: z.array(act),
  madeBy: text,
  at: utcSeconds,
  expiresAt: utcSeconds,
  lastUsed: z.nullable(dateOnly),
  revokedAt: z.nullable(utcSeconds),
};
const serviceToken: z.ZodMiniType<ServiceToken, ServiceToken> = z.strictObject(described);

/** Answer of `POST /v1/staff/tokens`. */
export const newServiceToken: z.ZodMiniType<NewServiceToken, NewServiceToken> = z.strictObject({
  v: z.literal(1),
  ...described,
  token: z.string().check(z.regex(/^mpc_[\w-]{43}$/)),
});

/** Answer of `GET /v1/staff/tokens`. */
export const serviceTokens: z.ZodMiniType<ServiceTokens, ServiceTokens> = z.strictObject({
  v: z.literal(1),
  tokens: z.array(serviceToken),
});

const moment = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

/** Where a page of the trail goes on. */
export const trailCursor = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z [\da-f-]{36}$/));

/** Answer of `GET /v1/staff/trail`. */
export const trail: z.ZodMiniType<Trail, Trail> = z.strictObject({
  v: z.literal(1),
  entries: z.array(
    z.strictObject({
      id: z.uuidv4(),
      at: moment,
      who: text,
      name: text,
      by,
      act: trailAct,
      object: text,
      count: z.int().check(z.minimum(0)),
      outcome: z.enum(['done', 'refused', 'failed']),
    }),
  ),
  next: z.exactOptional(trailCursor),
});
