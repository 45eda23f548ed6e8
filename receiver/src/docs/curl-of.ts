import type {Operation} from './description.ts';
import {exampleBody, exampleOf} from './example-of.ts';

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** A request that can be tried, for a shell in which `$RECEIVER` is where the receiver is and `$TOKEN` what it asks for. */
export function curlOf(method: string, path: string, operation: Operation): string {
  const {parameters = [], requestBody, security} = operation;
  let address = path;
  const query: string[] = [];
  for (const {name, in: place, schema, required} of parameters) {
    const value = encodeURIComponent(String(exampleOf(schema, name)));
    if (place === 'path') address = address.replace(`{${name}}`, value);
    // Where one of two is needed, the schema calls neither so.
    else if (required || name === 'address') query.push(`${name}=${value}`);
  }
  if (query.length > 0) address += `?${query.join('&')}`;
  const body = requestBody?.content['application/json'];
  return [
    `curl ${method === 'get' ? '' : `-X ${method.toUpperCase()} `}"$RECEIVER${address}"`,
    security && '-H "Authorization: Bearer $TOKEN"',
    body && "-H 'Content-Type: application/json'",
    body && `-d ${quote(JSON.stringify(exampleBody(body), null, 2))}`,
  ]
    .filter(Boolean)
    .join(' \\\n  ');
}
