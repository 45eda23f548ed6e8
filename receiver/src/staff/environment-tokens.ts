import {hash, timingSafeEqual} from 'node:crypto';
import {actsOf} from './may.ts';
import type {Role} from './roles.ts';
import type {Staff} from './staff.ts';

/** Tokens that the environment gives; absent ones open nothing. */
export interface EnvironmentTokens {
  readonly marketing?: string | undefined;
  readonly desk?: string | undefined;
  readonly audit?: string | undefined;
}

/** The role that each of them stands for. */
const ROLE_OF = {
  marketing: 'marketing',
  desk: 'privacy',
  audit: 'auditor',
} as const satisfies Record<keyof EnvironmentTokens, Role>;

/** @returns Who a token belongs to. All are compared, each in the same time whatever part of it is right. */
export function createEnvironmentTokens(
  tokens: EnvironmentTokens,
): (token: string) => Staff | undefined {
  const known = (Object.keys(ROLE_OF) as (keyof EnvironmentTokens)[]).flatMap((name) => {
    const token = tokens[name];
    if (token === undefined) return [];
    const roles = [ROLE_OF[name]];
    const staff: Staff = {
      who: `environment:${name}`,
      name,
      by: 'environment',
      roles,
      acts: actsOf(roles),
    };
    return [{digest: hash('sha256', token, 'buffer'), staff}];
  });
  return (token) => {
    const given = hash('sha256', token, 'buffer');
    return known.filter(({digest}) => timingSafeEqual(digest, given))[0]?.staff;
  };
}
