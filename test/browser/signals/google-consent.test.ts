import {expect} from '@open-wc/testing';
import {googleState} from '../../../src/core/google-state.ts';
import {defaultConfiguration} from '../../../src/core/default-configuration.ts';
import {pushToDataLayer} from '../../../src/signals/data-layer.ts';
import {denyGoogle, updateGoogle} from '../../../src/signals/google-consent.ts';

const {purposes} = defaultConfiguration;
const kindOf = (value: unknown) => Object.prototype.toString.call(value);

const DENIED = {
  ad_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
  analytics_storage: 'denied',
  functionality_storage: 'denied',
  personalization_storage: 'denied',
  security_storage: 'denied',
} as const;

/** What was said, command by command; Google ignores whatever is no `arguments` object. */
const commands = () =>
  (window.dataLayer ?? []).map((one) => {
    expect(kindOf(one)).to.equal('[object Arguments]');
    return Array.from(one as IArguments) as unknown[];
  });

describe("Google's commands", () => {
  afterEach(() => {
    delete window.dataLayer;
  });

  it('begin with a denial of every type, for everybody (R1)', () => {
    denyGoogle();
    expect(commands()).to.deep.equal([
      ['consent', 'default', DENIED],
      ['set', 'ads_data_redaction', true],
    ]);
  });

  it('say the site’s own defaults after that denial and before all else, each of them denied in what it does not name', () => {
    denyGoogle({
      defaults: [
        {wait_for_update: 500},
        {region: ['US', 'CA-QC'], analytics_storage: 'granted', wait_for_update: 0},
      ],
      set: {url_passthrough: true, 'developer_id.dMDhkMT': true},
    });
    expect(commands()).to.deep.equal([
      ['consent', 'default', DENIED],
      ['consent', 'default', {...DENIED, wait_for_update: 500}],
      [
        'consent',
        'default',
        {...DENIED, analytics_storage: 'granted', region: ['US', 'CA-QC'], wait_for_update: 0},
      ],
      ['set', 'ads_data_redaction', true],
      ['set', 'url_passthrough', true],
      ['set', 'developer_id.dMDhkMT', true],
    ]);
  });

  it('redact the data of ads unless the site says otherwise, and pass nothing on in links', () => {
    denyGoogle({set: {ads_data_redaction: false}});
    expect(commands().slice(1)).to.deep.equal([['set', 'ads_data_redaction', false]]);
  });

  it('update what is granted', () => {
    const state = googleState({analytics: true}, purposes);
    updateGoogle(state);
    expect(commands()).to.deep.equal([['consent', 'update', state]]);
    expect(state).to.deep.equal({...DENIED, analytics_storage: 'granted'});
  });

  it('go to the data layer that the page has, behind what stands there', () => {
    const layer: unknown[] = [{event: 'early'}];
    window.dataLayer = layer;
    denyGoogle();
    pushToDataLayer({event: 'late'});
    expect(window.dataLayer).to.equal(layer);
    expect(layer[0]).to.deep.equal({event: 'early'});
    expect(kindOf(layer[1])).to.equal('[object Arguments]');
    expect(layer.at(-1)).to.deep.equal({event: 'late'});
  });
});
