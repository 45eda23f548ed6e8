/** Names of the cookies that this page can see. */
export const cookieNames = (): string[] =>
  document.cookie.split('; ').map((cookie) => cookie.split('=', 1)[0] ?? '');

/** Sets a session cookie as a page or a vendor would. */
export function setCookie(name: string, value: string): void {
  document.cookie = `${name}=${value}; Path=/`;
}

export function dropCookies(...names: readonly string[]): void {
  for (const name of names) document.cookie = `${name}=; Path=/; Max-Age=0`;
}
