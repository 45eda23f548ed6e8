interface Policy {
  createScript(text: string): string;
  createScriptURL(url: string): string;
}

declare global {
  interface Window {
    readonly trustedTypes?: {createPolicy(name: string, rules: Policy): Policy};
  }
}

const pass = (text: string) => text;

let policy: Policy | undefined;

/**
 * The one policy of the SDK. It passes on what the page's own markup says of its gated scripts, nothing else.
 *
 * @throws {TypeError} where the page's header lacks `trusted-types mobiplus-consent`: the gate then stays shut.
 */
export function trust(): Policy {
  const rules = {createScript: pass, createScriptURL: pass};
  return (policy ??= window.trustedTypes?.createPolicy('mobiplus-consent', rules) ?? rules);
}
