import type {Choice} from '../../../src/contract/choice.ts';
import type {BootConfiguration} from '../../../src/contract/boot-configuration.ts';
import type {Grants} from '../../../src/contract/purpose.ts';
import type {DecisionRecord} from '../../../src/contract/record.ts';
import {bootDefaults} from '../../../src/core/default-configuration.ts';
import type {Page, Room} from '../../../src/journey/page.ts';
import {watchGates} from '../../../src/signals/gates.ts';

/** A page for the rooms: it remembers what was posted and opened, and carries a choice to gates and listeners as the real one does. */
export function fakePage(more: Partial<BootConfiguration> = {}) {
  let choice: Choice | undefined;
  let grants: Grants = {necessary: true};
  const posted: DecisionRecord[] = [];
  const opened: Room[] = [];
  const heard = new Set<(grants: Grants) => void>();
  const update = watchGates(() => grants);
  const grant = (next: Grants) => {
    grants = {
      ...Object.fromEntries(bootDefaults.purposes.map(({id}) => [id, false])),
      ...next,
      necessary: true,
    };
    update();
    for (const hear of heard) hear(grants);
  };
  grant({});
  const page: Page = {
    configuration: {...bootDefaults, ...more},
    asksAsMobiplus: Object.keys(more).length === 0,
    choice: () => choice,
    grants: () => grants,
    due: () => (choice ? [] : bootDefaults.purposes),
    settle(next) {
      choice = next;
      grant(Object.fromEntries(Object.entries(next.answers).map(([id, one]) => [id, one.granted])));
    },
    post: (record) => posted.push(record),
    subscribe(subscriber) {
      const hear = (now: Grants) => subscriber(now, 'visitor');
      heard.add(hear);
      hear(grants);
      return () => heard.delete(hear);
    },
    open: async (room) => void opened.push(room),
  };
  /** Back to the beginning: nothing is known of the visitor. */
  const reset = () => {
    choice = undefined;
    posted.length = 0;
    opened.length = 0;
    grant({});
  };
  return {page, posted, opened, grant, reset};
}
