import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {keepSecret} from './keep-secret.ts';

const root = mkdtempSync(join(tmpdir(), 'consent-'));
after(() => {
  rmSync(root, {recursive: true});
});

test('makes a secret once, for its owner only, and leaves nothing else behind', () => {
  const directory = join(root, 'new', 'place');
  assert.equal(
    keepSecret(directory, 'key', () => 'first'),
    'first',
  );
  assert.equal(
    keepSecret(directory, 'key', () => 'second'),
    'first',
  );
  assert.deepEqual(readdirSync(directory), ['key']);
  assert.equal(statSync(join(directory, 'key')).mode & 0o777, 0o600);
  assert.equal(statSync(directory).mode & 0o777, 0o700);
});

test('of two makers at once, both get the secret of the first', () => {
  const secret = keepSecret(root, 'key', () => keepSecret(root, 'key', () => 'theirs') && 'ours');
  assert.equal(secret, 'theirs');
});
