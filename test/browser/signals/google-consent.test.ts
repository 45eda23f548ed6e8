import {expect} from '@open-wc/testing';
import {googleState} from '../../../src/core/google-state.ts';
import {defaultConfiguration} from '../../../src/core/default-configuration.ts';
import {pushToDataLayer} from '../../../src/signals/data-layer.ts';
import {denyGoogle, updateGoogle} from '../../../src/signals/google-consent.ts';

const {purposes} = defaultConfiguration;
const kindOf = (value: unknown) => Object.prototype.toString.call(value);

describe("Google's commands", () => {
  afterEach(() => {
    delete window.dataLayer;
  });

  it('begin with a denial of every type, as an arguments object (R1)', () => {
    denyGoogle();
    const [command] = window.dataLayer!;
    expect(kindOf(command)).to.equal('[object Arguments]');
    expect(Array.from(command as IArguments)).to.deep.equal([
      'consent',
      'default',
      {
        ad_storage: 'denied',
        ad_user_data: 'denied',
        ad_personalization: 'denied',
        analytics_storage: 'denied',
        functionality_storage: 'denied',
        personalization_storage: 'denied',
        security_storage: 'denied',
      },
    ]);
  });

  it('update what is granted, as an arguments object too', () => {
    const state = googleState({analytics: true}, purposes);
    updateGoogle(state);
    const [command] = window.dataLayer!;
    expect(kindOf(command)).to.equal('[object Arguments]');
    expect(Array.from(command as IArguments)).to.deep.equal(['consent', 'update', state]);
    expect(state.analytics_storage).to.equal('granted');
    expect(state.ad_storage).to.equal('denied');
  });

  it('go to the data layer that the page has, behind what stands there', () => {
    const layer: unknown[] = [{event: 'early'}];
    window.dataLayer = layer;
    denyGoogle();
    pushToDataLayer({event: 'late'});
    expect(window.dataLayer).to.equal(layer);
    expect(layer.length).to.equal(3);
    expect(layer[0]).to.deep.equal({event: 'early'});
    expect(layer[2]).to.deep.equal({event: 'late'});
  });
});
