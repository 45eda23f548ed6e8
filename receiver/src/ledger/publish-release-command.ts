import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {releaseFile} from '../../../src/contract/schemas/release.ts';
import {refuseMoved} from '../database/moved.ts';
import {openDatabase} from '../database/open-database.ts';
import {publishRelease} from './publish-release.ts';

const USAGE =
  'node receiver/src/ledger/publish-release-command.ts --release dist/release.json --notice src/notice/personuppgiftspolicy.sv.txt';

function read(path: string, what: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Error(`${path} cannot be read: give ${what}`, {cause});
  }
}

function readRelease(path: string) {
  try {
    return releaseFile.parse(JSON.parse(read(path, 'the release.json of a build')));
  } catch (cause) {
    if (cause instanceof Error && cause.message.startsWith(path)) throw cause;
    throw new Error(
      `${path} is no release: build the SDK (npm run build) and give its release.json`,
      {
        cause,
      },
    );
  }
}

/** Publishes what a build shows, in DATA or behind DATABASE_URL; receivers may run, and one of them gives the event its place. */
async function main(): Promise<void> {
  const {values} = parseArgs({options: {release: {type: 'string'}, notice: {type: 'string'}}});
  if (!values.release || !values.notice) throw new Error(`Usage: ${USAGE}`);
  const release = readRelease(values.release);
  const notice = read(values.notice, 'the text of the notice');
  const {DATA: dataDirectory = 'data', DATABASE_URL: databaseUrl} = process.env;
  const onError = ({message}: Error) => {
    console.error(message);
  };
  // The tables are a receiver's, or their owner's, to change.
  const engine = await openDatabase({dataDirectory, databaseUrl, migrate: false, onError});
  try {
    await refuseMoved(engine);
    const sha256 = await publishRelease(engine, {...release, notice}, Date.now());
    console.log(
      `The release ${release.manifest.sdk} is published under the manifest ${sha256}. A receiver gives it its place within seconds, or at its next start.`,
    );
  } finally {
    await engine.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
