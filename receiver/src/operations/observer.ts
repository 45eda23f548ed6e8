import type {RequestLine} from '../http/request-line.ts';

/** Hears of the receiver's work, in numbers and in names of ours. */
export interface Observer {
  /** A request was answered. */
  readonly answered: (line: RequestLine) => void;
  /** A request was answered with a problem. @param route Its pattern. @param code As in the problem. */
  readonly refused: (route: string, code: string) => void;
  /** A sending service told of so many events. @param source Ours. @param outcome What became of them. */
  readonly heard: (source: string, outcome: string, events: number) => void;
  /** New records are committed. @param types Of each of them. */
  readonly logged: (types: readonly string[]) => void;
  /** Records came under ids that stand for other content. */
  readonly conflicted: (records: number) => void;
  /** One commit for so many records, repeats included. */
  readonly committed: (records: number) => void;
  /** The sequencer gave so many records their place. */
  readonly sequenced: (records: number) => void;
}

const nobody = (): void => undefined;

/** Hears nothing. */
export const noObserver: Observer = {
  answered: nobody,
  refused: nobody,
  heard: nobody,
  logged: nobody,
  conflicted: nobody,
  committed: nobody,
  sequenced: nobody,
};
