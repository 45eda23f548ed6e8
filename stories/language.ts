import {speak} from '../src/ui/localization.ts';

const spoken = (language: string) => async (): Promise<Record<string, unknown>> => {
  await speak(language);
  return {language};
};

/** A story in Swedish, the language that the elements are written in. */
export const swedish = {loaders: [spoken('sv')], args: {language: 'sv'}};

/** The same in English. */
export const english = {loaders: [spoken('en')], args: {language: 'en'}};

/** For what covers the page: each story in a frame of its own. */
export const framed = {docs: {story: {inline: false, height: '620px'}}};
