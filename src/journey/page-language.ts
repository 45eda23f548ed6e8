/** What the interface speaks, as the page's `lang` says it; Swedish is the source. */
export const languages =
  'sv en bg cs da de el es et fi fr ga hr hu is it lt lv mt nb nl nn pl pt ro sk sl tr uk ar fa'.split(
    ' ',
  );

let chosen: string | undefined;
let spoken: string | undefined;

/** Takes the visitor's own choice, for this page; it is stored nowhere. Without one the page's language counts again. */
export function chooseLanguage(language: string | undefined): void {
  chosen = language;
}

/** The language that is wanted: the visitor's choice, else the page's own where we speak it, else English; Swedish where the page says nothing. */
export function pageLanguage(): string {
  const said = document.documentElement.lang.slice(0, 2).toLowerCase() || 'sv';
  return chosen ?? (languages.includes(said) ? said : said === 'no' ? 'nb' : 'en');
}

/** Notes what the interface speaks from now on: another language than the wanted one while its words are on their way, or cannot be had. */
export function noteSpoken(language: string): void {
  spoken = language;
}

/** What the interface speaks now, and so what the visitor reads (R62, R75); what is wanted, before it has said anything. */
export const spokenLanguage = (): string => spoken ?? pageLanguage();
