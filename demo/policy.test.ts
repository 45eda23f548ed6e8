import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {hashOf, SCRIPT_RULES, type ScriptRule} from './security-headers.ts';
import {createDemo, type Demo} from './server.ts';

const PAGES = ['/', '/en/', '/webbhotell', '/video.html', '/portal', '/demo/brevlada', '/nowhere'];

/** What a response says of scripts, and the scripts of its page: their attributes, and what stands inline. */
async function scriptsOf(url: string) {
  const response = await fetch(url);
  const policy = response.headers.get('content-security-policy') ?? '';
  const page = await response.text();
  return {
    page,
    policy,
    allowed: /script-src ([^;]*)/.exec(policy)?.[1] ?? '',
    scripts: Array.from(
      page.matchAll(/<script\b([^>]*)>([^<]*)/g),
      ([, attributes = '', inline = '']) => ({attributes, inline}),
    ).filter(({attributes}) => !attributes.includes('application/json')),
  };
}

/** The policies of the demo, each of which is strict in its own way (CSP 3). */
describe('the policy of the demo’s pages', () => {
  const demos = new Map<ScriptRule, Demo>();
  const directories: string[] = [];
  const under = (rule: ScriptRule, path: string) => scriptsOf((demos.get(rule)?.url ?? '') + path);

  before(async () => {
    for (const policy of SCRIPT_RULES) {
      const dataDirectory = await mkdtemp(join(tmpdir(), 'policy-'));
      directories.push(dataDirectory);
      demos.set(policy, await createDemo({port: 0, dataDirectory, policy}));
    }
  });
  after(async () => {
    for (const demo of demos.values()) await demo.close();
    for (const directory of directories) await rm(directory, {recursive: true});
  });

  for (const rule of SCRIPT_RULES)
    it(`by ${rule} holds on every page, and allows nothing unsafe nor any other host`, async () => {
      for (const path of PAGES) {
        const {policy, allowed, scripts} = await under(rule, path);
        assert.match(policy, /^default-src 'none'; /, path);
        assert.match(policy, /; require-trusted-types-for 'script'; /, path);
        assert.doesNotMatch(policy, /unsafe/, path);
        assert.equal(allowed.includes('googletagmanager'), rule !== 'nonce', path);
        assert.ok(scripts.length > 0, path);
      }
    });

  it('by nonce gives each response a fresh one, which every script bears, the gated ones too', async () => {
    const seen = new Set<string>();
    for (const path of [...PAGES, ...PAGES]) {
      const {page, allowed, scripts} = await under('nonce', path);
      const [, nonce = ''] = /^'nonce-([\w+/]{22}==)' 'strict-dynamic'$/.exec(allowed) ?? [];
      assert.notEqual(nonce, '', allowed);
      assert.ok(!seen.has(nonce));
      seen.add(nonce);
      for (const {attributes} of scripts)
        assert.ok(attributes.includes(`nonce="${nonce}"`), `${path} ${attributes}`);
      assert.equal(page.split(nonce).length - 1, scripts.length, 'it stands nowhere else');
    }
  });

  it('leaves the console its own policy, which is stricter', async () => {
    const {allowed} = await under('nonce', '/console/');
    assert.equal(allowed, "'self'");
  });

  it('by hash names what stands inline, to the letter', async () => {
    const {allowed, scripts} = await under('hash', '/');
    const inline = scripts.filter((one) => one.inline.trim() !== '');
    assert.equal(inline.length, 1);
    for (const one of inline) assert.ok(allowed.includes(hashOf(one.inline)), one.inline);
  });

  it('by place has nothing inline', async () => {
    const {allowed, scripts} = await under('self', '/');
    assert.equal(allowed, "'self' https://www.googletagmanager.com");
    for (const {attributes, inline} of scripts) {
      assert.equal(inline, '');
      assert.match(attributes, /\b(data-)?src="/);
    }
  });
});
