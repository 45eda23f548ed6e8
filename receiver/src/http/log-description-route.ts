import {logDescription as logDescriptionSchema} from '../../../src/contract/schemas/log-description.ts';
import type {AppContext} from './app-context.ts';
import type {TypedApp} from './typed-app.ts';

/** `GET /.well-known/consent-log.json`: who signs the ledger. */
export function logDescriptionRoute(app: TypedApp, {logDescription}: AppContext): void {
  app.get(
    '/.well-known/consent-log.json',
    {schema: {summary: 'Who signs the ledger', response: {200: logDescriptionSchema}}},
    () => logDescription,
  );
}
