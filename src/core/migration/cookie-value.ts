/** The value of a page's first cookie of that name, as it is written (RFC 6265 §5.4). @returns undefined where there is none, or an empty one. */
export function cookieValue(cookies: string, name: string): string | undefined {
  const found = cookies.split(';').find((one) => one.trim().startsWith(`${name}=`));
  return found?.trim().slice(name.length + 1) || undefined;
}
