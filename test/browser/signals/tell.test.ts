import {expect} from '@open-wc/testing';
import type {Grants} from '../../../src/contract/purpose.ts';
import {defaultConfiguration} from '../../../src/core/default-configuration.ts';
import type {GoogleState} from '../../../src/core/google-state.ts';
import {onChange, type Change} from '../../../src/signals/page-events.ts';
import {tell} from '../../../src/signals/tell.ts';

const TAG = 'G-TELL';
const SWITCH = `ga-disable-${TAG}`;
const configuration = {purposes: defaultConfiguration.purposes, googleTagIds: [TAG]};
const page = window as unknown as Record<string, unknown>;

const granting = (grants: Grants): Change => ({grants, source: 'visitor'});

describe('tell', () => {
  afterEach(() => {
    delete window.dataLayer;
    Reflect.deleteProperty(page, SWITCH);
  });

  it('takes its six steps in their order, all in the task of the click (R32)', () => {
    const steps: string[] = [];
    const layer: unknown[] = [];
    layer.push = (message) => {
      const isCommand = Object.prototype.toString.call(message) === '[object Arguments]';
      steps.push(isCommand ? '1 Google' : '5 data layer');
      return 0;
    };
    window.dataLayer = layer;
    Object.defineProperty(page, SWITCH, {
      configurable: true,
      set: () => steps.push('2 vendor switch'),
    });
    const end = new AbortController();
    document.addEventListener('mobiplus-consent-change', () => steps.push('6 event'), end);

    tell(
      granting({analytics: true}),
      configuration,
      () => steps.push('3 traces'),
      () => steps.push('4 gates'),
    );
    end.abort();
    expect(steps).to.deep.equal([
      '1 Google',
      '2 vendor switch',
      '3 traces',
      '4 gates',
      '5 data layer',
      '6 event',
    ]);
  });

  it('tells each step the same', () => {
    const cleared: GoogleState[] = [];
    const changes: Change[] = [];
    const end = new AbortController();
    document.addEventListener('mobiplus-consent-change', ({detail}) => changes.push(detail), end);
    const change = granting({necessary: true, analytics: false, 'ads-measurement': true});
    tell(
      change,
      configuration,
      (state) => cleared.push(state),
      () => undefined,
    );
    end.abort();

    const [command, message] = window.dataLayer!;
    const [name, action, state] = Array.from(command as IArguments);
    expect([name, action]).to.deep.equal(['consent', 'update']);
    expect(state.ad_storage).to.equal('granted');
    expect(state.ad_personalization).to.equal('denied');
    expect(cleared).to.deep.equal([state]);
    expect(message).to.deep.equal({
      event: 'mobiplus_consent_update',
      mobiplus_consent: change.grants,
      mobiplus_consent_source: 'visitor',
    });
    expect(changes).to.deep.equal([change]);
  });

  it("turns Google Analytics' own switch off and on again (R32)", () => {
    const follow = (analytics: boolean) => {
      tell(
        granting({analytics}),
        configuration,
        () => undefined,
        () => undefined,
      );
      return page[SWITCH];
    };
    expect([follow(false), follow(true), follow(false)]).to.deep.equal([true, false, true]);
  });

  it('reaches every listener, also behind one that throws', () => {
    const end = new AbortController();
    const errors: unknown[] = [];
    const {onerror} = window;
    window.onerror = (_message, _source, _line, _column, error) => {
      errors.push(error);
      return true;
    };
    const broken = () => {
      throw new Error('from a listener of the page');
    };
    document.addEventListener('mobiplus-consent-change', broken, end);
    let reached = false;
    document.addEventListener('mobiplus-consent-change', () => (reached = true), end);
    tell(
      granting({}),
      configuration,
      () => undefined,
      () => undefined,
    );
    end.abort();
    window.onerror = onerror;
    expect(reached).to.equal(true);
    expect(errors.map(String)).to.deep.equal(['Error: from a listener of the page']);
  });

  it('calls a subscriber back at once and at every change, until it has had enough', () => {
    let calls = 0;
    const change = () => {
      tell(
        granting({}),
        configuration,
        () => undefined,
        () => undefined,
      );
    };
    const end = onChange(() => calls++);
    expect(calls).to.equal(1);
    change();
    change();
    expect(calls).to.equal(3);
    end();
    change();
    expect(calls).to.equal(3);
  });
});
