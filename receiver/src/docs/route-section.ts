import {errors, type ErrorCode} from '../http/errors.ts';
import {html, type Markup} from '../pages/html.ts';
import {curlOf} from './curl-of.ts';
import type {Answer, Media, Operation, Parameter} from './description.ts';
import {exampleBody} from './example-of.ts';
import {fields} from './fields.ts';
import {sayRule} from './say-rule.ts';

/** One route of the description. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** Where it stands on the page. */
export const anchorOf = ({method, path}: Route): string =>
  `${method}${path.replaceAll(/[^a-z\d]+/gi, '-')}`.replace(/-$/, '');

const codesOf = (text: string) => text.match(/RECEIVER_[A-Z_]+/g) as ErrorCode[] | null;

const parameter = ({name, in: place, required, schema}: Parameter): Markup =>
  html`<li>
    <code>${name}</code>
    <span class="soft">in the ${place}: ${sayRule(schema)}${!required && '; may be left out'}</span>
  </li>`;

function body(media: Media): Markup {
  return html`${fields(media.schema)}
    <p class="soft">Example</p>
    <pre tabindex="0"><code>${JSON.stringify(exampleBody(media), null, 2)}</code></pre>`;
}

function answer(status: string, {description = '', content = {}}: Answer): Markup {
  const [[type, media] = ['', {schema: {}}]] = Object.entries(content);
  const said = description === 'Default Response' ? '' : description;
  return html`<h4><code>${status}</code> ${said} <span class="soft">${type}</span></h4>
    ${fields(media.schema) && body(media)}`;
}

const problem = (code: ErrorCode): Markup =>
  html`<tr>
    <td>${errors[code].status}</td>
    <td><code>${code}</code> ${errors[code].title}.</td>
    <td>${errors[code].remedy}</td>
  </tr>`;

/** All there is to say of a route. */
export function routeSection(route: Route): Markup {
  const {method, path, operation} = route;
  const {summary = '', description, parameters = [], requestBody, security} = operation;
  const answers = Object.entries(operation.responses);
  const codes = answers.flatMap(([, {description: said = ''}]) => codesOf(said) ?? []);
  const sent = requestBody?.content['application/json'];
  return html`<section aria-labelledby="${anchorOf(route)}">
    <h2 id="${anchorOf(route)}">${summary}</h2>
    <p class="route"><code>${method.toUpperCase()} ${path}</code></p>
    ${description !== undefined && html`<p>${description}</p>`}
    ${security && html`<p>Needs a token in the header <code>Authorization: Bearer</code>.</p>`}
    ${
      parameters.length > 0 &&
      html`<h3>Parameters</h3>
        <ul class="fields">
          ${parameters.map(parameter)}
        </ul>`
    }
    ${
      sent &&
      html`<h3>Body</h3>
        ${body(sent)}`
    }
    <h3>Try it</h3>
    <pre tabindex="0"><code>${curlOf(method, path, operation)}</code></pre>
    <h3>Answers</h3>
    ${answers.filter(([status]) => Number(status) < 400).map(([status, one]) => answer(status, one))}
    ${
      codes.length > 0 &&
      html`<h3>Problems</h3>
        <table>
          <thead>
            <tr>
              <th scope="col">Status</th>
              <th scope="col">Problem</th>
              <th scope="col">What to do</th>
            </tr>
          </thead>
          <tbody>
            ${codes.map(problem)}
          </tbody>
        </table>`
    }
  </section>`;
}
