import {hash, randomBytes} from 'node:crypto';

/** 256 random bits, base64url. */
export const makeSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored of a secret: 256 random bits need no slow hash. */
export const hashSecret = (secret: string): string => hash('sha256', secret, 'base64url');
