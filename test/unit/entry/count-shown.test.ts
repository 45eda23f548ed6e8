import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {json} from 'node:stream/consumers';
import {test} from 'node:test';
import {shownCount} from '../../../src/contract/schemas/rates.ts';
import {bootDefaults} from '../../../src/core/default-configuration.ts';
import {countShown} from '../../../src/entry/count-shown.ts';

test('R7, metrics “shown”: a count says nothing that points at anybody, and the answer after it says the width', async (t) => {
  const server = createServer();
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const heard = new Promise<{url: string; cookie: unknown; referrer: unknown; body: unknown}>(
    (resolve) => {
      server.once('request', (request, response) => {
        const {url = '', headers} = request;
        void json(request).then((body) => {
          response.writeHead(204).end();
          resolve({url, cookie: headers.cookie, referrer: headers.referer, body});
        });
      });
    },
  );
  Object.assign(globalThis, {
    innerWidth: 390,
    document: {documentElement: {lang: 'sv'}},
    location: new URL('/varukorg?kund=4711', origin),
  });
  const page = {
    configuration: {...bootDefaults, endpoint: '/v1', site: 'www.mobiplus.se'},
  };
  countShown(page);
  const {url, cookie, referrer, body} = await heard;
  assert.deepEqual([url, cookie, referrer], ['/v1/shown', undefined, undefined]);
  const {layout, ...rest} = shownCount.parse(body);
  assert.deepEqual(rest, {
    v: 1,
    what: 'shown',
    site: 'www.mobiplus.se',
    lang: 'sv',
    device: 'phone',
  });
  assert.match(layout, /^\d/);
  assert.equal('device' in page && page.device, 'phone');
});
