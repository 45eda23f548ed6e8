const sweden = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day that it is in Sweden, whose days the deadlines are. @param now Milliseconds since 1970-01-01 UTC. @returns YYYY-MM-DD. */
export const swedishDay = (now: number): string => sweden.format(now);
