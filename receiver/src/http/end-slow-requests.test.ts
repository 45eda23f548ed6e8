import assert from 'node:assert/strict';
import {once} from 'node:events';
import {connect, type AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';
import {test} from 'node:test';
import Fastify from 'fastify';
import {endSlowRequests} from './end-slow-requests.ts';

const begun = (path: string) =>
  `POST ${path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{`;

test('hangs up on a body that does not come, but on no list that is answered while it comes', async () => {
  const app = Fastify();
  endSlowRequests(app, 50);
  app.post('/short', () => 'short');
  app.post('/list', {config: {isStreamed: true}}, () => 'list');
  await app.listen({port: 0, host: '127.0.0.1'});
  const {port} = app.server.address() as AddressInfo;
  const list = connect(port, '127.0.0.1');
  const answer = text(list);
  list.write(begun('/list'));
  const short = connect(port, '127.0.0.1');
  short.on('error', () => undefined);
  short.write(begun('/short'));
  short.resume();
  await once(short, 'close');
  list.write('}');
  assert.match(await answer, /^HTTP\/1.1 200 /);
  await app.close();
});
