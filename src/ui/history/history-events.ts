import type {Receipt} from '../../contract/receipt.ts';

/** The visitor wants a receipt checked. */
export class CheckEvent extends CustomEvent<{receipt: Receipt}> {
  constructor(receipt: Receipt) {
    super('mobiplus-check', {detail: {receipt}, bubbles: true, composed: true});
  }
}

/** The visitor wants a file of all that is listed: as data, or as a page that checks itself. */
export class ExportEvent extends CustomEvent<{form: 'json' | 'page'}> {
  constructor(form: 'json' | 'page') {
    super('mobiplus-export', {detail: {form}, bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'mobiplus-check': CheckEvent;
    'mobiplus-export': ExportEvent;
  }
}
