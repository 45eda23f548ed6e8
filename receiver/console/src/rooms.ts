import type {Act} from '../../../src/contract/staff.ts';

/** The console's rooms, in the order in which they are offered, and the acts of which one opens each. */
export const ROOMS = [
  {id: 'start', acts: ['statistics']},
  {id: 'rates', acts: ['statistics']},
  {id: 'trials', acts: ['statistics']},
  {id: 'permission', acts: ['permission']},
  {id: 'lists', acts: ['scrub']},
  {id: 'suppression', acts: ['suppression']},
  {id: 'desk', acts: ['desk']},
  // What a permission rests on is proved there, from what everybody may ask.
  {id: 'ledger', acts: ['ledger', 'permission']},
  {id: 'webhooks', acts: ['webhooks']},
  {id: 'trail', acts: ['trail']},
  {id: 'news', acts: ['news', 'releases']},
  {id: 'tokens', acts: ['tokens']},
  {id: 'mailbox', acts: ['mailbox']},
] as const satisfies readonly {readonly id: string; readonly acts: readonly Act[]}[];

export type RoomId = (typeof ROOMS)[number]['id'];

/** Where the reader is: a room, and what in it. */
export interface Place {
  readonly room: RoomId;
  /** Such as a request's number; empty for the room itself. */
  readonly item: string;
}

/** The rooms that somebody may enter. */
export const roomsFor = (acts: readonly Act[]): RoomId[] =>
  ROOMS.filter((room) => room.acts.some((act) => acts.includes(act))).map(({id}) => id);

/** The address of a place on this page. */
export const hashOf = (room: RoomId, item = ''): string =>
  item === '' ? `#/${room}` : `#/${room}/${encodeURIComponent(item)}`;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};

/** The place that an address means; the first open room where it means none, or one that is closed. */
export function readPlace(hash: string, open: readonly RoomId[]): Place | undefined {
  const [, name = '', item = ''] = hash.split('/');
  const room = open.find((id) => id === name);
  if (room) return {room, item: decoded(item)};
  return open[0] && {room: open[0], item: ''};
}
