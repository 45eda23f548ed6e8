import jStat from 'jstat';

/** The standard normal distribution's quantile. @param p 0 to 1, both excluded. */
export const normalQuantile = (p: number): number => jStat.normal.inv(p, 0, 1);
