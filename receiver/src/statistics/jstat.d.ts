/** jstat brings no types; this is what we use of it. */
declare module 'jstat' {
  interface NormalDistribution {
    /** The quantile of a probability, 0 to 1. */
    readonly inv: (p: number, mean: number, deviation: number) => number;
  }
  const jStat: {readonly normal: NormalDistribution};
  export default jStat;
}
