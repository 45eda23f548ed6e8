import type {RequestUpdate} from '../../../src/contract/desk.ts';
import type {Period} from './days.ts';

/** The reader gave a token. @event console-token */
export class TokenEvent extends Event {
  readonly token: string;
  constructor(token: string) {
    super('console-token', {bubbles: true});
    this.token = token;
  }
}

/** The reader chose a period. @event console-period */
export class PeriodEvent extends Event {
  readonly period: Period;
  constructor(period: Period) {
    super('console-period', {bubbles: true});
    this.period = period;
  }
}

/** The receiver no longer knows the token. @event console-refused */
export class RefusedEvent extends Event {
  constructor() {
    super('console-refused', {bubbles: true});
  }
}

/** The reader wants the same question asked again. @event console-again */
export class AgainEvent extends Event {
  constructor() {
    super('console-again', {bubbles: true});
  }
}

/** Staff want to change how a request stands. @event console-update */
export class UpdateEvent extends Event {
  readonly update: RequestUpdate;
  constructor(update: RequestUpdate) {
    super('console-update', {bubbles: true});
    this.update = update;
  }
}

/** A webhook is told something again. @event console-replayed */
export class ReplayedEvent extends Event {
  constructor() {
    super('console-replayed', {bubbles: true});
  }
}

/** News of a sub-processor was published. @event console-announced */
export class AnnouncedEvent extends Event {
  constructor() {
    super('console-announced', {bubbles: true});
  }
}

/** The reader gave a file. @event console-file */
export class FileEvent extends Event {
  readonly file: File;
  constructor(file: File) {
    super('console-file', {bubbles: true});
    this.file = file;
  }
}

/** The reader does not want to wait any more. @event console-cancel */
export class CancelEvent extends Event {
  constructor() {
    super('console-cancel', {bubbles: true});
  }
}

/** The reader wants to have the file that was made. @event console-save */
export class SaveEvent extends Event {
  constructor() {
    super('console-save', {bubbles: true});
  }
}
