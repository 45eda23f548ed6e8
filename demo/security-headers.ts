import type {FastifyInstance} from 'fastify';

const POLICY = [
  "default-src 'none'",
  "script-src 'self' https://www.googletagmanager.com",
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
  'content-security-policy': POLICY,
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy':
    'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
};

/** Sends every page with a policy as strict as Google's tags and Lit allow, and no answer of any kind to be guessed at. The receiver's pages keep their own, stricter one. */
export function guardPages(app: FastifyInstance): void {
  app.addHook('onSend', (_, reply, _payload, done) => {
    reply.header('x-content-type-options', 'nosniff');
    if (String(reply.getHeader('content-type')).startsWith('text/html'))
      for (const [name, value] of Object.entries(HEADERS))
        if (!reply.hasHeader(name)) reply.header(name, value);
    done();
  });
}
