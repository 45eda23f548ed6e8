/** One environment variable: how its text is read, and what there is to say about it. */
export interface Variable<Value> {
  /** @returns undefined where the text is not as it must be. */
  readonly parse: (text: string) => Value | undefined;
  /** What it must be: ends the sentence that begins with its name. */
  readonly must: string;
  /** What it is for, in one line. */
  readonly what: string;
  /** As documented; what follows from absence otherwise stands in `what`. */
  readonly byDefault?: string;
  /** It must be given; then this says so. */
  readonly missing?: string;
  /** A secret: `<NAME>_FILE` may name a file that holds it. */
  readonly isSecret?: true;
}

/** Text that must match. */
export const matching =
  (rule: RegExp) =>
  (text: string): string | undefined =>
    rule.test(text) ? text : undefined;

/** A whole number from `least` to `most`, in decimal figures. */
export const whole =
  (least: number, most: number) =>
  (text: string): number | undefined => {
    const number = Number(text);
    return /^\d{1,9}$/.test(text) && number >= least && number <= most ? number : undefined;
  };

/** A URL of one of these protocols, such as `https:`. */
export const urlOf =
  (...protocols: readonly string[]) =>
  (text: string): string | undefined =>
    !/\s/.test(text) && protocols.includes(URL.parse(text)?.protocol ?? '') ? text : undefined;

/** Texts with commas between, each of which must match. */
export const listOf =
  (rule: RegExp | ((item: string) => boolean)) =>
  (text: string): readonly string[] | undefined => {
    const items = text.split(',').map((item) => item.trim());
    const isRight = (item: string) => (typeof rule === 'function' ? rule(item) : rule.test(item));
    return items.every(isRight) ? items : undefined;
  };
