import type {About} from './about.ts';
import type {Controller} from './configuration.ts';
import type {Purpose, PurposeDetails} from './purpose.ts';
import type {ShownLayout} from './trial.ts';

/** What was shown when a decision was taken. Addressed by the SHA-256 of its canonical form; logged in the same ledger. */
export interface Manifest {
  readonly v: 1;
  readonly sdk: string;
  readonly notice: {readonly sha256: string; readonly lang: string; readonly title: string};
  readonly controllers: readonly Controller[];
  readonly scope: string;
  readonly purposes: readonly (Purpose & PurposeDetails)[];
  readonly about: About;
  readonly askAgainAfterDays: number;
  /** SHA-256 of each language's strings. */
  readonly texts: Readonly<Record<string, string>>;
  /** The layout that a trial gave to the question, to the letter; absent where no trial was on. */
  readonly layout?: ShownLayout;
}

/** A build of the SDK. */
export interface Release {
  /** Version and build. */
  readonly sdk: string;
  /** SHA-256 of the manifest under MobiPlus's own configuration; absent in unbuilt code. */
  readonly manifest?: string;
}
