/** Gathers jobs that arrive in the same turn of the loop, and those that arrive while others are committed. */
export interface GroupCommit<Job, Answer> {
  /** @throws {RangeError} when too many jobs wait already. */
  (job: Job): Promise<Answer>;
}

interface Waiting<Job, Answer> {
  readonly job: Job;
  readonly weight: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** Single commits that fail in a row before the rest of their group fails with them. */
const GIVE_UP_AFTER = 3;

/**
 * One commit for many jobs: one wait for the disk is shared by all who arrive meanwhile.
 *
 * When a shared commit fails, each of its jobs gets one of its own, so that only the guilty one fails.
 *
 * @param commit Answers in the order of the jobs.
 * @param weigh What a job adds to its group. @param limits Weight of a group, and of all that waits.
 */
export function createGroupCommit<Job, Answer>(
  commit: (jobs: readonly Job[]) => Promise<readonly Answer[]>,
  weigh: (job: Job) => number,
  limits: {readonly group: number; readonly waiting: number},
): GroupCommit<Job, Answer> {
  let waiting: Waiting<Job, Answer>[] = [];
  let waitingWeight = 0;
  let isRunning = false;

  function nextGroup(): readonly Waiting<Job, Answer>[] {
    let weight = 0;
    let length = 0;
    for (const entry of waiting) {
      weight += entry.weight;
      if (length > 0 && weight > limits.group) break;
      length += 1;
    }
    const group = waiting.slice(0, length);
    waiting = waiting.slice(length);
    waitingWeight -= group.reduce((sum, entry) => sum + entry.weight, 0);
    return group;
  }

  async function settle(group: readonly Waiting<Job, Answer>[]): Promise<void> {
    try {
      const answers = await commit(group.map(({job}) => job));
      for (const [place, {resolve}] of group.entries()) resolve(answers[place] as Answer);
    } catch (error) {
      if (group.length > 1) await settleApart(group);
      else for (const {reject} of group) reject(error);
    }
  }

  /** One by one, until it shows that it is not the jobs' fault: then nobody is kept waiting in vain. */
  async function settleApart(group: readonly Waiting<Job, Answer>[]): Promise<void> {
    const failures: unknown[] = [];
    for (const {job, resolve, reject} of group) {
      if (failures.length === GIVE_UP_AFTER) {
        reject(failures.at(-1));
        continue;
      }
      try {
        const [answer] = await commit([job]);
        resolve(answer as Answer);
        failures.length = 0;
      } catch (error) {
        reject(error);
        failures.push(error);
      }
    }
  }

  async function run(): Promise<void> {
    while (waiting.length > 0) await settle(nextGroup());
    isRunning = false;
  }

  return (job) =>
    new Promise((resolve, reject) => {
      const weight = weigh(job);
      if (waitingWeight + weight > limits.waiting) {
        reject(new RangeError('Too much is waiting to be committed'));
        return;
      }
      waiting.push({job, weight, resolve, reject});
      waitingWeight += weight;
      if (isRunning) return;
      isRunning = true;
      setImmediate(() => void run());
    });
}
