import {LitElement} from 'lit';
import {saveFile} from './save-file.ts';
import {toCsv} from './to-csv.ts';
import {words, type Language, type Words} from './words/words.ts';

/** A part of the page. It renders into the page itself, so that one style sheet, one outline and printing serve all. */
export abstract class ConsolePart extends LitElement {
  static override properties: Record<string, object> = {language: {type: String}};

  declare language: Language;

  constructor() {
    super();
    this.language = 'sv';
  }

  protected get say(): Words {
    return words[this.language];
  }

  protected number(value: number): string {
    return new Intl.NumberFormat(this.language).format(value);
  }

  protected percent(share: number): string {
    return new Intl.NumberFormat(this.language, {style: 'percent'}).format(share);
  }

  /** A day in words, by the reader's own clock. */
  protected day(utc: string): string {
    return new Intl.DateTimeFormat(this.#locale, {dateStyle: 'long'}).format(new Date(utc));
  }

  /** A day that has no time of its own, YYYY-MM-DD, in words. */
  protected date(day: string): string {
    return new Intl.DateTimeFormat(this.#locale, {dateStyle: 'long', timeZone: 'UTC'}).format(
      new Date(day),
    );
  }

  /** Gives the reader a table as a file. @param name Without its ending. */
  protected saveTable(name: string, rows: readonly (readonly (string | number)[])[]): void {
    saveFile(`${name}.csv`, toCsv(rows, this.language === 'sv' ? ';' : ','));
  }

  /** A moment today. */
  protected clock(milliseconds: number): string {
    return new Intl.DateTimeFormat(this.#locale, {timeStyle: 'medium'}).format(milliseconds);
  }

  /** A day and its time, by the reader's own clock. */
  protected moment(utc: string): string {
    const style = {dateStyle: 'long', timeStyle: 'medium'} as const;
    return new Intl.DateTimeFormat(this.#locale, style).format(new Date(utc));
  }

  /** The same, short, for tables. */
  protected stamp(utc: string): string {
    const style = {dateStyle: 'short', timeStyle: 'short'} as const;
    return new Intl.DateTimeFormat(this.#locale, style).format(new Date(utc));
  }

  protected purposeName(id: string): string {
    return this.say.purposes[id] ?? id;
  }

  get #locale(): string {
    return this.language === 'sv' ? 'sv-SE' : 'en-GB';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
