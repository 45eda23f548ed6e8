import {expect} from '@open-wc/testing';
import {bootDefaults} from '../../../src/core/default-configuration.ts';
import {readConfiguration} from '../../../src/entry/read-configuration.ts';

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
    expect(readConfiguration(null)).to.deep.equal(bootDefaults);
    expect(readConfiguration(tag())).to.deep.equal(bootDefaults);
    expect(readConfiguration(tag({}))).to.deep.equal(bootDefaults);
  });

  it('lets the page outrank them, field by field', () => {
    const said = {
      askAgainAfterDays: 365,
      purposes: [own],
      controllers: [{name: 'Exempel AB'}],
      site: 'exempel.se',
    };
    expect(readConfiguration(tag(said))).to.deep.equal({...bootDefaults, ...said});
  });

  it('reads the inline element, and data-config before it', () => {
    writeInline('{"cookieName": "consent-inline"}');
    expect(readConfiguration(null)).to.include({cookieName: 'consent-inline'});
    expect(readConfiguration(tag({cookieName: 'consent-tag'}))).to.include({
      cookieName: 'consent-tag',
    });
    expect(readConfiguration(tag({}))).to.deep.equal(bootDefaults);
  });

  it('lets data-endpoint win over every endpoint in JSON', () => {
    expect(readConfiguration(tag(undefined, '/a/v1'))).to.include({endpoint: '/a/v1'});
    expect(readConfiguration(tag({endpoint: '/b/v1'}, '/a/v1'))).to.include({endpoint: '/a/v1'});
    writeInline('{"endpoint": "/c/v1"}');
    expect(readConfiguration(tag(undefined, '/a/v1'))).to.include({endpoint: '/a/v1'});
    expect(readConfiguration(tag())).to.include({endpoint: '/c/v1'});
  });

  for (const broken of ['', '{', '{"cookieName": }', "{'site': 'x'}"])
    it(`calls ${broken || 'nothing at all'} no JSON of ours (R5)`, () => {
      expect(readConfiguration(tag(broken))).to.equal('JSON');
      writeInline(broken);
      expect(readConfiguration(null)).to.equal('JSON');
    });

  for (const [field, value] of [
    ['cookieName', 3],
    ['cookieName', null],
    ['googleTagIds', 'G-1'],
    ['googleTagIds', {}],
    ['purposes', {}],
    ['askAgainAfterDays', '180'],
  ] as const)
    it(`names the field ${field} where it is ${JSON.stringify(value)} (R5)`, () => {
      expect(readConfiguration(tag({[field]: value}))).to.equal(field);
    });

  it('takes a page that asks for nothing', () => {
    expect(readConfiguration(tag({purposes: []}))).to.deep.include({purposes: []});
  });
});
