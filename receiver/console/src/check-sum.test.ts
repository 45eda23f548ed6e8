import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {afterEach, describe, it} from 'node:test';
import {hasSum} from './check-sum.ts';

const secure = (isSecureContext: boolean) => Object.assign(globalThis, {isSecureContext});

describe('the sum of a file', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'isSecureContext'));
  const text = '\uFEFFreference;channel\r\n';
  const sum = createHash('sha256').update(text).digest('hex');

  it('is compared to the byte', async () => {
    secure(true);
    assert.equal(await hasSum(new Blob([text]), sum), true);
    assert.equal(await hasSum(new Blob([text.slice(1)]), sum), false);
    assert.equal(await hasSum(new Blob([]), sum), false);
  });

  it('is not called good where the browser cannot tell', async () => {
    secure(false);
    assert.equal(await hasSum(new Blob([text]), sum), null);
  });
});
