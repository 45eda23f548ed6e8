/** The files of a language that hold all that there is to say. */
export const ROOMS: readonly string[] = ['first', 'rooms', 'more'];
