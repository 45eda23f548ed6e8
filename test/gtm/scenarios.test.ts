import assert from 'node:assert/strict';
import {test} from 'node:test';
import {runScenario} from './run-scenario.ts';
import {code, permissions, scenarios, setup} from './template-file.ts';

for (const scenario of scenarios)
  test(`template: ${scenario.name}`, () => {
    runScenario({code, permissions}, setup, scenario);
  });

test('no scenario of the template passes where the template does nothing', () => {
  for (const scenario of scenarios)
    assert.throws(() => runScenario({code: '', permissions}, setup, scenario), /./, scenario.name);
});
