import type {PurposeMap} from '../../contract/migration.ts';
import type {PurposeId} from '../../contract/purpose.ts';
import type {OtherChoice} from './other-choice.ts';

/** Whether a name stands for nothing optional, and is known to. */
const isNecessary = (map: PurposeMap, name: string) =>
  Object.hasOwn(map, name) && map[name]?.length === 0;

/**
 * The purposes that a visitor refused elsewhere: all that stands for one was answered, and all of it with no.
 *
 * A yes is never carried over: it was given to another question, under another text (GDPR 4(11)), and is something to ask about. Names
 * that the map does not know say nothing. Of a tool that wrote down the yeses alone, only two silences are a no: of what the site itself
 * says was offered, and of everything, where nothing optional was accepted.
 *
 * @param map What names stand for. @param offered Names that the visitor was asked about for certain: those of the site's own map.
 */
export function refusedPurposes(
  {said, onlyYes}: OtherChoice,
  map: PurposeMap,
  offered: readonly string[] = [],
): readonly PurposeId[] {
  const names = Object.keys(said);
  const acceptedNothing = names.every((name) => isNecessary(map, name));
  const silent = onlyYes ? (acceptedNothing ? Object.keys(map) : offered) : [];
  const answers = new Map([
    ...silent.map((name) => [name, false] as const),
    ...Object.entries(said),
  ]);
  const known = [...answers].filter(([name]) => Object.hasOwn(map, name));
  const purposesOf = (answer: boolean) =>
    known.flatMap(([name, yes]) => (yes === answer ? (map[name] ?? []) : []));
  const wanted = new Set([...purposesOf(true), 'necessary']);
  return [...new Set(purposesOf(false))].filter((purpose) => !wanted.has(purpose));
}
