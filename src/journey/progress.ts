/** How far a decision has come, as the visitor is told. "Saved" is said of a verified receipt only. */
export type Progress = 'saving' | 'delayed' | 'saved' | 'refused';

/** What the courier says of a record. */
export type News = 'delayed' | 'receipted' | 'refused';

const NEXT: Readonly<Record<Progress, Partial<Record<News, Progress>>>> = {
  saving: {delayed: 'delayed', receipted: 'saved', refused: 'refused'},
  delayed: {receipted: 'saved', refused: 'refused'},
  refused: {receipted: 'saved'},
  saved: {},
};

/** The next state; news that does not fit changes nothing. */
export const progress = (now: Progress, news: News): Progress => NEXT[now][news] ?? now;
