import type {NoticeList} from '../../../src/contract/notice-list.ts';
import {noticeList} from '../../../src/contract/schemas/notice-list.ts';
import {readNotices} from '../pages/read-notices.ts';
import type {AppContext} from './app-context.ts';
import {problemAnswers} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

/** `GET /v1/notices`: every version of the notice, by the hash that stands in each record (R51). */
export function noticesRoute(app: TypedApp, {engine: {db}}: AppContext): void {
  app.get(
    '/v1/notices',
    {
      schema: {
        summary: 'Versions of the privacy notice, the newest first',
        response: {
          200: {description: 'The versions', content: {'application/json': {schema: noticeList}}},
          ...problemAnswers(),
        },
      },
    },
    async (): Promise<NoticeList> => ({v: 1, notices: await readNotices(db)}),
  );
}
