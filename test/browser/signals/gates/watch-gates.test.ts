import {expect, oneEvent} from '@open-wc/testing';
import {gatekeeper} from '../../support/gatekeeper.ts';
import {heard} from '../../support/heard.ts';
import {quietReports} from '../../support/reports.ts';
import {scriptUrl} from '../../support/script-url.ts';

const {update, grant} = gatekeeper();

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
  else script.dataset['src'] = scriptUrl(code);
  made.push(script);
  return {script, name, runs: heard(window, name)};
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

  it('leave the inert script as it is, and put the one that runs right after it: the same but for what gates it, and without its id', async () => {
    const {script, name} = gatedScript('analytics');
    script.dataset['type'] = 'module';
    script.dataset['own'] = 'kept';
    script.setAttribute('crossorigin', 'anonymous');
    document.body.append(script);
    const before = script.cloneNode(true);
    const ran = oneEvent(window, name);
    grant('analytics');
    await ran;
    expect(script.isEqualNode(before)).to.equal(true);
    const running = script.nextSibling as HTMLScriptElement;
    expect(running.type).to.equal('module');
    expect(running.src).to.equal(script.dataset['src']);
    expect(running.crossOrigin).to.equal('anonymous');
    expect(running.dataset['own']).to.equal('kept');
    expect(running.dataset['category']).to.equal(undefined);
    expect(running.id).to.equal('');
    expect(document.getElementById(name)).to.equal(script);
    grant();
    expect(running.isConnected).to.equal(false);
  });

  it('open only where every purpose named is granted, whatever stands between them (R17)', () => {
    for (const category of ['analytics ads', 'analytics,ads', ' analytics ,\n ads ']) {
      const {script, runs} = gatedScript(category, {inline: true});
      document.body.append(script);
      grant('analytics');
      grant('ads');
      expect(runs.length, category).to.equal(0);
      grant('analytics', 'ads');
      expect(runs.length, category).to.equal(1);
    }
  });

  it('stay shut for a purpose that nobody knows, and tell the developer, once each (R3)', () => {
    const reports = quietReports();
    const scripts = ['marketing', 'analytics marketing', 'marketing,ads', 'constructor', ''].map(
      (category) => gatedScript(category, {inline: true}),
    );
    for (const {script} of scripts) document.body.append(script);
    grant('analytics', 'ads');
    update();
    reports.end();
    expect(scripts.flatMap(({runs}) => runs)).to.deep.equal([]);
    expect(new Set(reports.codes())).to.deep.equal(new Set(['CONSENT_CATEGORY']));
    expect(reports.texts().filter((text) => text.includes('marketing')).length).to.equal(1);
  });

  it('leave scripts alone that are not gated', () => {
    const ours = gatedScript('analytics', {inline: true});
    delete ours.script.dataset['category'];
    document.body.append(ours.script);
    grant('analytics');
    expect(ours.runs.length).to.equal(0);
    expect(ours.script.isConnected).to.equal(true);
  });

  it('follow a category that the page gives, or takes back, later', async () => {
    const {script, name, runs} = gatedScript('ads', {inline: true});
    document.body.append(script);
    grant('analytics');
    expect(runs.length).to.equal(0);
    const ran = oneEvent(window, name);
    script.dataset['category'] = 'analytics';
    await ran;
    expect(script.nextElementSibling?.localName).to.equal('script');
    script.dataset['category'] = 'ads';
    update();
    expect(script.nextElementSibling).to.equal(null);
  });

  it('take the running script away with the inert one, where the page takes that away', async () => {
    const {script} = gatedScript('analytics', {inline: true});
    document.body.append(script);
    grant('analytics');
    const running = script.nextElementSibling!;
    script.remove();
    await Promise.resolve();
    expect(running.isConnected).to.equal(false);
  });

  it('run no script a second time that the page has taken away and put back', async () => {
    const {script, runs} = gatedScript('analytics', {inline: true});
    document.body.append(script);
    grant('analytics');
    script.remove();
    await Promise.resolve();
    document.body.append(script);
    await Promise.resolve();
    expect(runs.length).to.equal(1);
    expect(script.nextElementSibling?.localName).to.equal('script');
  });
});
