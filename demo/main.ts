import {relative, resolve} from 'node:path';
import {createDemo} from './server.ts';

const {env} = process;
const port = Number(env['PORT'] ?? 8080);
const dataDirectory = resolve(env['DATA'] ?? 'data');

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

if (!Number.isInteger(port) || port < 0 || port > 65_535)
  stop(`PORT=${env['PORT'] ?? ''} is no port: choose 1 to 65535, as in PORT=8090 npm start`);

const demo = await createDemo({
  port,
  dataDirectory,
  databaseUrl: env['DATABASE_URL'],
  marketingToken: env['MARKETING_TOKEN'],
  tagId: env['DEMO_TAG_ID'],
  host: env['HOST'],
}).catch((error: unknown) => {
  const {code, message} = error as NodeJS.ErrnoException;
  return stop(
    code === 'EADDRINUSE'
      ? `Port ${port} is taken. Choose another: PORT=${port + 10} npm start`
      : message,
  );
});

console.log(`
  MobiPlus Consent

  Site      ${demo.url}/
  Console   ${demo.consoleUrl}
  Data      ${env['DATABASE_URL'] ? 'PostgreSQL (DATABASE_URL), keys in ' : ''}${relative('.', dataDirectory) || '.'}/

  Stop with Ctrl+C. What was decided is kept.
`);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (stopping) process.exit(1);
    stopping = true;
    void demo.close().then(() => process.exit(0));
  });
