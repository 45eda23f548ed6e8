const DAY = 86_400_000;

/** Whole days from one day to another, below zero where it has passed. @param day YYYY-MM-DD. @param today YYYY-MM-DD, in Sweden, whose days the deadlines are. */
export const daysLeft = (day: string, today: string): number =>
  Math.round((Date.parse(day) - Date.parse(today)) / DAY);
