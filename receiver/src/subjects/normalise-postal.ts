import type {PostalAddress} from '../../../src/contract/address.ts';

const folded = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim().normalize('NFC');

/** One spelling for where letters go: `name|street|postcode`, folded in case and blanks. The city follows from the postcode. */
export const normalisePostal = ({
  name,
  street,
  postcode,
}: Pick<PostalAddress, 'name' | 'street' | 'postcode'>): string =>
  [folded(name), folded(street), folded(postcode).replaceAll(' ', '')]
    .map((part) => part.replaceAll('|', ''))
    .join('|');
