import {openReceiver} from './open-receiver.ts';
import {readEnvironment} from './environment/read-environment.ts';

const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const complain = (error: unknown): void => {
  console.error(error);
};

const NO_MAIL = 'No mail: confirmations are not sent; undoings and requests stay pending.';

/** Runs the receiver alone until it is told to stop; then what is under way is still answered. */
async function main(): Promise<void> {
  const {host, port, options} = readEnvironment(process.env);
  const receiver = await openReceiver({...options, onRequest: say, onError: complain});
  // By standard error: what it writes else is one JSON object a line, for whoever reads it.
  if (!options.sendMessage) console.warn(NO_MAIL);
  const stop = (signal: NodeJS.Signals) => {
    say({stopping: signal});
    // A second signal ends the process at once, as without this.
    process.removeAllListeners('SIGTERM').removeAllListeners('SIGINT');
    receiver.close().then(
      () => {
        say({stopped: true});
      },
      (error: unknown) => {
        complain(error);
        process.exitCode = 1;
      },
    );
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  try {
    say({listening: await receiver.app.listen({host, port}), ...receiver.logDescription});
  } catch (error) {
    await receiver.close();
    throw new Error(`HOST ${host} and PORT ${String(port)} cannot be listened on`, {cause: error});
  }
}

main().catch((error: unknown) => {
  complain(error instanceof Error && error.name === 'EnvironmentError' ? error.message : error);
  process.exitCode = 1;
});
