import {layoutTrial, publishedTrial, trials} from '../../../src/contract/schemas/trial.ts';
import {swedishDay} from '../../../src/core/swedish-day.ts';
import {tryAgain} from '../database/try-again.ts';
import {lintBeforehand} from '../trials/lint-beforehand.ts';
import {publishTrial} from '../trials/publish-trial.ts';
import {readTrials} from '../trials/read-trials.ts';
import {describeFault} from '../trials/reasons.ts';
import type {AppContext} from './app-context.ts';
import {problemAnswers} from './problem-answers.ts';
import {ProblemError} from './problem-error.ts';
import type {TypedApp} from './typed-app.ts';

/** `/v1/trials`: trials of the question's layout, settled in the ledger before they begin. */
export function trialsRoutes(
  app: TypedApp,
  {engine, staff, place, smallestCell, now}: AppContext,
): void {
  const security = [{bearer: []}];
  app.post(
    '/v1/trials',
    {
      onRequest: staff.requireAct('releases'),
      bodyLimit: 16_384,
      schema: {
        summary: 'Publish a layout trial',
        description:
          'Before its first day, once and for all: see docs/trials.md. The same trial again adds the layouts of a release that came since.',
        security,
        body: layoutTrial,
        response: {
          200: publishedTrial,
          ...problemAnswers(
            'RECEIVER_BODY_MALFORMED',
            'RECEIVER_BODY_TOO_LARGE',
            'RECEIVER_MEDIA_TYPE',
            'RECEIVER_BODY_INVALID',
            'RECEIVER_TRIAL_REFUSED',
            'RECEIVER_TRIAL_TAKEN',
            'RECEIVER_TOKEN_NEEDED',
            'RECEIVER_ACT_NOT_ALLOWED',
            'RECEIVER_OWN_PAGE_NEEDED',
          ),
        },
      },
    },
    async (request) => {
      const trial = request.body;
      const faults = lintBeforehand(trial);
      if (faults.length > 0)
        throw new ProblemError('RECEIVER_TRIAL_REFUSED', {fields: faults.map(describeFault)});
      const published = await tryAgain(engine, () => publishTrial(engine, trial, now()));
      if ('refused' in published)
        throw published.refused === 'taken'
          ? new ProblemError('RECEIVER_TRIAL_TAKEN')
          : new ProblemError('RECEIVER_TRIAL_REFUSED', {
              fields: [describeFault({field: 'from', reason: 'dates'})],
            });
      await place();
      await staff.trail.note(request, {act: 'releases', object: `trial ${trial.id}`, count: 1});
      return published;
    },
  );
  app.get(
    '/v1/trials',
    {
      onRequest: staff.requireAct('statistics'),
      schema: {
        summary: 'Layout trials and what came of them',
        description:
          'Until a trial’s stopping rule is met, its progress alone; then what came of it until that day. Small counts are null.',
        security,
        response: {
          200: trials,
          ...problemAnswers('RECEIVER_TOKEN_NEEDED', 'RECEIVER_ACT_NOT_ALLOWED'),
        },
      },
    },
    async (request) => {
      const found = await readTrials(engine.db, swedishDay(now()), smallestCell);
      await staff.trail.note(request, {act: 'statistics', object: 'trials', count: found.length});
      return {v: 1 as const, smallest: smallestCell, trials: [...found]};
    },
  );
}
