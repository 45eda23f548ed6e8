import {heard} from './heard.ts';

type Report = CustomEvent<{code: string; text: string}>;

/** What is reported from now on, in silence. @returns the reports, and what lets the console speak again. */
export function quietReports(): {codes: () => string[]; texts: () => string[]; end: () => void} {
  const {error} = console;
  console.error = () => undefined;
  const reports = heard<Report>(document, 'mobiplus-consent-error');
  return {
    codes: () => reports.map(({detail}) => detail.code),
    texts: () => reports.map(({detail}) => detail.text),
    end: () => {
      console.error = error;
    },
  };
}
