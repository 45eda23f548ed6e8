import {ACTS} from '../../../src/contract/schemas/staff.ts';
import type {Act} from '../../../src/contract/staff.ts';
import {ACTS_OF, type Role} from './roles.ts';

/** Whether any of the roles allows the act. */
export const may = (roles: readonly Role[], act: Act): boolean =>
  roles.some((role) => ACTS_OF[role].includes(act));

/** All that the roles allow, in the order of the acts. */
export const actsOf = (roles: readonly Role[]): readonly Act[] =>
  ACTS.filter((act) => may(roles, act));
