import {expect} from '@open-wc/testing';
import type {Receipt} from '../../../src/contract/receipt.ts';
import {verifyReceipt} from '../../../src/core/verify-receipt.ts';

/** A receipt that the receiver gave, and the key that it published then. */
const vkey = 'localhost/consent+2d3f3281+AeQwd92JepdEKTjZWGgbipfQ3LWB7AsJve6jpvNnVxs5';
const receipt: Receipt = {
  v: 1,
  record: {
    at: '2026-11-24T01:02:17Z',
    decisions: [
      {
        purpose: 'analytics',
        status: 'refused',
        validFor: 'P180D',
      },
      {
        purpose: 'ads-measurement',
        status: 'refused',
        validFor: 'P180D',
      },
      {
        purpose: 'ads-personalisation',
        status: 'refused',
        validFor: 'P180D',
      },
    ],
    id: '433fd5bd-6ead-432e-b354-a112d79df2b7',
    nonce: '_EmrUlunysQPmbd3TTBfGg',
    notice: {
      lang: 'sv',
      layer: 'banner',
      manifest: '0000000000000000000000000000000000000000000000000000000000000000',
      sha256: 'c3c392920182f055243b99b4b9115edbb003ce9c04d965e4c4d6e48e34cd615c',
    },
    prev: null,
    seq: 0,
    site: 'www.mobiplus.se',
    subject: {
      actor: 'self',
      level: 'anonymous',
      ref: 'o_AAAAAAAAAAAAAAAAAAAAA5',
    },
    type: 'consent.refused',
    ui: {
      method: 'button-reject-all',
      sdk: '0.1.0+unbuilt',
    },
    v: 1,
  },
  proof:
    'c2sp.org/tlog-proof@v1\nindex 6\nhnx9QDC+O8LTlf7TWyW5IvXjBTHIPWWhx4L3I/NuzWg=\nFlFWN9QjwtzuT42adfJ38lXHRxfvCv+7nLp59Umuc1c=\n\nlocalhost/consent\n7\nrc4YABkRCgRLpqDXewkgKcGUEmp6lmUzheTooL/4DQ8=\n\n— localhost/consent LT8ygRRAhf+p3foX6LRZ0so0pMMXC3/Z7IZ7cdxF/LtPjB1g0gOlqsRUXiHJ3Da0ahXucC++bknXhGHAqB1pMrMEMAw=\n',
};

describe('a receipt, checked offline by the browser itself', () => {
  it('is found genuine', async () => {
    const verdict = await verifyReceipt(receipt, vkey);
    expect(verdict).to.deep.equal({ok: true, index: 6, size: 7, origin: 'localhost/consent'});
  });

  it('is found false when a word of the record is another', async () => {
    const record = {...receipt.record, site: 'www.example.com'};
    expect(await verifyReceipt({...receipt, record}, vkey)).to.deep.equal({
      ok: false,
      because: 'inclusion',
    });
  });

  it('is found false under another key', async () => {
    const other = vkey.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect(await verifyReceipt(receipt, other)).to.have.property('ok', false);
  });
});
