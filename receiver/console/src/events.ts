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
