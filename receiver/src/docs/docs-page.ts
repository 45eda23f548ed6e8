import {html} from '../pages/html.ts';
import type {PlainPage} from '../pages/layout.ts';
import type {Description} from './description.ts';
import {anchorOf, routeSection} from './route-section.ts';

/** The API on a page. @param receiver Where the receiver is reached. */
export function docsPage({paths}: Description, receiver: string): PlainPage {
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({method, path, operation})),
  );
  return {
    lang: 'en',
    title: 'The receiver’s API',
    root: '',
    hidden: true,
    main: html`<h1>The receiver’s API</h1>
      <p>
        Decisions go in, receipts come out. What is refused is answered with a problem document (RFC
        9457): a code that stays the same, what is wrong, and what to do. For programs the same is
        told in <a href="openapi.json">OpenAPI 3.1</a>.
      </p>
      <p>The examples are for a shell that knows where the receiver is:</p>
      <pre tabindex="0"><code>RECEIVER=${receiver}</code></pre>
      <nav class="contents" aria-label="Routes">
        <ol>
          ${routes.map(
            (route) =>
              html`<li>
                <a href="#${anchorOf(route)}">${route.operation.summary}</a>
                <code class="soft">${route.method.toUpperCase()} ${route.path}</code>
              </li>`,
          )}
        </ol>
      </nav>
      ${routes.map(routeSection)}`,
  };
}
