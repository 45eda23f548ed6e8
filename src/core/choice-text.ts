import type {Answer, Choice} from '../contract/choice.ts';

// 1.<day>.<id>=<y|n><revision>[-<age>]&….<ref>.<seq>, all of it legal in a cookie (RFC 6265 §4.1.1).
const CHOICE = /^1\.([1-9]\d{0,8})\.([^.]+)(?:\.(v_[\w-]{22})\.(0|[1-9]\d{0,8}))?$/;
const ANSWER = /^([a-z][a-z0-9-]*)=([yn])([1-9]\d{0,8})(?:-([1-9]\d{0,3}))?$/;

/** Writes a choice as the value of the cookie. */
export const formatChoice = ({day, answers, ref, seq}: Choice): string =>
  `1.${String(day)}.${Object.entries(answers)
    .map(
      ([id, {granted, revision, age}]) =>
        `${id}=${granted ? 'y' : 'n'}${String(revision)}${age ? `-${String(age)}` : ''}`,
    )
    .join('&')}${ref ? `.${ref}.${String(seq)}` : ''}`;

/** Reads it back. @returns undefined for anything that is not such a value, to the letter: the visitor is then asked anew. */
export function parseChoice(text: string): Choice | undefined {
  const [, day, said, ref, seq] = CHOICE.exec(text) ?? [];
  if (!said) return;
  const answers: Record<string, Answer> = {};
  for (const one of said.split('&')) {
    const [, id, yes, revision, age] = ANSWER.exec(one) ?? [];
    if (!id) return;
    answers[id] = {
      granted: yes === 'y',
      revision: Number(revision),
      ...(age && {age: Number(age)}),
    };
  }
  return {day: Number(day), answers, ...(ref && {ref, seq: Number(seq)})};
}
