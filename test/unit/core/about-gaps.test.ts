import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import type {About} from '../../../src/contract/about.ts';
import type {Recipient} from '../../../src/contract/purpose.ts';
import {about as aboutSchema} from '../../../src/contract/schemas/about.ts';
import type {AboutSource} from '../../../src/core/about-facts.ts';
import {aboutGaps} from '../../../src/core/about-gaps.ts';
import {defaultConfiguration} from '../../../src/core/default-configuration.ts';
import {isOutsideEea} from '../../../src/core/is-outside-eea.ts';

const about: About = {
  officer: false,
  subsidiaries: [],
  retention: [{category: {sv: 'Fakturor'}, period: {sv: '7 år'}}],
  recipients: [{name: 'Registret', role: 'recipient', countries: ['SE']}],
  automated: false,
  notice: {date: '2025-03-01'},
  legitimateInterest: {sv: 'Att nå kunder per brev.'},
};

/** A site that has said everything. */
const complete = {
  ...defaultConfiguration,
  controllers: [
    {name: 'X AB', orgNumber: '000000-0000', address: 'Storgatan 1', contact: 'a@exempel.se'},
  ],
  purposes: [{id: 'analytics', revision: 1, google: []}],
  details: [
    {
      id: 'analytics',
      data: [],
      storage: [],
      retentionMonths: 14,
      recipients: [{name: 'M', countries: ['SE']}],
    },
  ],
  about,
} satisfies AboutSource;

const fields = (source: AboutSource) => aboutGaps(source).map(({gap, field}) => `${gap} ${field}`);

const withRecipient = (one: Recipient): AboutSource => ({
  ...complete,
  details: [{...complete.details[0]!, recipients: [one]}],
});

test('a site that has said everything has no gap', () => {
  assert.deepEqual(fields(complete), []);
});

test("each gap of MobiPlus's own configuration is named: what the notice leaves out and only MobiPlus knows (G1-G12)", () => {
  assert.deepEqual(fields({...defaultConfiguration, about: {}}), [
    'G1 controllers[0].orgNumber',
    'G1 controllers[0].address',
    'G1 controllers[0].contact',
    'G1 about.officer',
    'G2 about.subsidiaries',
    'G6 about.retention',
    'G6 details[id=analytics].retentionMonths',
    'G6 details[id=ads-measurement].retentionMonths',
    'G6 details[id=ads-personalisation].retentionMonths',
    'G7 about.recipients',
    'G10 about.automated',
    'G11 about.notice',
    'G12 about.legitimateInterest',
  ]);
});

for (const field of Object.keys(about) as (keyof About)[])
  test(`a site that leaves out ${field} has that gap and no other`, () => {
    const {[field]: _, ...rest} = about;
    assert.deepEqual(
      aboutGaps({...complete, about: rest}).map((gap) => gap.field),
      [`about.${field}`],
    );
  });

for (const field of ['retention', 'recipients'] as const)
  test(`an empty list of ${field} tells nothing, and is a gap`, () => {
    assert.deepEqual(
      aboutGaps({...complete, about: {...about, [field]: []}}).map((gap) => gap.field),
      [`about.${field}`],
    );
  });

test('a site without the field at all has the same gaps as one with an empty one', () => {
  const {about: _, ...silent} = complete;
  assert.deepEqual(aboutGaps(silent), aboutGaps({...complete, about: {}}));
});

test('cookies that are not told are a gap; none at all is an answer (G3)', () => {
  const details = [{id: 'analytics', data: [], recipients: [], retentionMonths: 1}];
  assert.deepEqual(fields({...complete, details}), ['G3 details[id=analytics].storage']);
});

test('data that leave the EEA do so on a named ground (G8)', () => {
  assert.deepEqual(fields(withRecipient({name: 'M', countries: ['SE', 'US']})), [
    'G8 details[id=analytics].recipients[name=M].transfer',
  ]);
  assert.deepEqual(fields(withRecipient({name: 'M', countries: ['US'], transfer: 'dpf'})), []);
  const recipients = [{name: 'P', role: 'processor' as const, countries: ['IN']}];
  assert.deepEqual(fields({...complete, about: {...about, recipients}}), [
    'G8 about.recipients[name=P].transfer',
  ]);
});

for (const transfer of ['scc', 'bcr'] as const)
  test(`who relies on ${transfer} says where a copy can be had (G8)`, () => {
    const source = withRecipient({name: 'M', countries: ['US'], transfer});
    assert.deepEqual(fields(source), ['G8 about.transferCopyUrl']);
    const copied = {...source, about: {...about, transferCopyUrl: '/klausuler.pdf'}};
    assert.deepEqual(fields(copied), []);
  });

test('the EEA is the 27 of the Union, Iceland, Liechtenstein and Norway', () => {
  for (const code of ['SE', 'IE', 'HR', 'IS', 'LI', 'NO']) assert.equal(isOutsideEea(code), false);
  for (const code of ['US', 'GB', 'CH', 'IN']) assert.equal(isOutsideEea(code), true);
});

test('the schema takes what the type says, and nothing beside', () => {
  assert.deepEqual(aboutSchema.parse(about), about);
  for (const wrong of [
    {automated: true},
    {automated: {en: 'Swedish is missing.'}},
    {notice: {date: '1 mars 2025'}},
    {officer: {name: 'Nobody can be reached'}},
    {transferCopyUrl: 'javascript:alert(1)'},
    {recipients: [{name: 'X', role: 'friend', countries: []}]},
    {personalNumber: '19900101-0000'},
  ])
    assert.equal(aboutSchema.safeParse(wrong).success, false, JSON.stringify(wrong));
});

const warn = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/warn-gaps.ts', ...args], {encoding: 'utf8'});

test('the build warns of each gap on a line of its own, and goes on', () => {
  const {status, stderr} = warn();
  assert.equal(status, 0);
  const gaps = aboutGaps(defaultConfiguration);
  assert.deepEqual(
    stderr.trimEnd().split('\n'),
    gaps.map(({gap, field, remedy}) => `warning: ${gap} ${field}: ${remedy}`),
  );
  assert.ok(gaps.length > 0);
});

test("it reads a site's own configuration, and is silent where nothing is missing", () => {
  const path = join(mkdtempSync(join(tmpdir(), 'gaps-')), 'config.json');
  writeFileSync(path, JSON.stringify(complete));
  assert.deepEqual(
    [warn(path)].map(({status, stderr, stdout}) => [status, stderr, stdout]),
    [[0, '', '']],
  );
});
