import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {readEnvironment} from './environment/read-environment.ts';
import {messagesFrom} from './messages/messages-from.ts';
import {openReceiver} from './open-receiver.ts';
import {createLog} from './operations/create-log.ts';
import {describeError} from './operations/describe-error.ts';

const log = createLog(
  {out: (line) => process.stdout.write(line), err: (line) => process.stderr.write(line)},
  Date.now,
);

const BUILT_CONSOLE = fileURLToPath(new URL('../../dist/console', import.meta.url));
const NO_CONSOLE = 'The console is not served: build it (npm run build), or name it in CONSOLE.';
const NO_MAIL = 'Confirmations are not sent; undoings and requests stay pending.';

/** Runs the receiver alone until it is told to stop; then what is under way is still answered. */
async function main(): Promise<void> {
  const {host, port, shutdownMs, set, options, ...start} = readEnvironment(process.env);
  const messages = messagesFrom(start.messages);
  const consoleDirectory =
    options.consoleDirectory ?? (existsSync(BUILT_CONSOLE) ? BUILT_CONSOLE : undefined);
  const receiver = await openReceiver({
    ...options,
    consoleDirectory,
    auditToken: start.auditToken,
    deskToken: start.deskToken,
    previousPeppers: start.previousPeppers,
    choiceCookie: {domain: start.cookieDomain},
    sendMessage: messages?.sendMessage,
    onRequest: (line) => {
      log.info('request', line);
    },
    onError: (error) => {
      log.error('failure', {error: describeError(error)});
    },
  });
  if (!consoleDirectory) log.warn('no-console', {what: NO_CONSOLE});
  if (!messages) log.warn('no-mail', {what: NO_MAIL});
  const close = async () => {
    await receiver.close();
    messages?.close();
  };
  const stop = (signal: NodeJS.Signals) => {
    log.info('stopping', {signal});
    // A second signal ends the process at once, as without this.
    process.removeAllListeners('SIGTERM').removeAllListeners('SIGINT');
    setTimeout(() => {
      log.error('stopped-late', {shutdownMs});
      process.exit(1);
    }, shutdownMs).unref();
    close().then(
      () => {
        log.info('stopped');
      },
      (error: unknown) => {
        log.error('failure', {error: describeError(error)});
        process.exitCode = 1;
      },
    );
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  try {
    const url = await receiver.app.listen({host, port});
    log.info('listening', {url, set, ...receiver.logDescription});
  } catch (error) {
    await close();
    throw new Error(`HOST ${host} and PORT ${String(port)} cannot be listened on`, {cause: error});
  }
}

// Until it listens nobody has sent anything, so messages may be told.
main().catch((error: unknown) => {
  if (error instanceof Error && error.name === 'EnvironmentError') console.error(error.message);
  else log.error('not-started', {error: describeError(error, true)});
  process.exitCode = 1;
});
