/** The headers by which a mail program offers to unsubscribe with one click (RFC 8058 §3.1). */
export interface UnsubscribeHeaders {
  readonly 'List-Unsubscribe': string;
  readonly 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click';
}

/** @param baseUrl Where the receiver is reached; over https, as mail programs want it. @param token Of the address that the letter goes to. */
export function unsubscribeHeaders(baseUrl: string, token: string): UnsubscribeHeaders {
  const link = new URL(`u/${token}`, baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`).href;
  return {
    'List-Unsubscribe': `<${link}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}
