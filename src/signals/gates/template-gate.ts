/** Types of scripts that run; all others are data (HTML, "prepare the script element"). */
const RUNS = /^(|module|(text|application)\/(javascript|ecmascript))$/;

/**
 * What a template holds, ready to be put on the page: its scripts are inert and gated like any other, so that they run in order, bear the
 * page's nonce and pass the policy.
 */
export function contentOf(template: HTMLTemplateElement): readonly ChildNode[] {
  const content = document.importNode(template.content, true);
  for (const script of content.querySelectorAll('script')) {
    const type = script.getAttribute('type') ?? '';
    if (!RUNS.test(type)) continue;
    if (type) script.dataset['type'] = type;
    script.type = 'text/plain';
    script.dataset['category'] = template.dataset['category'];
  }
  return [...content.childNodes];
}
