import type {Objection} from '../../contract/record.ts';

/** The visitor objects, or takes an objection back. The element decides nothing; the journey does. */
export class ObjectionEvent extends CustomEvent<{
  objections: readonly Objection[];
  undo: boolean;
}> {
  constructor(objections: readonly Objection[], undo: boolean) {
    super('mobiplus-objection', {detail: {objections, undo}, bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'mobiplus-objection': ObjectionEvent;
  }
}
