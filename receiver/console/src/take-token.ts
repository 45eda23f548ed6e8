const NAME = 'mobiplus-console-token';

/** The token that the console was opened with: taken out of the address, kept for this tab only. */
export function takeToken(): string {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given !== null) {
    keepToken(given);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return sessionStorage.getItem(NAME) ?? '';
}

/** Keeps a token for this tab; an empty one forgets. */
export function keepToken(token: string): void {
  if (token) sessionStorage.setItem(NAME, token);
  else sessionStorage.removeItem(NAME);
}
