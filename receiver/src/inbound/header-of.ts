import type {IncomingHttpHeaders} from 'node:http';

/** One header's value; empty where there is none, or several. @param name In lower case. */
export function headerOf(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
}
