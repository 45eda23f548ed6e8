import {manifestList} from '../../../src/contract/schemas/manifest-list.ts';
import {readManifests} from '../pages/read-manifests.ts';
import type {AppContext} from './app-context.ts';
import {problemAnswers} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

/** `GET /v1/manifests`: every version of what was shown, by the hash that stands in each record (R51). */
export function manifestsRoute(app: TypedApp, {engine: {db}}: AppContext): void {
  app.get(
    '/v1/manifests',
    {
      schema: {
        summary: 'Versions of the manifest, the newest first',
        response: {200: manifestList, ...problemAnswers()},
      },
    },
    async () => ({v: 1 as const, manifests: await readManifests(db)}),
  );
}
