import type {Values} from './variables.ts';

/** Set both of a pair, or neither. */
const PAIRS = [
  ['PORTAL_ISSUER', 'PORTAL_JWKS_URL'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID'],
  ['SMTP_URL', 'MAIL_FROM'],
  ['SMS_WEBHOOK_URL', 'SMS_WEBHOOK_SECRET'],
  ['ESP_MAILGUN_KEY', 'ESP_MAILGUN_DOMAIN'],
] as const;

const TOKENS = ['MARKETING_TOKEN', 'DESK_TOKEN', 'AUDIT_TOKEN', 'METRICS_TOKEN'] as const;

const pathOf = (url: string): string => new URL(url).pathname.replace(/\/$/, '');

/**
 * What is right by itself and wrong together, one sentence each.
 *
 * @param values Undefined where a value is absent or wrong. @param set Names of what is set at all.
 */
export function findContradictions(values: Values, set: readonly string[]): readonly string[] {
  const apart = PAIRS.filter(([one, other]) => set.includes(one) !== set.includes(other)).map(
    ([one, other]) => `${one} and ${other} belong together: set both, or neither.`,
  );
  const given = TOKENS.filter((name) => values[name] !== undefined);
  const alike = given.flatMap((name, place) => {
    const twin = given.slice(0, place).find((other) => values[other] === values[name]);
    return twin === undefined ? [] : [`${name} must differ from ${twin}.`];
  });
  const {PUBLIC_URL: url, BASE_PATH: path = ''} = values;
  // Without a base path there may be a proxy that takes one off.
  const isAstray = url !== undefined && path !== '' && pathOf(url) !== path;
  const sends = set.includes('SMTP_URL') || set.includes('SMS_WEBHOOK_URL');
  const leadsBack = set.includes('OIDC_ISSUER') && !set.includes('PUBLIC_URL');
  return [
    ...apart,
    ...alike,
    ...(isAstray ? ['PUBLIC_URL must end with BASE_PATH.'] : []),
    ...(sends && !set.includes('PUBLIC_URL')
      ? ['PUBLIC_URL is missing: links in messages need it.']
      : []),
    ...(leadsBack ? ['PUBLIC_URL is missing: the identity provider leads back to it.'] : []),
  ];
}
