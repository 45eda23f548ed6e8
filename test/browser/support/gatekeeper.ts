import type {Grants} from '../../../src/contract/purpose.ts';
import {watchGates, type Gatekeeping} from '../../../src/signals/gates/watch-gates.ts';

const CLOSED: Grants = {necessary: true, analytics: false, ads: false};

/** The one gatekeeper of a test's page; it asks what is granted now. */
export function gatekeeper(more: Partial<Gatekeeping> = {}) {
  let grants = CLOSED;
  const update = watchGates({current: () => grants, nonce: '', ...more});
  update();
  /** Grants these purposes and no other. */
  const grant = (...ids: readonly string[]) => {
    grants = {...CLOSED, ...Object.fromEntries(ids.map((id) => [id, true]))};
    update();
  };
  return {update, grant};
}
