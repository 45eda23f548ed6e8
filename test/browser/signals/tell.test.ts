import {expect} from '@open-wc/testing';
import type {Grants} from '../../../src/contract/purpose.ts';
import {defaultConfiguration} from '../../../src/core/default-configuration.ts';
import {googleState, type GoogleState} from '../../../src/core/google-state.ts';
import {onChange, type Change} from '../../../src/signals/page-events.ts';
import {tell, type Obey} from '../../../src/signals/tell.ts';

const granting = (grants: Grants): Change => ({
  v: 1,
  grants,
  origins: Object.fromEntries(Object.keys(grants).map((id) => [id, 'chosen'])),
  source: 'visitor',
});
const stateOf = ({grants}: Change) => googleState(grants, defaultConfiguration.purposes);
/** Tells of a change, whom there is. */
const say = (change: Change, obey?: Obey) => {
  tell(change, stateOf(change), obey);
};

/** What listeners hear until the end of a test. */
let end = new AbortController();
const onEvent = (hear: (change: Change) => void) => {
  document.addEventListener('mobiplus-consent-change', ({detail}) => hear(detail), end);
};

describe('tell', () => {
  afterEach(() => {
    end.abort();
    end = new AbortController();
    delete window.dataLayer;
    delete document.documentElement.dataset['consent'];
    delete document.documentElement.dataset['consentOrigin'];
  });

  it('takes its steps in their order, all in the task of the click (R32)', () => {
    const steps: string[] = [];
    const layer: unknown[] = [];
    layer.push = () => steps.push('5 data layer');
    window.dataLayer = layer;
    onEvent(() => steps.push('6 event'));
    say(granting({analytics: true}), () => steps.push('2 to 4 who must obey'));
    expect(steps).to.deep.equal(['2 to 4 who must obey', '5 data layer', '6 event']);
  });

  it('tells each the same', () => {
    const obeyed: [Change, GoogleState][] = [];
    const changes: Change[] = [];
    onEvent((change) => changes.push(change));
    const change = granting({necessary: true, analytics: false, 'ads-measurement': true});
    say(change, (...said) => obeyed.push(said));
    expect(obeyed).to.deep.equal([[change, stateOf(change)]]);
    expect(window.dataLayer).to.deep.equal([
      {event: 'mobiplus_consent_update', mobiplus_consent: change},
    ]);
    expect(changes).to.deep.equal([change]);
  });

  it('says on the page’s own element what is granted, and where each standing comes from', () => {
    const {dataset} = document.documentElement;
    let atEvent: string | undefined;
    onEvent(() => (atEvent = dataset['consent']));
    tell(
      {
        v: 1,
        grants: {necessary: true, analytics: true, ads: false},
        origins: {necessary: 'defaulted', analytics: 'chosen', ads: 'signalled'},
        source: 'signal',
      },
      googleState({}, []),
      undefined,
    );
    expect(dataset['consent']).to.equal('necessary analytics');
    expect(atEvent).to.equal('necessary analytics');
    expect(dataset['consentOrigin']).to.equal('necessary:defaulted analytics:chosen ads:signalled');
  });

  it('goes on where there is nobody yet who must obey', () => {
    const changes: Change[] = [];
    onEvent((change) => changes.push(change));
    say(granting({analytics: false}));
    expect([changes.length, window.dataLayer?.length]).to.deep.equal([1, 1]);
  });

  it('reaches every listener, also behind one that throws', () => {
    const errors: unknown[] = [];
    const {onerror} = window;
    window.onerror = (_message, _source, _line, _column, error) => {
      errors.push(error);
      return true;
    };
    onEvent(() => {
      throw new Error('from a listener of the page');
    });
    let isReached = false;
    onEvent(() => (isReached = true));
    say(granting({}));
    window.onerror = onerror;
    expect(isReached).to.equal(true);
    expect(errors.map(String)).to.deep.equal(['Error: from a listener of the page']);
  });

  it('calls a subscriber back at once and at every change, until it has had enough', () => {
    let calls = 0;
    const stop = onChange(() => calls++);
    expect(calls).to.equal(1);
    say(granting({}));
    say(granting({}));
    expect(calls).to.equal(3);
    stop();
    say(granting({}));
    expect(calls).to.equal(3);
  });
});
