import type {PersonKind} from '../../../src/contract/circumstances.ts';
import type {Column} from './columns.ts';

/** One row of a list, as far as the scrub needs it; texts as they were written. */
export type Contact = Readonly<Partial<Record<Column, string>>>;

/** What the words in a column of kinds mean. A sole trader is a person (law.md 5.1); what stands here not is no kind. */
const KINDS: Readonly<Record<string, PersonKind>> = {
  privat: 'private',
  privatperson: 'private',
  konsument: 'private',
  'enskild firma': 'private',
  private: 'private',
  consumer: 'private',
  kund: 'customer',
  customer: 'customer',
  // That it is a company's is no word on whose address it is: only one of a role counts as the company's own.
  rolladress: 'company-role',
  'company-role': 'company-role',
};

/** Who a contact is to the sender, where the list says so in words that are known. */
export const kindOf = ({kind = ''}: Contact): PersonKind | undefined =>
  KINDS[kind.normalize('NFKC').trim().toLowerCase()];
