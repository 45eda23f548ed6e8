/** A time in the visitor's language, as `Intl` joins number and unit: "90 dagar", "2 år". Whole years are said as such. */
export function timeSpan(days: number, language: string): string {
  const isYears = days > 0 && days % 365 === 0;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isYears ? 'year' : 'day',
    unitDisplay: 'long',
  }).format(isYears ? days / 365 : days);
}
