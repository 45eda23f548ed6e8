import type {Receipt} from '../../../src/contract/receipt.ts';

/** A receipt that the receiver gave, and the key that it published then. */
export const vkey = 'localhost/consent+2d3f3281+AeQwd92JepdEKTjZWGgbipfQ3LWB7AsJve6jpvNnVxs5';

export const genuine: Receipt = {
  v: 1,
  record: {
    v: 1,
    id: '433fd5bd-6ead-432e-b354-a112d79df2b7',
    type: 'consent.refused',
    at: '2026-11-24T01:02:17Z',
    site: 'www.mobiplus.se',
    seq: 0,
    subject: {actor: 'self', level: 'anonymous', ref: 'o_AAAAAAAAAAAAAAAAAAAAA5'},
    notice: {
      lang: 'sv',
      layer: 'banner',
      manifest: '0000000000000000000000000000000000000000000000000000000000000000',
      sha256: 'c3c392920182f055243b99b4b9115edbb003ce9c04d965e4c4d6e48e34cd615c',
    },
    ui: {method: 'button-reject-all', sdk: '0.1.0+unbuilt'},
    decisions: [
      {purpose: 'analytics', status: 'refused', validFor: 'P180D'},
      {purpose: 'ads-measurement', status: 'refused', validFor: 'P180D'},
      {purpose: 'ads-personalisation', status: 'refused', validFor: 'P180D'},
    ],
    nonce: '_EmrUlunysQPmbd3TTBfGg',
    prev: null,
  },
  proof:
    'c2sp.org/tlog-proof@v1\nindex 6\nhnx9QDC+O8LTlf7TWyW5IvXjBTHIPWWhx4L3I/NuzWg=\nFlFWN9QjwtzuT42adfJ38lXHRxfvCv+7nLp59Umuc1c=\n\nlocalhost/consent\n7\nrc4YABkRCgRLpqDXewkgKcGUEmp6lmUzheTooL/4DQ8=\n\n— localhost/consent LT8ygRRAhf+p3foX6LRZ0so0pMMXC3/Z7IZ7cdxF/LtPjB1g0gOlqsRUXiHJ3Da0ahXucC++bknXhGHAqB1pMrMEMAw=\n',
};

/** The same with one word of the record changed: what was refused is said to be given. */
export const altered: Receipt = {
  ...genuine,
  record: {
    ...genuine.record,
    id: '533fd5bd-6ead-432e-b354-a112d79df2b7',
    at: '2026-11-25T08:30:00Z',
    type: 'consent.given',
    decisions: [{purpose: 'analytics', status: 'given', basis: 'A6-1-a', validFor: 'P180D'}],
  },
};
