/** Every suffix of the host: a browser refuses to set on a public suffix, so that trying it is harmless and ours end at the registrable domain. */
const domains = (host: string) => {
  const labels = host.split('.');
  return ['', ...labels.slice(0, -1).map((_, i) => `; Domain=${labels.slice(i).join('.')}`)];
};

const paths = (path: string) => {
  const steps = path.split('/').slice(1);
  return [
    '/',
    ...steps.flatMap((_, i) => {
      const prefix = `/${steps.slice(0, i + 1).join('/')}`;
      return [prefix, `${prefix}/`];
    }),
  ];
};

/** Removes a cookie, which goes only by the very domain, path and attributes it was set with (RFC 6265 §5.3): each is tried. */
export function expireCookie(name: string): void {
  for (const domain of domains(location.hostname))
    for (const path of paths(location.pathname))
      for (const flags of ['', '; Secure', '; Secure; Partitioned'])
        document.cookie = `${name}=; Max-Age=0; Path=${path}${domain}${flags}`;
}
