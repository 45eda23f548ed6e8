import {hash} from 'node:crypto';

/** What is stored of a token: 256 random bits need no slow hash. */
export const hashToken = (token: string): string => hash('sha256', token, 'base64url');
