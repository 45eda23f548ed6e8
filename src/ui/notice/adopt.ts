import type {CSSResult} from 'lit';

/** Gives a tree a stylesheet, once. Constructed sheets need no leave of a strict content security policy. */
export function adopt(tree: DocumentOrShadowRoot, {styleSheet}: CSSResult): void {
  if (styleSheet && !tree.adoptedStyleSheets.includes(styleSheet))
    tree.adoptedStyleSheets.push(styleSheet);
}
