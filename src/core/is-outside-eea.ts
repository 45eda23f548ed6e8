const EEA =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(
    ' ',
  );

/** Whether data sent to a country, ISO 3166-1 alpha-2, leave the European Economic Area (GDPR 44). */
export const isOutsideEea = (country: string): boolean => !EEA.includes(country);
