import {expect} from '@open-wc/testing';
import {bootDefaults} from '../../../src/core/default-configuration.ts';
import {writeChoice} from '../../../src/storage/choice-cookie.ts';
import {renewChoice} from '../../../src/sync/renew-choice.ts';
import {dropCookies} from '../support/cookies.ts';
import {quietReports} from '../support/reports.ts';

const configuration = {...bootDefaults, cookieName: 'consent-renewed'};
const endpoint = `${location.origin}/v1`;
const YES = `1.20780.analytics=y1.v_${'r'.repeat(22)}.0`;
const NO = '1.20781.analytics=n1';

const cookies = () =>
  document.cookie.split('; ').filter((one) => one.startsWith(configuration.cookieName));

/** A page that follows a choice, which tests change. */
function pageWith(first: string) {
  let choice = first;
  const hearers = new Set<() => void>();
  writeChoice(choice, configuration);
  return {
    configuration,
    choice: () => choice,
    subscribe(hear: () => void) {
      hearers.add(hear);
      hear();
      return () => hearers.delete(hear);
    },
    decide(next: string) {
      writeChoice(next, configuration);
      choice = next;
      for (const hear of hearers) hear();
    },
  };
}

/** A server in the network's stead: what it does with a request, and the requests that it saw. */
function serve(answer: (signal: AbortSignal) => Promise<Response>) {
  const seen: {url: string; init: RequestInit}[] = [];
  window.fetch = (url, init) => {
    seen.push({url: url as string, init: init as RequestInit});
    return answer(init?.signal as AbortSignal);
  };
  return seen;
}

const ok = () => Promise.resolve(new Response(null, {status: 204}));

describe('the renewal of the choice', () => {
  const {fetch} = window;
  afterEach(() => {
    window.fetch = fetch;
    dropCookies(configuration.cookieName);
  });

  it('asks the site’s own server with the site’s cookies, once (R26)', async () => {
    const seen = serve(ok);
    await renewChoice(endpoint, pageWith(YES));
    expect(seen.map(({url}) => url)).to.deep.equal([`${endpoint}/choice`]);
    expect(seen[0]?.init).to.include({method: 'POST', credentials: 'same-origin'});
    expect(cookies()).to.deep.equal([`${configuration.cookieName}=${YES}`]);
  });

  it('asks no server of another origin, and none where there is no choice', async () => {
    const seen = serve(ok);
    await renewChoice('https://consent.example.se/v1', pageWith(YES));
    await renewChoice(endpoint, {...pageWith(YES), choice: () => ''});
    expect(seen).to.deep.equal([]);
  });

  it('ends at once where the visitor decides anew', async () => {
    const page = pageWith(YES);
    let wasAborted = false;
    serve(
      (signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            wasAborted = true;
            reject(signal.reason as Error);
          });
        }),
    );
    const renewed = renewChoice(endpoint, page);
    page.decide(NO);
    expect(wasAborted).to.equal(true);
    await renewed;
    expect(cookies()).to.deep.equal([`${configuration.cookieName}=${NO}`]);
  });

  it('puts the newer choice back where the answer brought the older one (R30)', async () => {
    const page = pageWith(YES);
    serve((signal) => {
      page.decide(NO);
      // The answer was on its way already.
      writeChoice(YES, configuration);
      return Promise.reject(signal.reason as Error);
    });
    await renewChoice(endpoint, page);
    expect(cookies()).to.deep.equal([`${configuration.cookieName}=${NO}`]);
  });

  it('leaves a cookie gone that the visitor removed meanwhile', async () => {
    const page = pageWith(YES);
    serve(() => {
      dropCookies(configuration.cookieName);
      return ok();
    });
    await renewChoice(endpoint, page);
    expect(cookies()).to.deep.equal([]);
  });

  it('leaves standing what another subdomain decided meanwhile', async () => {
    const page = pageWith(YES);
    serve(() => {
      writeChoice(NO, configuration);
      return ok();
    });
    await renewChoice(endpoint, page);
    expect(cookies()).to.deep.equal([`${configuration.cookieName}=${NO}`]);
  });

  it('is silent where the server does not answer', async () => {
    serve(() => Promise.reject(new TypeError('offline')));
    await renewChoice(endpoint, pageWith(YES));
    expect(cookies()).to.deep.equal([`${configuration.cookieName}=${YES}`]);
  });

  it('tells the developer where the server keeps another cookie of the name, and removes both before it writes its own', async () => {
    const page = pageWith(NO);
    const written: string[] = [];
    serve(() => {
      // No test's host has a domain above it, so that two cookies can only be said.
      Object.defineProperty(document, 'cookie', {
        configurable: true,
        get: () => `cart=42; consent-renewed=${YES}; consent-renewed=${NO}`,
        set: (cookie: string) => written.push(cookie),
      });
      return ok();
    });
    const {codes, end} = quietReports();
    await renewChoice(endpoint, page);
    Reflect.deleteProperty(document, 'cookie');
    end();
    expect(codes()).to.deep.equal(['CONSENT_COOKIE']);
    const own = written.at(-1);
    expect(own).to.match(RegExp(`^consent-renewed=${NO}; Path=/; SameSite=Lax; Max-Age=15552000`));
    expect(written.slice(0, -1)).to.deep.equal([
      'consent-renewed=; Path=/; Max-Age=0',
      `consent-renewed=; Path=/; Max-Age=0; Domain=${location.hostname}`,
    ]);
  });
});
