/** The rooms that a visitor can go to. */
export type RoomName =
  'preferences' | 'notice' | 'objection' | 'rights' | 'history' | 'subprocessors';
