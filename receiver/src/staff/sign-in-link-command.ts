import {parseArgs} from 'node:util';
import {openDatabase} from '../database/open-database.ts';
import {EnvironmentError, readEnvironment} from '../environment/read-environment.ts';
import {makeSignInLink} from './sign-in-links.ts';
import {isRole, ROLES} from './roles.ts';

const USAGE = `node receiver/src/staff/sign-in-link-command.ts [--role admin] [--name "Kim Ek"]
Roles are ${ROLES.join(', ')}; --role may come more than once.`;

/** Where the receiver answers: its public address, or where it listens. */
function baseOf(start: ReturnType<typeof readEnvironment>): string {
  const {publicUrl, basePath = ''} = start.options;
  if (typeof publicUrl === 'string') return publicUrl.replace(/\/$/, '');
  return `http://localhost:${String(start.port)}${basePath}`;
}

/** Prints a link that signs somebody in once, within ten minutes. It reads the same environment as the receiver. */
async function main(): Promise<void> {
  const {values} = parseArgs({
    options: {role: {type: 'string', multiple: true}, name: {type: 'string'}},
  });
  const {role = ['admin'], name = 'local'} = values;
  const roles = role.filter(isRole);
  if (roles.length !== role.length || !/^[^\p{C}]{1,80}$/u.test(name)) throw new TypeError(USAGE);
  // Whoever signs in by a link needs no token, so this asks for none.
  const start = readEnvironment({MARKETING_TOKEN: 'not-used-by-this-command', ...process.env});
  const {databaseUrl, dataDirectory} = start.options;
  const engine = await openDatabase({databaseUrl, dataDirectory, onError: () => undefined});
  try {
    const secret = await makeSignInLink(engine.db, {name, roles}, Date.now());
    process.stdout.write(`${baseOf(start)}/s/${secret}\n`);
  } finally {
    await engine.close();
  }
}

main().catch((error: unknown) => {
  const isOurs = error instanceof EnvironmentError || error instanceof TypeError;
  console.error(isOurs ? error.message : error);
  process.exitCode = 1;
});
