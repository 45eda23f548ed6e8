import type {Act, Me, Role, SignedInBy} from '../../../src/contract/staff.ts';

export type {Act, Role, SignedInBy};

/** Who asks: a person who signed in, or a machine with a token. */
export type Staff = Omit<Me, 'v'>;
