import {expect, oneEvent} from '@open-wc/testing';
import type {Grants} from '../../../src/contract/purpose.ts';
import {watchGates} from '../../../src/signals/gates.ts';
import {heard} from '../support/heard.ts';

const CLOSED: Grants = {necessary: true, analytics: false, ads: false};

/** The page has one gatekeeper; it asks what is granted now. */
let grants = CLOSED;
const update = watchGates(() => grants);
const grant = (...ids: readonly string[]) => {
  grants = {...CLOSED, ...Object.fromEntries(ids.map((id) => [id, true]))};
  update();
};

let number = 0;
const made: Element[] = [];

/** A script that says on the window that it runs. */
function gatedScript(category: string, {inline = false} = {}) {
  const name = `gate-test-${number++}`;
  const code = `window.dispatchEvent(new Event('${name}'))`;
  const script = document.createElement('script');
  script.type = 'text/plain';
  script.dataset['category'] = category;
  script.id = name;
  if (inline) script.text = code;
  else script.dataset['src'] = `data:text/javascript,${encodeURIComponent(code)}`;
  made.push(script);
  return {script, name, runs: heard(window, name)};
}

function gatedFrame(category: string) {
  const frame = document.createElement('iframe');
  frame.title = 'film';
  frame.dataset['category'] = category;
  frame.dataset['src'] = 'data:text/html,<p>film</p>';
  made.push(frame);
  document.body.append(frame);
  return frame;
}

/** Scripts with an address run in the order of their insertion: once this one has, every earlier one has. */
async function untilOthersRan(): Promise<void> {
  const {script, name} = gatedScript('necessary');
  const ran = oneEvent(window, name);
  document.body.append(script);
  update();
  await ran;
}

describe('gates', () => {
  afterEach(() => {
    for (const {id} of made) if (id) document.getElementById(id)?.remove();
    for (const element of made.splice(0)) element.remove();
    grant();
  });

  it('keep a script shut until its purpose is granted, and run it then, once (R1)', async () => {
    const {script, runs} = gatedScript('analytics');
    document.body.append(script);
    grant();
    await untilOthersRan();
    expect(runs.length).to.equal(0);
    grant('analytics');
    grant('analytics');
    grant();
    grant('analytics');
    await untilOthersRan();
    expect(runs.length).to.equal(1);
  });

  it('run an inline script in the call that grants, once', () => {
    const {script, runs} = gatedScript('analytics', {inline: true});
    document.body.append(script);
    update();
    expect(runs.length).to.equal(0);
    grant('analytics');
    expect(runs.length).to.equal(1);
    grant();
    grant('analytics');
    expect(runs.length).to.equal(1);
  });

  it('open what is inserted later, wherever it stands in what is inserted', async () => {
    grant('analytics');
    for (const inline of [true, false]) {
      const {script, name} = gatedScript('analytics', {inline});
      const ran = oneEvent(window, name);
      const part = document.createElement('section');
      part.append(script);
      made.push(part);
      document.body.append(part);
      await ran;
    }
  });

  it('keep the attributes of a script and the type that it wants', async () => {
    const {script, name} = gatedScript('analytics');
    script.dataset['type'] = 'module';
    script.setAttribute('crossorigin', 'anonymous');
    document.body.append(script);
    const ran = oneEvent(window, name);
    grant('analytics');
    await ran;
    const running = document.getElementById(script.id) as HTMLScriptElement;
    expect(running.type).to.equal('module');
    expect(running.crossOrigin).to.equal('anonymous');
    expect(running.dataset['category']).to.equal('analytics');
  });

  it('open only where every purpose named is granted (R17)', () => {
    const {script, runs} = gatedScript('analytics ads', {inline: true});
    document.body.append(script);
    grant('analytics');
    grant('ads');
    expect(runs.length).to.equal(0);
    grant('analytics', 'ads');
    expect(runs.length).to.equal(1);
  });

  it('stay shut for a purpose that nobody knows, and tell the developer, once each (R3)', () => {
    const {error} = console;
    console.error = () => undefined;
    const reports = heard<CustomEvent<{code: string; text: string}>>(
      document,
      'mobiplus-consent-error',
    );
    const scripts = ['marketing', 'analytics marketing', 'constructor', ''].map((category) =>
      gatedScript(category, {inline: true}),
    );
    for (const {script} of scripts) document.body.append(script);
    grant('analytics', 'ads');
    update();
    console.error = error;
    expect(scripts.flatMap(({runs}) => runs)).to.deep.equal([]);
    const aboutMarketing = reports.filter(({detail}) => detail.text.includes('marketing'));
    expect(aboutMarketing.map(({detail}) => detail.code)).to.deep.equal(['CONSENT_CATEGORY']);
  });

  it('leave scripts alone that are not gated', () => {
    const ours = gatedScript('analytics', {inline: true});
    delete ours.script.dataset['category'];
    document.body.append(ours.script);
    grant('analytics');
    expect(ours.runs.length).to.equal(0);
    expect(ours.script.isConnected).to.equal(true);
  });

  it('open a frame, shut it at withdrawal, and bring it back with its address (R32)', async () => {
    const frame = gatedFrame('ads');
    const address = frame.dataset['src'];
    update();
    expect(frame.getAttribute('src')).to.equal('about:blank');
    for (const [ids, src] of [
      [['ads'], address],
      [[], 'about:blank'],
      [['ads'], address],
    ] as const) {
      const loaded = oneEvent(frame, 'load');
      grant(...ids);
      expect(frame.getAttribute('src')).to.equal(src);
      await loaded;
    }
    expect(frame.dataset['src']).to.equal(address);
  });

  it('do not load a frame anew that is open already', async () => {
    const frame = gatedFrame('ads');
    const loaded = oneEvent(frame, 'load');
    grant('ads');
    await loaded;
    const loads = heard(frame, 'load');
    grant('ads', 'analytics');
    grant('ads');
    await untilOthersRan();
    expect(loads.length).to.equal(0);
  });
});
