/** One line of the log: what happened, with fields that hold nothing of a person (R7). */
export type LogEvent = (event: string, fields?: object) => void;

/** A log of JSON objects, one a line. */
export interface Log {
  readonly info: LogEvent;
  readonly warn: LogEvent;
  readonly error: LogEvent;
}

/** Where lines go: what went well apart from what did not. */
export interface LogStreams {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** Creates a log. @param now Milliseconds since 1970-01-01 UTC. */
export function createLog({out, err}: LogStreams, now: () => number): Log {
  const writer =
    (level: keyof Log, write: (line: string) => void): LogEvent =>
    (event, fields = {}) => {
      const time = new Date(now()).toISOString();
      write(`${JSON.stringify({level, time, event, ...fields})}\n`);
    };
  return {info: writer('info', out), warn: writer('warn', err), error: writer('error', err)};
}
