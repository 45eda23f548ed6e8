import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {hashOf, readPlace, roomsFor} from './rooms.ts';

describe('rooms', () => {
  it('are open to whoever may do what is done there, and to nobody else', () => {
    assert.deepEqual(roomsFor(['statistics', 'ledger', 'trail']), [
      'start',
      'rates',
      'trials',
      'ledger',
      'trail',
    ]);
    assert.deepEqual(roomsFor(['tokens']), ['tokens']);
    assert.deepEqual(roomsFor([]), []);
  });

  it('are found by their address, with what is wanted in them', () => {
    const hash = hashOf('desk', 'MP-7K3F-9Q2M-XD4T');
    assert.equal(hash, '#/desk/MP-7K3F-9Q2M-XD4T');
    assert.deepEqual(readPlace(hash, ['start', 'desk']), {room: 'desk', item: 'MP-7K3F-9Q2M-XD4T'});
    assert.deepEqual(readPlace(hashOf('desk', 'a/b %'), ['desk']), {room: 'desk', item: 'a/b %'});
  });

  it('give way to the first open one where the address leads to none', () => {
    for (const hash of ['', '#/', '#/nowhere', '#/tokens', '#content'])
      assert.deepEqual(readPlace(hash, ['start', 'desk']), {room: 'start', item: ''});
    assert.deepEqual(readPlace('#/desk/%', ['desk']), {room: 'desk', item: ''});
    assert.equal(readPlace('#/desk', []), undefined);
  });
});
