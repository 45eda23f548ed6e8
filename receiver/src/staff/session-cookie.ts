import type {FastifyRequest} from 'fastify';

/** Reads and writes one cookie of a browser. */
export interface SecretCookie {
  readonly read: (request: FastifyRequest) => string | undefined;
  /** The header that sets it. @param seconds How long the browser keeps it; 0 removes it. */
  readonly write: (request: FastifyRequest, value: string, seconds: number) => string;
}

/** What visitors' browsers see of the receiver: behind a proxy only its public address says so. */
export const isSecure = (request: FastifyRequest, publicUrl?: () => string): boolean =>
  publicUrl ? publicUrl().startsWith('https:') : request.protocol === 'https';

/**
 * A cookie that no script reads and no page of another site sends along, but for links that are followed.
 *
 * Over https its name begins with `__Host-`, so that no neighbouring host can set it (RFC 6265bis §4.1.3.2). Browsers take no such name over
 * http, which is for development on localhost alone.
 */
export function secretCookie(name: string, publicUrl?: () => string): SecretCookie {
  const nameFor = (request: FastifyRequest) =>
    isSecure(request, publicUrl) ? `__Host-${name}` : name;
  return {
    read(request) {
      const wanted = `${nameFor(request)}=`;
      const pairs = (request.headers.cookie ?? '').split(/; */);
      return pairs.find((pair) => pair.startsWith(wanted))?.slice(wanted.length);
    },
    write: (request, value, seconds) =>
      [
        `${nameFor(request)}=${value}`,
        'Path=/',
        `Max-Age=${String(seconds)}`,
        'HttpOnly',
        'SameSite=Lax',
        ...(isSecure(request, publicUrl) ? ['Secure'] : []),
      ].join('; '),
  };
}
