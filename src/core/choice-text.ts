import type {Answer, Choice} from '../contract/choice.ts';

// 1.<day>.<id>=<letter><revision>[-<age>]&….<ref>.<seq>, all of it legal in a cookie (RFC 6265 §4.1.1).
const CHOICE = /^1\.([1-9]\d{0,8})\.([^.]+)(?:\.(v_[\w-]{22})\.(0|[1-9]\d{0,8}))?$/;
// <id>=<letter><revision>[-<age>]
const ANSWER = /^([a-z][a-z0-9-]*)=([ynsY])([1-9]\d{0,8})(?:-([1-9]\d{0,3}))?$/;

/** y: yes; n: no; s: no, by the browser's signal; Y: yes, in spite of it. */
const letterOf = ({granted, signal}: Answer): string =>
  granted ? (signal ? 'Y' : 'y') : signal ? 's' : 'n';

/** Writes a choice as the value of the cookie. */
export const formatChoice = ({day, answers, ref, seq}: Choice): string =>
  `1.${String(day)}.${Object.entries(answers)
    .map(
      ([id, answer]) =>
        `${id}=${letterOf(answer)}${String(answer.revision)}${answer.age ? `-${String(answer.age)}` : ''}`,
    )
    .join('&')}${ref ? `.${ref}.${String(seq)}` : ''}`;

/** Reads it back. @returns undefined for anything that is not such a value, to the letter: the visitor is then asked anew. */
export function parseChoice(text: string): Choice | undefined {
  const [, day, said, ref, seq] = CHOICE.exec(text) ?? [];
  if (!said) return;
  const answers: Record<string, Answer> = {};
  for (const one of said.split('&')) {
    const [, id, letter = '', revision, age] = ANSWER.exec(one) ?? [];
    if (!id) return;
    answers[id] = {
      granted: /y/i.test(letter),
      revision: Number(revision),
      ...(age && {age: Number(age)}),
      ...(letter === 's' && {signal: 'obeyed'}),
      ...(letter === 'Y' && {signal: 'overridden'}),
    };
  }
  return {day: Number(day), answers, ...(ref && {ref, seq: Number(seq)})};
}
