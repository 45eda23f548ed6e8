import {madeAnew} from './made-anew.ts';

/** Types of scripts that run; all others are data (HTML, "prepare the script element"). */
const RUNS = /^(|module|(text|application)\/(javascript|ecmascript))$/;

/**
 * What a template holds, ready to be put on the page: its scripts are inert and gated like any other, so that they run in order, bear the
 * page's nonce and pass the policy.
 *
 * @throws {TypeError} where it holds scripts and the page's Trusted Types forbid them.
 */
export function contentOf(template: HTMLTemplateElement): readonly ChildNode[] {
  const content = document.importNode(template.content, true);
  for (let script of content.querySelectorAll('script')) {
    // What an imported one says is not taken for the page's own any more, not even where it does not run; nor, in Firefox, what it is given.
    if (!script.src) script.replaceWith((script = madeAnew(script, /^$/)));
    const {type} = script;
    if (!RUNS.test(type)) continue;
    if (type) script.dataset['type'] = type;
    script.type = 'text/plain';
    script.dataset['category'] = template.dataset['category'];
  }
  return [...content.childNodes];
}
