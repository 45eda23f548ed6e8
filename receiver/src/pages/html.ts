/** Markup that is safe to send: everything in it was written by us or escaped. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Content = Markup | string | number | false | undefined | readonly Markup[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function show(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map(({text}) => text).join('');
  return String(content).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/** Markup of a template: its own text as it stands, every value escaped unless it is markup itself. */
export const html = (strings: TemplateStringsArray, ...values: readonly Content[]): Markup =>
  new Markup(String.raw({raw: strings}, ...values.map(show)));
