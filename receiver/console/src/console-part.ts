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

  /** A file's size in words. @param bytes From 0. */
  protected size(bytes: number): string {
    const [unit, per] =
      bytes < 1_000_000 ? (['kilobyte', 1000] as const) : (['megabyte', 1_000_000] as const);
    return new Intl.NumberFormat(this.language, {
      style: 'unit',
      unit,
      maximumFractionDigits: 1,
    }).format(bytes / per);
  }

  /** A share to a tenth of a per cent. */
  protected fine(share: number): string {
    return new Intl.NumberFormat(this.language, {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }).format(share);
  }

  /** From one share to another, in per cent. */
  protected span(low: number, high: number): string {
    const tenth = new Intl.NumberFormat(this.language, {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
    return `${tenth.format(low * 100)}–${tenth.format(high * 100)}`;
  }

  /** A month, YYYY-MM, in words. */
  protected monthName(month: string): string {
    return new Intl.DateTimeFormat(this.#locale, {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(new Date(`${month}-01`));
  }

  /** A day without its year, as axes have room for. */
  protected shortDate(day: string): string {
    return new Intl.DateTimeFormat(this.#locale, {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    }).format(new Date(day));
  }

  /** What a language is called. @param tag BCP 47. */
  protected languageName(tag: string): string {
    return new Intl.DisplayNames(this.#locale, {type: 'language'}).of(tag) ?? tag;
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
