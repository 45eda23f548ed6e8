import {trust} from '../trusted-types.ts';

/**
 * A script like another, which has never stood on the page: it may run, and the page's Trusted Types take what it says for the page's own.
 *
 * @param left Names of attributes that it does not take over. @throws {TypeError} where Trusted Types forbid it.
 */
export function madeAnew(script: HTMLScriptElement, left: RegExp): HTMLScriptElement {
  const fresh = document.createElement('script');
  for (const {name, value} of script.attributes)
    if (!left.test(name)) fresh.setAttribute(name, value);
  fresh.nonce = script.nonce as string;
  fresh.text = trust().createScript(script.text);
  return fresh;
}
