import {hash, randomBytes} from 'node:crypto';
import type {RequestUpdate} from '../../src/contract/desk.ts';
import type {PublishedTrial} from '../../src/contract/trial.ts';
import type {DeliveryAnswer} from '../../src/contract/delivery.ts';
import {BATCH_LIMIT} from '../../src/contract/delivery.ts';
import type {Device} from '../../src/contract/rates.ts';
import type {DecisionRecord} from '../../src/contract/record.ts';
import {openReceiver, type Receiver, type ReceiverOptions} from '../src/open-receiver.ts';
import {createRandom} from './random.ts';
import {demoNews, demoReleases} from './releases.ts';
import {closed, open, type DemoRequest} from './requests.ts';
import {demoTrials, layoutsOf} from './trials.ts';
import {
  answerQuestion,
  countOf,
  object,
  requestRight,
  visitor,
  withdraw,
  type Consenter,
  type Shown,
  type Visitor,
} from './visitors.ts';

export interface FillOptions extends Pick<
  ReceiverOptions,
  'dataDirectory' | 'databaseUrl' | 'origin'
> {
  /** Answers to the question, about so many. */
  readonly decisions: number;
  readonly days: number;
  /** The last day, YYYY-MM-DD. */
  readonly until: string;
  readonly seed: string;
}

/** What was filled in. */
export interface Filled {
  readonly answers: number;
  readonly withdrawals: number;
  readonly objections: number;
  readonly requests: number;
  readonly shown: number;
}

const DAY_MS = 86_400_000;
/** Sunday first: people order web hosting at work. */
const WEEK = [0.75, 1.2, 1.15, 1.1, 1.1, 0.95, 0.75];
const SHOWN_PER_ANSWER = 1.6;
const WITHDRAWING = 0.07;
const OBJECTIONS_A_DAY = 1.5;
const REQUEST_EVERY_DAYS = 9;
/** Requests that are still open are filed this long before the end. */
const OPEN_FROM_DAYS = 12;
const AT_ONCE = 500;

const dayText = (now: number): string => new Date(now).toISOString().slice(0, 10);

/**
 * Fills an empty receiver with an invented year, through the way in that visitors take, with the clock set to each day.
 *
 * @throws {Error} when its ledger holds anything, or when it refuses what is sent.
 */
export async function fillReceiver(options: FillOptions): Promise<Filled> {
  const {days, until, decisions} = options;
  const random = createRandom(options.seed);
  const noon = (day: number) => Date.parse(`${until}T11:00:00Z`) - (days - 1 - day) * DAY_MS;
  let now = noon(0) - DAY_MS / 4;
  const releases = await demoReleases();
  const half = Math.floor(days / 2);
  const news = demoNews([dayText(noon(0)), dayText(noon(half))]);
  // One in the second half, and one that goes on beyond the last day.
  const length = Math.floor(days / 8);
  const over = half + 2;
  const trials = demoTrials(
    [dayText(noon(over)), dayText(noon(over + length))],
    [dayText(noon(days - 10)), dayText(noon(days + 20))],
  );
  const deskToken = randomBytes(16).toString('hex');
  const start = () =>
    openReceiver({
      ...options,
      marketingToken: randomBytes(16).toString('hex'),
      deskToken,
      deliveriesPerMinute: 1_000_000,
      receiptWaitMs: 60_000,
      retention: false,
      now: () => now,
    });
  let receiver = await start();
  await refuseFilled(receiver);

  const filled = {answers: 0, withdrawals: 0, objections: 0, requests: 0, shown: 0};
  const doubts: (Consenter & {readonly day: number})[] = [];
  const pending: {readonly day: number; readonly number: string; readonly body: RequestUpdate}[] =
    [];
  let shown: Shown | undefined;
  /** By trial. */
  const layouts = new Map<string, readonly Shown[]>();
  try {
    for (let day = 0; day < days; day += 1) {
      now = noon(day);
      // Anew each month, for the room that it makes for what comes (partitions), and with what has changed.
      if (day % 28 === 0 || day === half) {
        await receiver.close();
        receiver = await start();
        shown = await publish(receiver, releases[day < half ? 0 : 1]);
      }
      for (const one of news.filter(({announced}) => announced === dayText(now)))
        await post(receiver, '/v1/subprocessors', one, deskToken);
      if (!shown) throw new Error('Nothing was published');
      for (const trial of trials.filter(({from}) => from === dayText(now + DAY_MS))) {
        const {body} = await post(receiver, '/v1/trials', trial, deskToken);
        layouts.set(trial.id, layoutsOf(shown, trial, JSON.parse(body) as PublishedTrial));
      }
      const trial = trials.find(({from, until}) => from <= dayText(now) && dayText(now) <= until);
      const drawn = layouts.get(trial?.id ?? '') ?? [shown];
      const draw = (): Shown => random.pick(drawn.map((one) => [one, 1] as const));
      const records: {readonly record: DecisionRecord; readonly device: Visitor['device']}[] = [];
      const counts: object[] = [];
      const week = WEEK[new Date(now).getUTCDay()] ?? 1;
      const answers = random.about((decisions / days) * week * (0.8 + (0.4 * day) / days));
      for (let n = 0; n < answers; n += 1) {
        const who = visitor(random);
        const layout = draw();
        const {record, choice} = answerQuestion(random, who, layout, now);
        records.push({record, device: who.device});
        counts.push(countOf(who, layout));
        if (choice.ref && random.next() < WITHDRAWING / 0.56)
          doubts.push({...who, choice, day: day + 1 + Math.floor(random.next() * 90)});
      }
      for (let n = answers; n < answers * SHOWN_PER_ANSWER; n += 1)
        counts.push(countOf(visitor(random), draw()));
      for (const who of doubts.filter((one) => one.day === day)) {
        records.push({record: withdraw(random, who, shown, now), device: who.device});
        filled.withdrawals += 1;
      }
      const objections = random.about(OBJECTIONS_A_DAY);
      for (let n = 0; n < objections; n += 1) {
        const who = visitor(random);
        records.push({record: object(random, who, shown, now), device: who.device});
      }
      for (const device of ['phone', 'tablet', 'desktop'] as const)
        await deliver(
          receiver,
          records.filter((one) => one.device === device).map(({record}) => record),
          device,
        );
      await countShown(receiver, counts);
      for (const {rights, updates} of requestsOf(day, days)) {
        const [number] = await deliver(receiver, [requestRight(random, rights, shown, now)]);
        for (const {after, ...body} of updates)
          pending.push({day: day + after, number: number ?? '', body});
        filled.requests += 1;
      }
      for (const {number, body} of pending.filter((one) => one.day === day))
        await post(receiver, `/v1/desk/requests/${number}/updates`, body, deskToken);
      filled.answers += answers;
      filled.objections += objections;
      filled.shown += counts.length;
    }
  } finally {
    await receiver.close();
  }
  return filled;
}

