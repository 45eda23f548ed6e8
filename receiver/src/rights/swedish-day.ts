const format = new Intl.DateTimeFormat('sv-SE', {timeZone: 'Europe/Stockholm'});

/** The day in Sweden, YYYY-MM-DD, by which periods run. @param now Milliseconds since 1970-01-01 UTC. */
export const swedishDay = (now: number): string => format.format(now);
