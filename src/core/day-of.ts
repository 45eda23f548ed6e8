/** Whole days since 1970-01-01 UTC at a moment in milliseconds. */
export const dayOf = (milliseconds: number): number => Math.floor(milliseconds / 86_400_000);
