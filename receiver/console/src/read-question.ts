/** What is asked: whom it is about, as it was written, and the query. */
export interface Question {
  readonly whom: string;
  readonly query: string;
}

/** What only the asker knows; fields that are left alone say nothing. */
const STATED = ['channel', 'kind', 'message', 'softOptIn', 'nixVersion', 'nixListed', 'topic'];

/** Reads the form of the permission room; undefined where it says nobody. */
export function readQuestion(form: FormData): Question | undefined {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const whom = text('whom');
  if (whom === '') return undefined;
  const query = new URLSearchParams({[text('by') === 'customer' ? 'customer' : 'address']: whom});
  for (const name of STATED) if (text(name) !== '') query.set(name, text(name));
  return {whom, query: String(query)};
}
