/** What a column of a list of contacts holds, as far as the scrub needs it. */
export type Column =
  'email' | 'mobile' | 'phone' | 'name' | 'street' | 'postcode' | 'customer' | 'kind';

/** How columns are headed in Swedish and English, without blanks, case and signs. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  email: [
    'epost',
    'epostadress',
    'mejl',
    'mejladress',
    'mail',
    'mailadress',
    'email',
    'emailaddress',
  ],
  mobile: [
    'mobil',
    'mobilnummer',
    'mobilnr',
    'mobiltelefon',
    'mobiltelefonnummer',
    'mobile',
    'mobilenumber',
    'mobilephone',
    'cellphone',
    'sms',
  ],
  phone: [
    'telefon',
    'telefonnummer',
    'telefonnr',
    'tel',
    'tfn',
    'phone',
    'phonenumber',
    'telephone',
    'telephonenumber',
  ],
  name: ['namn', 'fullständigtnamn', 'kontakt', 'kontaktperson', 'name', 'fullname', 'contact'],
  street: [
    'adress',
    'gatuadress',
    'gata',
    'postadress',
    'utdelningsadress',
    'address',
    'street',
    'streetaddress',
    'address1',
    'addressline1',
  ],
  postcode: ['postnummer', 'postnr', 'postcode', 'postalcode', 'zip', 'zipcode'],
  customer: [
    'kund',
    'kundnummer',
    'kundnr',
    'kundid',
    'customer',
    'customerid',
    'customernumber',
    'customerno',
  ],
  kind: ['kundtyp', 'typ', 'customertype', 'type', 'kind'],
};

const BY_HEADING: ReadonlyMap<string, Column> = new Map(
  (Object.keys(HEADINGS) as Column[]).flatMap((column) =>
    HEADINGS[column].map((heading) => [heading, column] as const),
  ),
);

/** What stands under a heading; undefined where the scrub has no use for it. */
export const columnOf = (heading: string): Column | undefined =>
  BY_HEADING.get(
    heading
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
