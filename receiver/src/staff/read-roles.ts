import {isRole, type Role} from './roles.ts';

/** Roles as a row holds them. */
export const readRoles = (json: string): readonly Role[] =>
  (JSON.parse(json) as readonly unknown[]).filter(isRole);
