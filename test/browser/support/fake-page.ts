import type {Choice} from '../../../src/contract/choice.ts';
import type {BootConfiguration} from '../../../src/contract/boot-configuration.ts';
import type {Grants} from '../../../src/contract/purpose.ts';
import type {DecisionRecord} from '../../../src/contract/record.ts';
import {formatChoice, parseChoice} from '../../../src/core/choice-text.ts';
import {dayOf} from '../../../src/core/day-of.ts';
import {bootDefaults} from '../../../src/core/default-configuration.ts';
import {standing, type Refuses} from '../../../src/core/standing.ts';
import type {Page, Room} from '../../../src/journey/page.ts';
import {watchGates} from '../../../src/signals/gates/watch-gates.ts';
import type {Source, Subscriber} from '../../../src/signals/page-events.ts';

const none: Refuses = () => false;

/**
 * A page for the rooms: it remembers what was posted and opened, and carries a choice to the device, gates and listeners as the real one
 * does. What vendors left it leaves where it is: that is cleared two seconds later once more, when another test may be at work.
 */
export function fakePage(more: Partial<BootConfiguration> = {}) {
  let choice = '';
  let source: Source = 'recalled';
  let grants: Grants = {necessary: true};
  const posted: DecisionRecord[] = [];
  const opened: Room[] = [];
  const heard = new Set<() => void>();
  const update = watchGates({current: () => grants, nonce: ''});
  const grant = (next: Grants) => {
    grants = {
      ...Object.fromEntries(bootDefaults.purposes.map(({id}) => [id, false])),
      ...next,
      necessary: true,
    };
    update();
    for (const hear of heard) hear();
  };
  grant({});
  const page: Page = {
    configuration: {...bootDefaults, ...more},
    choice: () => choice,
    grants: () => grants,
    origins: () => standing(choice, page.configuration, dayOf(Date.now()), page.refuses).origins,
    source: () => source,
    due: () => (choice ? [] : bootDefaults.purposes),
    hearsNew: () => false,
    refuses: none,
    settle(next, from, keep) {
      keep();
      choice = next;
      source = from;
      const {answers = {}} = parseChoice(next) ?? {};
      grant(Object.fromEntries(Object.entries(answers).map(([id, one]) => [id, one.granted])));
    },
    post(record) {
      if (record) posted.push(record);
    },
    subscribe(subscriber: Subscriber) {
      const hear = () => {
        subscriber(grants, source, page.origins());
      };
      heard.add(hear);
      hear();
      return () => heard.delete(hear);
    },
    open: async (room) => void opened.push(room),
    prepareToObey: () => Promise.resolve(),
  };
  /** Makes a choice true as if it had been made before. */
  const remember = (known: Choice) => {
    page.settle(formatChoice(known), 'visitor', () => undefined);
  };
  /** Back to the beginning: nothing is known of the visitor. */
  const reset = () => {
    choice = '';
    page.refuses = none;
    posted.length = 0;
    opened.length = 0;
    grant({});
  };
  return {page, posted, opened, grant, remember, reset};
}
