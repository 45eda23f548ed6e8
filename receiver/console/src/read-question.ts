/** What is asked: whom it is about, as it was written, and the query. */
export interface Question {
  readonly whom: string;
  readonly query: string;
}

/** What only the asker knows; fields that are left alone say nothing. */
const STATED = ['kind', 'message', 'softOptIn', 'nixVersion', 'nixListed'] as const;

const textIn = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};
const said = (form: FormData, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.map((name) => [name, textIn(form, name)]).filter(([, value]) => value !== ''),
  ) as Record<string, string>;

/** What a form says of the circumstances, as a query has it. */
export const readCircumstances = (form: FormData): Record<string, string> => said(form, STATED);

/** Reads the form of the permission room; undefined where it says nobody. */
export function readQuestion(form: FormData): Question | undefined {
  const whom = textIn(form, 'whom');
  if (whom === '') return undefined;
  const query = new URLSearchParams({
    [textIn(form, 'by') === 'customer' ? 'customer' : 'address']: whom,
    ...said(form, ['channel', ...STATED, 'topic']),
  });
  return {whom, query: String(query)};
}
