/** Says Global Privacy Control where a browser cannot. Runs in the page, before all else. */
export const sayGpc = () =>
  void Object.defineProperty(navigator, 'globalPrivacyControl', {value: true});

/** What a visitor has decided in such a browser. */
export type Decisions = Readonly<
  Partial<Record<'consent' | 'withdraw' | 'object', readonly string[]>>
>;
/** What the stand-in can do besides. */
export interface Control extends EventTarget {
  change(decisions: Decisions): void;
}

/**
 * Stands in for a browser with ADPC: no engine has it. Runs in the page, before all else.
 *
 * @see https://www.dataprotectioncontrol.org/spec/
 */
export function sayAdpc(decisions: Decisions): void {
  const target = Object.assign(new EventTarget(), {
    request: () => Promise.resolve(decisions),
    change(later: Decisions) {
      target.dispatchEvent(Object.assign(new Event('decisionchange'), {userDecisions: later}));
    },
  });
  Object.defineProperty(navigator, 'dataProtectionControl', {value: target});
}
