/** The token in an Authorization header; empty where there is none. */
export const bearerOf = (authorization = ''): string =>
  /^Bearer +(\S+) *$/i.exec(authorization)?.[1] ?? '';
