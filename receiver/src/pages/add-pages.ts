import {bodyOfLeaf} from '../ledger/body-of-leaf.ts';
import {readFileSync} from 'node:fs';
import type {FastifyInstance, FastifyReply} from 'fastify';
import * as z from 'zod/mini';
import type {LedgerRecord} from '../../../src/contract/record.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {AppContext} from '../http/app-context.ts';
import {ProblemError} from '../http/problem-error.ts';
import {prepareSubmission} from '../ledger/prepare-submission.ts';
import {acceptForms, type FormFields} from './accept-forms.ts';
import {answerInHtml} from './answer-in-html.ts';
import {composeObjection} from './compose-objection.ts';
import {noticePage} from './notice-page.ts';
import {objectedPage} from './objected-page.ts';
import {checkObjectionForm, readObjectionForm, type FormErrors} from './objection-form.ts';
import {objectionPage} from './objection-page.ts';
import {languageOf} from './page-language.ts';
import {problemPage} from './problem-page.ts';
import {readNotices} from './read-notices.ts';
import {readRelease} from './read-release.ts';
import {sendPage} from './send-page.ts';

/** The pages' own files, by their address and type. */
const FILES = [
  ['pages.css', 'text/css; charset=utf-8'],
  ['pages.svg', 'image/svg+xml'],
] as const;
const EMPTY: FormFields = new URLSearchParams();
const recordId = z.uuidv4();

/**
 * The pages that lead to the notice and to an objection without any script (R36, R37, R49).
 *
 * The form needs no defence against other sites' forms: it needs no session, and whoever sends it says what anyone may say.
 */
export function addPages(app: FastifyInstance, context: AppContext): void {
  void app.register((scope, _options, done) => {
    acceptForms(scope);
    answerInHtml(scope, context.onError, '');
    for (const [name, type] of FILES) {
      const file = readFileSync(new URL(name, import.meta.url), 'utf8');
      scope.get(`/${name}`, {schema: {hide: true}}, (_request, reply) =>
        reply
          .type(type)
          .header('cache-control', 'public, max-age=3600')
          .serializer(String)
          .send(file),
      );
    }
    addNotice(scope, context);
    addObjection(scope, context);
    done();
  });
}

function addNotice(scope: FastifyInstance, {engine: {db}}: AppContext): void {
  scope.get('/notice', {schema: {hide: true}}, async ({query}, reply) => {
    const lang = languageOf(query);
    const release = await readRelease(db);
    return release
      ? sendPage(reply, noticePage(lang, release, await readNotices(db)))
      : sendPage(reply, problemPage(lang, 'early', ''), 503);
  });
}

function addObjection(scope: FastifyInstance, context: AppContext): void {
  const {engine, intake, addresses, allow, deliveriesPerMinute, isDraining, onError, now} = context;

  scope.get('/objection', {schema: {hide: true}}, async ({query}, reply) => {
    const {record} = query as {record?: unknown};
    if (record !== undefined) return showObjected(record, query, reply);
    const shownAt = wholeSeconds(now());
    return sendPage(reply, objectionPage(languageOf(query), readObjectionForm(EMPTY), {}, shownAt));
  });

  async function showObjected(id: unknown, query: unknown, reply: FastifyReply) {
    const asked = recordId.safeParse(id);
    const row =
      asked.success &&
      (await engine.db
        .selectFrom('leaf')
        .innerJoin('body', bodyOfLeaf)
        .select(['record', 'idx'])
        .where('record_id', '=', asked.data)
        .where('type', '=', 'objection.made')
        .executeTakeFirst());
    if (!row) throw new ProblemError('RECEIVER_NOT_FOUND');
    const {record, idx} = row;
    return sendPage(
      reply,
      objectedPage(languageOf(query), JSON.parse(record) as LedgerRecord, idx),
    );
  }

  scope.post<{Body: FormFields | undefined}>(
    '/objection',
    {
      schema: {hide: true},
      config: {rateLimit: {max: deliveriesPerMinute, timeWindow: 60_000}},
      onRequest: (_request, _reply, done) => {
        done(isDraining() ? new ProblemError('RECEIVER_DRAINING', {retryAfter: 5}) : undefined);
      },
    },
    async ({query, body, hostname: host, ip}, reply) => {
      const lang = languageOf(query);
      const release = await readRelease(engine.db);
      if (!release) return sendPage(reply, problemPage(lang, 'early', ''), 503);
      const form = readObjectionForm(body ?? EMPTY);
      const {shownAt} = form;
      const again = (errors: FormErrors) =>
        sendPage(reply, objectionPage(lang, form, errors, shownAt ?? wholeSeconds(now())), 422);
      const checked = checkObjectionForm(form);
      if ('errors' in checked) return again(checked.errors);
      const sent = {lang, host, now: now(), shownAt};
      const composed = composeObjection(checked.reached, release, sent);
      if ('errors' in composed) return again(composed.errors);
      const {record} = composed;
      try {
        await intake.take([allow(prepareSubmission(record, addresses), ip)]);
      } catch (error) {
        onError(error);
        throw new ProblemError('RECEIVER_STORE_UNAVAILABLE', {retryAfter: 5});
      }
      // A page of its own, so that loading it again sends nothing again.
      return reply.redirect(`objection?record=${record.id}&lang=${lang}`, 303);
    },
  );
}
