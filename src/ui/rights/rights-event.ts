import type {RightsRequest} from '../../contract/rights.ts';

/** The visitor files a request. The element decides nothing; the journey does. */
export class RightsEvent extends CustomEvent<RightsRequest> {
  constructor(request: RightsRequest) {
    super('mobiplus-rights', {detail: request, bubbles: true, composed: true});
  }
}

/** The visitor asks how a request stands. */
export class LookupEvent extends CustomEvent<{request: string}> {
  constructor(request: string) {
    super('mobiplus-lookup', {detail: {request}, bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'mobiplus-lookup': LookupEvent;
    'mobiplus-rights': RightsEvent;
  }
}
