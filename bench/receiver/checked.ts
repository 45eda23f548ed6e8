/** Parses and checks the same bodies as the receiver does, and keeps nothing. Prints its URL. */
import type {AddressInfo} from 'node:net';
import Fastify from 'fastify';
import type {ZodTypeProvider} from 'fastify-type-provider-zod';
import {delivery} from '../../src/contract/schemas/delivery.ts';
import {validate} from '../../receiver/src/http/validate.ts';

const app = Fastify({logger: false}).withTypeProvider<ZodTypeProvider>();
app.setValidatorCompiler(validate);
app.post('/v1/records', {schema: {body: delivery}}, ({body: {records}}) => ({
  v: 1,
  results: records.map(({id}) => ({id, receipt: null})),
}));
await app.listen({port: 0, host: '127.0.0.1'});
const {port} = app.server.address() as AddressInfo;
process.stdout.write(`http://127.0.0.1:${String(port)}/v1/records\n`);
