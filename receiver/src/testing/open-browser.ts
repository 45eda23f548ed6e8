import assert from 'node:assert/strict';

/** What a test's browser got. */
export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  readonly url: URL;
}

export interface Asked {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams;
}

/** A browser as sign-ins need one: it keeps cookies by host, as they are set and removed. */
export interface Browser {
  /** Asks for one address and follows nothing. */
  readonly ask: (url: string | URL, asked?: Asked) => Promise<Page>;
  /** Follows redirects, until there is none or the address fits. */
  readonly follow: (url: string | URL, until?: (url: URL) => boolean) => Promise<Page>;
  /** What a host's cookie is set to. */
  readonly cookie: (url: string | URL, name: string) => string | undefined;
  readonly setCookie: (url: string | URL, name: string, value: string) => void;
}

const MOST_REDIRECTS = 20;

/** Opens a browser without any cookie. */
export function openBrowser(): Browser {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: string | URL) => {
    const {host} = new URL(url);
    const jar = jars.get(host) ?? new Map<string, string>();
    jars.set(host, jar);
    return jar;
  };
  const ask: Browser['ask'] = async (url, {method = 'GET', headers = {}, body} = {}) => {
    const jar = jarOf(url);
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: {
        'accept-language': 'sv',
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...headers,
      },
      ...(body !== undefined && {body}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0(;|$)/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return {
      status: response.status,
      headers: response.headers,
      body: await response.text(),
      url: new URL(url),
    };
  };
  return {
    ask,
    async follow(url, until = () => false) {
      let page = await ask(url);
      for (let n = 0; n < MOST_REDIRECTS; n += 1) {
        const location = page.headers.get('location');
        if (location === null) return page;
        const next = new URL(location, page.url);
        if (until(next)) return {...page, url: next};
        page = await ask(next);
      }
      return assert.fail('Redirects never end');
    },
    cookie: (url, name) => jarOf(url).get(name),
    setCookie: (url, name, value) => void jarOf(url).set(name, value),
  };
}
