import type {PostalAddress} from '../../../src/contract/address.ts';

const folded = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim().normalize('NFC');

/** Swedish postcodes are five figures, whatever stands before or between them; others keep their letters. */
function readPostcode(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '');
  return /^SE?(\d{5})$/.exec(plain)?.[1] ?? plain;
}

/** One spelling for where letters go: `name|street|postcode`, folded in case and blanks. The city follows from the postcode. */
export const normalisePostal = ({
  name,
  street,
  postcode,
}: Pick<PostalAddress, 'name' | 'street' | 'postcode'>): string =>
  [folded(name), folded(street), readPostcode(postcode)]
    .map((part) => part.replaceAll('|', ''))
    .join('|');
