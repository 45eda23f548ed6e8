import assert from 'node:assert/strict';
import {test} from 'node:test';
import {defaultConfiguration} from '../../../src/core/default-configuration.ts';
import {purposeDetails} from '../../../src/core/purpose-details.ts';

const silent = {details: []};

for (const {id} of defaultConfiguration.purposes)
  test(`${id} comes with its data, and with who receives it where (R18)`, () => {
    const {data, recipients} = purposeDetails(id, silent);
    assert.ok(data.length > 0);
    assert.ok(recipients.length > 0);
    for (const {name, countries} of recipients) {
      assert.ok(name);
      assert.ok(countries.length > 0);
      assert.ok(countries.every((code) => /^[A-Z]{2}$/.test(code)));
    }
  });

test('the site’s own words come before MobiPlus’s', () => {
  const own = {id: 'analytics', data: ['pd:Location'], recipients: []};
  assert.deepEqual(purposeDetails('analytics', {details: [own]}), own);
});

test('of a purpose that nobody described, nothing is invented', () => {
  assert.deepEqual(purposeDetails('chat', silent), {id: 'chat', data: [], recipients: []});
});
