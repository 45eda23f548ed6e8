import {relative, resolve} from 'node:path';
import {SCRIPT_RULES} from './security-headers.ts';
import {createDemo} from './server.ts';

/** An environment variable; an empty one counts as absent. */
const read = (name: string): string | undefined => process.env[name] || undefined;

const port = Number(read('PORT') ?? 8080);
const dataDirectory = resolve(read('DATA') ?? 'data');

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

if (!Number.isInteger(port) || port < 0 || port > 65_535)
  stop(`PORT=${read('PORT') ?? ''} is no port: choose 1 to 65535, as in PORT=8090 npm start`);

const policy = SCRIPT_RULES.find((rule) => rule === read('DEMO_POLICY'));
if (read('DEMO_POLICY') && !policy) stop(`DEMO_POLICY is one of ${SCRIPT_RULES.join(', ')}`);

const demo = await createDemo({
  port,
  dataDirectory,
  databaseUrl: read('DATABASE_URL'),
  marketingToken: read('MARKETING_TOKEN'),
  tagId: read('DEMO_TAG_ID'),
  host: read('HOST'),
  policy,
}).catch((error: unknown) => {
  const {code, message} = error as NodeJS.ErrnoException;
  return stop(
    code === 'EADDRINUSE'
      ? `Port ${port} is taken. Choose another: PORT=${port + 10} npm start`
      : message,
  );
});

const near = relative('.', dataDirectory);
const place = near === '' || near.startsWith('..') ? dataDirectory : near;

console.log(`
  MobiPlus Consent

  Site      ${demo.url}/
  Console   ${demo.signInUrl}
            good once, for ten minutes; another: node receiver/src/staff/sign-in-link-command.ts
  Mailbox   ${demo.mailboxUrl}
  Data      ${read('DATABASE_URL') ? 'PostgreSQL (DATABASE_URL), keys in ' : ''}${place}/

  Stop with Ctrl+C. What was decided is kept.
`);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (stopping) process.exit(1);
    stopping = true;
    console.log(`  ${signal}: stopping.`);
    void demo.close().then(() => process.exit(0));
  });
