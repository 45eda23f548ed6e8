import type {OtherChoice} from './other-choice.ts';

/** Answers as a choice: what is said twice is a no where one of the two is. @returns undefined where nothing is said. */
export function saidOf(
  answers: readonly (readonly [name: string, yes: boolean])[],
): OtherChoice | undefined {
  const said = new Map<string, boolean>();
  for (const [name, yes] of answers) said.set(name, yes && said.get(name) !== false);
  return said.size ? {said: Object.fromEntries(said)} : undefined;
}
