import type {Process} from './start-process.ts';

/** All that a process has written, on either stream. */
export const outputOf = ({lines, complaints}: Process): string =>
  `${lines.join('\n')}\n${complaints()}`;
