import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {composeUpdate, reasonsFor} from './compose-update.ts';

describe('composeUpdate', () => {
  it('sends a reason and months with what needs them, and nothing besides (R53, R54)', () => {
    assert.deepEqual(composeUpdate('extended', 'complexity', 2), {
      to: 'extended',
      reason: 'complexity',
      extendedBy: 2,
    });
    assert.deepEqual(composeUpdate('rejected', 'excessive', 1), {
      to: 'rejected',
      reason: 'excessive',
    });
    assert.deepEqual(composeUpdate('fulfilled', 'excessive', 1), {to: 'fulfilled'});
    assert.deepEqual(composeUpdate('rejected', 'complexity', 1), {to: 'rejected'});
  });

  it('offers for an extension what GDPR 12(3) knows, and for a refusal the others', () => {
    assert.deepEqual(reasonsFor('extended'), ['complexity', 'number-of-requests']);
    assert.equal(reasonsFor('rejected').includes('complexity'), false);
    assert.deepEqual(reasonsFor('partly-fulfilled'), reasonsFor('rejected'));
    assert.deepEqual(reasonsFor('in-progress'), []);
  });
});
