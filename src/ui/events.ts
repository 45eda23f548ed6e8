import type {Method} from '../contract/record.ts';
import type {VisitorsAnswer} from '../core/decide.ts';
import type {RoomName} from '../journey/room-name.ts';

/** The visitor pressed a button. The element decides nothing; the journey does. */
export class AnswerEvent extends CustomEvent<{answer: VisitorsAnswer; method: Method}> {
  constructor(answer: VisitorsAnswer, method: Method) {
    super('mobiplus-answer', {detail: {answer, method}, bubbles: true, composed: true});
  }
}

/** The visitor wants another room. */
export class OpenEvent extends CustomEvent<{room: RoomName}> {
  constructor(room: RoomName) {
    super('mobiplus-open', {detail: {room}, bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'mobiplus-answer': AnswerEvent;
    'mobiplus-open': OpenEvent;
  }
}
