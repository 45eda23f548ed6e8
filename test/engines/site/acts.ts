import * as fc from 'fast-check';
import {PURPOSES} from './six-steps.ts';

/** What a visitor may do: through the page's own buttons and the API, or through ours. */
export type Act =
  | {readonly by: 'api'; readonly method: 'accept' | 'refuse' | 'withdraw'; readonly ids?: string[]}
  | {readonly by: 'banner'; readonly yes: boolean}
  | {readonly by: 'switches'; readonly on: readonly string[]}
  | {readonly by: 'withdraw all'};

const some = fc.subarray([...PURPOSES], {minLength: 1});
const api = fc.record(
  {
    by: fc.constant('api' as const),
    method: fc.constantFrom('accept' as const, 'refuse' as const, 'withdraw' as const),
    ids: some,
  },
  {requiredKeys: ['by', 'method']},
);
/** Mostly the API, whose decisions come as fast as a page can make them. */
export const anyAct: fc.Arbitrary<Act> = fc.oneof(
  {weight: 30, arbitrary: api},
  {
    weight: 1,
    arbitrary: fc.record({by: fc.constant('banner' as const), yes: fc.boolean()}),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      by: fc.constant('switches' as const),
      on: fc.subarray([...PURPOSES]),
    }),
  },
  {weight: 1, arbitrary: fc.constant({by: 'withdraw all'} as const)},
);

/** What a visitor has answered so far; what is not in it has not been asked or not been answered. */
export type Answers = Readonly<Record<string, boolean>>;

export interface Decision {
  readonly asked: readonly string[];
  readonly given: readonly string[];
  readonly source: 'page' | 'visitor';
}

/** What an act decides; nothing where there is nothing to press, or nothing to take back. */
export function decisionOf(act: Act, answers: Answers): Decision | undefined {
  const due = PURPOSES.filter((id) => !(id in answers));
  const given = PURPOSES.filter((id) => answers[id]);
  const decided = (source: Decision['source'], asked: readonly string[], yes: readonly string[]) =>
    asked[0] === undefined ? undefined : {asked, given: yes, source};
  switch (act.by) {
    case 'banner':
      return decided('visitor', due, act.yes ? due : []);
    case 'switches':
      return decided('visitor', PURPOSES, act.on);
    case 'withdraw all':
      return given[0] ? decided('visitor', PURPOSES, []) : undefined;
    case 'api': {
      const meant = act.ids ?? PURPOSES;
      if (act.method === 'withdraw')
        return decided(
          'page',
          meant.filter((id) => answers[id]),
          [],
        );
      return decided('page', meant, act.method === 'accept' ? meant : []);
    }
  }
}

/** What the record of a decision says, purpose by purpose. */
export const statuses = ({asked, given}: Decision, before: Answers) =>
  asked.map((id) => `${id} ${given.includes(id) ? 'given' : before[id] ? 'withdrawn' : 'refused'}`);
