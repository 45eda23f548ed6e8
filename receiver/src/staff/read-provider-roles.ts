import {isRole, type Role} from './roles.ts';

type Claims = Readonly<Record<string, unknown>>;

/** A claim by its name or, where there is none of that name, by its path, such as `realm_access.roles`. */
function claimAt(claims: Claims, path: string): unknown {
  if (path in claims) return claims[path];
  return path
    .split('.')
    .reduce<unknown>(
      (inner, name) =>
        typeof inner === 'object' && inner !== null ? (inner as Claims)[name] : undefined,
      claims,
    );
}

/**
 * The roles that a provider's claims give.
 *
 * @param map Which of the provider's groups stands for which role; without it, groups are called as the roles are.
 * @returns undefined where the claims do not speak of it.
 */
export function readProviderRoles(
  claims: Claims,
  path: string,
  map: ReadonlyMap<string, Role> | undefined,
): readonly Role[] | undefined {
  const claim = claimAt(claims, path);
  if (claim === undefined) return undefined;
  const groups: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  const roles = groups.flatMap((group) => (map ? (map.get(String(group)) ?? []) : group));
  return [...new Set(roles.filter(isRole))].sort();
}
