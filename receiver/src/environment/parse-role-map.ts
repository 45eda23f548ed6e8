import {isRole, type Role} from '../staff/roles.ts';

/** Groups and the roles they stand for, such as `consent-dpo=privacy,consent-web=marketing`. */
export function parseRoleMap(text: string): ReadonlyMap<string, Role> | undefined {
  const map = new Map<string, Role>();
  for (const pair of text.split(',')) {
    const cut = pair.lastIndexOf('=');
    const group = pair.slice(0, Math.max(cut, 0)).trim();
    const role = pair.slice(cut + 1).trim();
    if (group === '' || map.has(group) || !isRole(role)) return undefined;
    map.set(group, role);
  }
  return map;
}
