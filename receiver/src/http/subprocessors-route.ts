import {subprocessorList, subprocessorNews} from '../../../src/contract/schemas/identity.ts';
import type {SubprocessorNews} from '../../../src/contract/subprocessor.ts';
import {swedishDay} from '../../../src/core/swedish-day.ts';
import {publishOne} from '../subprocessors/publish-news.ts';
import type {AppContext} from './app-context.ts';
import {ProblemError, type FieldError} from './problem-error.ts';
import {problemAnswers} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

/** What keeps news from being published, beyond its form. @param today YYYY-MM-DD. */
function faultsOf(
  {id, task, announced, objectBy}: SubprocessorNews,
  known: readonly SubprocessorNews[],
  today: string,
): readonly FieldError[] {
  const faults: (FieldError | false)[] = [
    known.some((one) => one.id === id) && {
      field: 'id',
      message: 'Is taken by news that was published.',
      remedy: 'What was told stands. Publish what is new under another id.',
    },
    !task['sv'] && {
      field: 'task.sv',
      message: 'Is missing.',
      remedy: 'Say in Swedish what the sub-processor is to do.',
    },
    announced > today && {
      field: 'announced',
      message: `Lies after today, ${today}.`,
      remedy: 'Publish it on the day on which customers are told.',
    },
    (objectBy < announced || objectBy < today) && {
      field: 'objectBy',
      message: 'Leaves no time to object.',
      remedy: 'Give a day that lies ahead; thirty days are usual (GDPR 28(2)).',
    },
  ];
  return faults.filter((fault) => fault !== false);
}

/** `GET /v1/subprocessors`: news of sub-processors, for everyone (S29, R57); `POST` publishes it. */
export function subprocessorsRoute(
  app: TypedApp,
  {engine, tellNews, staff, place, now}: AppContext,
): void {
  app.get(
    '/v1/subprocessors',
    {schema: {summary: 'News of sub-processors', response: {200: subprocessorList}}},
    async () => ({v: 1 as const, news: [...(await tellNews())]}),
  );
  app.post(
    '/v1/subprocessors',
    {
      onRequest: staff.requireAct('news'),
      bodyLimit: 8192,
      schema: {
        summary: 'Publish news of a sub-processor',
        description:
          'It is told to everyone from now on, and logged. It cannot be changed or taken back.',
        security: [{bearer: []}],
        body: subprocessorNews,
        response: {
          201: subprocessorNews,
          ...problemAnswers(
            'RECEIVER_TOKEN_NEEDED',
            'RECEIVER_ACT_NOT_ALLOWED',
            'RECEIVER_OWN_PAGE_NEEDED',
            'RECEIVER_BODY_MALFORMED',
            'RECEIVER_BODY_INVALID',
            'RECEIVER_BODY_TOO_LARGE',
            'RECEIVER_MEDIA_TYPE',
          ),
        },
      },
    },
    async (request, reply) => {
      const {body: news} = request;
      const refuse = (fields: readonly FieldError[]) =>
        new ProblemError('RECEIVER_BODY_INVALID', {fields});
      const today = swedishDay(now());
      const faults = faultsOf(news, await tellNews(), today);
      if (faults.length > 0) throw refuse(faults);
      // Somebody else may have taken the id meanwhile.
      if (!(await publishOne(engine, news, now())))
        throw refuse(faultsOf(news, await tellNews(), today));
      await place();
      await staff.trail.note(request, {act: 'news', object: `published ${news.id}`, count: 1});
      reply.code(201);
      return news;
    },
  );
}
