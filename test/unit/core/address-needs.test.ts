import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Channel} from '../../../src/contract/channel.ts';
import {addressNeeds, neededAddresses} from '../../../src/core/address-needs.ts';

const channels = Object.keys(addressNeeds) as Channel[];
const some = fc.subarray(channels);

const wanted = (...chosen: Channel[]) => Object.fromEntries(neededAddresses(chosen));

test('nothing chosen, nothing asked (R37)', () => {
  assert.deepEqual(wanted(), {});
});

test('each channel asks for the one address that it is about (R37, law.md 5)', () => {
  assert.deepEqual(wanted('email'), {email: 'required'});
  assert.deepEqual(wanted('support'), {email: 'required'});
  assert.deepEqual(wanted('sms'), {phone: 'required'});
  assert.deepEqual(wanted('phone'), {phone: 'required'});
  assert.deepEqual(wanted('letter'), {postal: 'required'});
});

test('profiling on its own acts without an address, and takes one (R39)', () => {
  assert.deepEqual(wanted('profiling'), {email: 'optional'});
});

test('one address serves all channels that are about it (R76, WCAG 3.3.7)', () => {
  assert.deepEqual(wanted(...channels), {email: 'required', phone: 'required', postal: 'required'});
});

test('whatever is chosen, in whatever order: asked exactly for what some chosen channel is about, and required if one of them needs it', () => {
  fc.assert(
    fc.property(
      some.chain((chosen) => fc.shuffledSubarray(chosen, {minLength: chosen.length})),
      (chosen) => {
        const asked = neededAddresses(chosen);
        assert.deepEqual(
          new Set(asked.keys()),
          new Set(chosen.map((one) => addressNeeds[one].kind)),
        );
        for (const [kind, how] of asked)
          assert.equal(
            how === 'required',
            chosen.some((one) => addressNeeds[one].kind === kind && !addressNeeds[one].optional),
          );
      },
    ),
  );
});
