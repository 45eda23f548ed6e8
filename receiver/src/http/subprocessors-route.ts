import {subprocessorList} from '../../../src/contract/schemas/identity.ts';
import type {AppContext} from './app-context.ts';
import type {TypedApp} from './typed-app.ts';

/** `GET /v1/subprocessors`: news of sub-processors, for everyone (S29, R57). */
export function subprocessorsRoute(app: TypedApp, {subprocessors}: AppContext): void {
  app.get(
    '/v1/subprocessors',
    {schema: {summary: 'News of sub-processors', response: {200: subprocessorList}}},
    () => ({v: 1 as const, news: [...subprocessors]}),
  );
}
