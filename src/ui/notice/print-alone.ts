import {adopt} from './adopt.ts';
import {articleStyles} from './article.styles.ts';
import {printAloneStyles} from './print-alone.styles.ts';

/**
 * Prints the notice and nothing else of the page, from wherever it stands, an open dialog too (R50).
 *
 * What is printed is a copy at the end of the body; it goes when the printing is over.
 */
export function printAlone(article: Element): void {
  const copy = article.cloneNode(true) as HTMLElement;
  copy.dataset['mobiplusPrint'] = '';
  // The anchors are the notice's own.
  for (const heading of copy.querySelectorAll('[id]')) heading.removeAttribute('id');
  adopt(document, articleStyles);
  adopt(document, printAloneStyles);
  document.body.append(copy);
  const over = () => {
    copy.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
      (sheet) => sheet !== printAloneStyles.styleSheet,
    );
  };
  addEventListener('afterprint', over, {once: true});
  print();
}
