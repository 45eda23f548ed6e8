import {createHash, randomBytes} from 'node:crypto';
import type {FastifyInstance} from 'fastify';

/** How pages say which scripts may run: by where they come from, by a nonce, or by a hash of what stands inline (CSP 3 §2.3). */
export const SCRIPT_RULES = ['self', 'nonce', 'hash'] as const;
export type ScriptRule = (typeof SCRIPT_RULES)[number];

export interface Guard {
  readonly rule: ScriptRule;
  /** Stands in rendered pages where a nonce is to stand. Nobody outside may be able to guess it. */
  readonly slot: string;
  /** The scripts that stand inline on pages, to the letter. */
  readonly inline: readonly string[];
}

const HOSTS = "'self' https://www.googletagmanager.com";

/** A script that stands inline, as a policy names it. */
export const hashOf = (script: string): string =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

const policyWith = (scripts: string): string =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' https://www.google-analytics.com https://www.googletagmanager.com",
    "connect-src 'self' https://*.google-analytics.com https://*.analytics.google.com https://*.googletagmanager.com",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types mobiplus-consent lit-html goog#html 'allow-duplicates'",
    'report-uri /csp-reports',
  ].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy':
    'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
};

/**
 * Sends every page with a policy as strict as Google's tags and Lit allow, and no answer of any kind to be guessed at. The receiver's pages
 * keep their own, stricter one.
 *
 * By nonce, each response has a fresh one, also in the page's markup. A page that is sent as a file has no place for it and keeps `self`.
 */
export function guardPages(app: FastifyInstance, {rule, slot, inline}: Guard): void {
  app.addHook('onSend', (_, reply, payload, done) => {
    reply.header('x-content-type-options', 'nosniff');
    if (!String(reply.getHeader('content-type')).startsWith('text/html')) {
      done();
      return;
    }
    for (const [name, value] of Object.entries(HEADERS))
      if (!reply.hasHeader(name)) reply.header(name, value);
    const isOwn = !reply.hasHeader('content-security-policy');
    const setPolicy = (scripts: string) => {
      if (isOwn) reply.header('content-security-policy', policyWith(scripts));
    };
    if (rule === 'nonce' && isOwn && typeof payload === 'string') {
      const nonce = randomBytes(16).toString('base64');
      setPolicy(`'nonce-${nonce}' 'strict-dynamic'`);
      done(null, payload.replaceAll(slot, nonce));
      return;
    }
    setPolicy(rule === 'hash' ? [HOSTS, ...inline.map(hashOf)].join(' ') : HOSTS);
    done();
  });
}
