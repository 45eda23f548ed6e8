import {expect} from '@open-wc/testing';
import {bootDefaults} from '../../../src/core/default-configuration.ts';
import {readConfiguration} from '../../../src/entry/read-configuration.ts';

/** What is read where nothing is wrong. */
function read(tag: HTMLScriptElement | null) {
  const [configuration, wrong] = readConfiguration(tag);
  expect(wrong).to.equal(undefined);
  return configuration;
}

/** A script tag as a page writes it. */
function tag(config?: unknown, endpoint?: string): HTMLScriptElement {
  const script = document.createElement('script');
  if (config !== undefined)
    script.dataset['config'] = typeof config === 'string' ? config : JSON.stringify(config);
  if (endpoint !== undefined) script.dataset['endpoint'] = endpoint;
  return script;
}

function writeInline(text: string): void {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.id = 'mobiplus-consent-config';
  script.textContent = text;
  document.head.append(script);
}

const own = {id: 'chat', revision: 1, google: []};

describe('readConfiguration', () => {
  afterEach(() => document.getElementById('mobiplus-consent-config')?.remove());

  it("takes MobiPlus's values where the page says nothing", () => {
    expect(read(null)).to.deep.equal(bootDefaults);
    expect(read(tag())).to.deep.equal(bootDefaults);
    expect(read(tag({}))).to.deep.equal(bootDefaults);
  });

  it('lets the page outrank them, field by field', () => {
    const said = {
      askAgainAfterDays: 365,
      purposes: [own],
      controllers: [{name: 'Exempel AB'}],
      site: 'exempel.se',
    };
    expect(read(tag(said))).to.deep.equal({...bootDefaults, ...said});
  });

  it('reads the inline element, and data-config before it', () => {
    writeInline('{"cookieName": "consent-inline"}');
    expect(read(null)).to.include({cookieName: 'consent-inline'});
    expect(read(tag({cookieName: 'consent-tag'}))).to.include({
      cookieName: 'consent-tag',
    });
    expect(read(tag({}))).to.deep.equal(bootDefaults);
  });

  it('lets data-endpoint win over every endpoint in JSON', () => {
    expect(read(tag(undefined, '/a/v1'))).to.include({endpoint: '/a/v1'});
    expect(read(tag({endpoint: '/b/v1'}, '/a/v1'))).to.include({endpoint: '/a/v1'});
    writeInline('{"endpoint": "/c/v1"}');
    expect(read(tag(undefined, '/a/v1'))).to.include({endpoint: '/a/v1'});
    expect(read(tag())).to.include({endpoint: '/c/v1'});
  });

  for (const broken of ['', '{', '{"cookieName": }', "{'site': 'x'}", 'null.x'])
    it(`calls ${broken || 'nothing at all'} no JSON of ours: nothing is asked for then (R5)`, () => {
      const nothing = [{...bootDefaults, purposes: []}, 'JSON'];
      expect(readConfiguration(tag(broken))).to.deep.equal(nothing);
      writeInline(broken);
      expect(readConfiguration(null)).to.deep.equal(nothing);
    });

  for (const purposes of [{}, null, 'analytics', 3, [null]])
    it(`calls ${JSON.stringify(purposes)} no purposes: nothing is asked for then (R5)`, () => {
      expect(readConfiguration(tag({purposes}))).to.deep.equal([
        {...bootDefaults, purposes: []},
        'purposes',
      ]);
    });

  it('takes a page that asks for nothing', () => {
    expect(read(tag({purposes: []}))).to.deep.include({purposes: []});
  });
});