/** Old requests have come to their end; at the end of the time some are open. */
function requestsOf(day: number, days: number): readonly DemoRequest[] {
  const left = days - 1 - day;
  if (left === OPEN_FROM_DAYS) return open;
  const turn = Math.floor(day / REQUEST_EVERY_DAYS) % closed.length;
  const one = closed[turn];
  return one && left > 30 && day % REQUEST_EVERY_DAYS === 0 ? [one] : [];
}

async function publish(
  {publishRelease}: Receiver,
  {manifest, notice}: Awaited<ReturnType<typeof demoReleases>>[number],
): Promise<Shown> {
  const sha256 = await publishRelease(manifest, {}, notice);
  return {sdk: manifest.sdk, notice: hash('sha256', notice), manifest: sha256};
}

/** The note's second line is the ledger's size (C2SP tlog-checkpoint). */
async function refuseFilled({app, close}: Receiver): Promise<void> {
  const {body} = await app.inject({url: '/checkpoint'});
  if (body.split('\n')[1] === '0') return;
  await close();
  throw new Error(
    'The receiver’s ledger is not empty: invented decisions do not go among others. Name an empty directory or database.',
  );
}

async function post({app}: Receiver, url: string, payload: object, token?: string) {
  const headers = token === undefined ? {} : {authorization: `Bearer ${token}`};
  const response = await app.inject({method: 'POST', url, headers, payload});
  if (response.statusCode >= 300) throw new Error(`${url} answered ${response.body}`);
  return response;
}

/** @returns Numbers of the requests among the records. */
async function deliver(
  receiver: Receiver,
  records: readonly DecisionRecord[],
  device?: Exclude<Device, 'unknown'>,
): Promise<readonly string[]> {
  const parts = [];
  for (let first = 0; first < records.length; first += BATCH_LIMIT)
    parts.push(records.slice(first, first + BATCH_LIMIT));
  const answers = await Promise.all(
    parts.map((part) =>
      post(receiver, '/v1/records', {v: 1, records: part, ...(device && {device})}),
    ),
  );
  return answers.flatMap((answer) =>
    answer
      .json<DeliveryAnswer>()
      .results.flatMap(({receipt}) => receipt?.record.rights?.request ?? []),
  );
}

async function countShown(receiver: Receiver, counts: readonly object[]): Promise<void> {
  for (let first = 0; first < counts.length; first += AT_ONCE)
    await Promise.all(
      counts.slice(first, first + AT_ONCE).map((count) => post(receiver, '/v1/shown', count)),
    );
}
