import type {Channel} from '../../../src/contract/channel.ts';
import {channel as channels} from '../../../src/contract/schemas/text.ts';
import {readLinkedYes} from '../customers/read-linked-yes.ts';
import {readPermissions} from '../marketing/read-permission.ts';
import {askOfContact, customerOf} from './ask-of-contact.ts';
import type {Contact} from './contact.ts';
import {decodeText} from './decode-text.ts';
import {inBatches} from './in-batches.ts';
import {emailMatch, phoneMatch} from './match-hash.ts';
import {BATCH, type ScrubOptions} from './scrub-list.ts';

/** The one purpose that lets a person be shown personalised advertising by Google. */
const PURPOSE = 'ads-personalisation';
const ALL: readonly Channel[] = channels.options;

type MatchOptions = Omit<ScrubOptions, 'channels' | 'stated'>;

async function judge(
  contacts: readonly Contact[],
  {db, addresses, now}: MatchOptions,
): Promise<readonly string[]> {
  const customers = contacts.map((contact) => customerOf(contact, addresses));
  const given = await readLinkedYes(db, customers, PURPOSE);
  const asked = contacts.map((contact, place) =>
    given[place]
      ? ALL.flatMap((channel) => {
          const customer = customers[place] ?? [];
          const one = askOfContact(channel, contact, customer, addresses, {});
          // What cannot be read is not given away either; what the customer said still counts.
          const whom = 'asked' in one ? one : askOfContact(channel, {}, customer, addresses, {});
          return 'asked' in whom ? [whom.asked] : [];
        })
      : [],
  );
  const answers = (await readPermissions(db, asked.flat(), now)).values();
  return contacts.flatMap((contact, place) => {
    const told = (asked[place] ?? []).map(() => answers.next().value);
    if (!given[place] || told.some((one) => one?.because === 'objection')) return [];
    const email = emailMatch(contact.email);
    const phone = phoneMatch(contact.mobile ?? contact.phone);
    return email === '' && phone === '' ? [] : [`${email},${phone}\r\n`];
  });
}

/**
 * A list as Google Customer Match takes it: hashed, and only of customers whose linked browsers said yes to personalised advertising and
 * who objected on no channel (S26, GDPR 21(3)). Whoever is not among them is not there: a list of objectors would be given away too.
 *
 * @throws {ListError} where no row of it can be read.
 */
export async function* customerMatch(
  source: AsyncIterable<Uint8Array>,
  options: MatchOptions,
): AsyncGenerator<string> {
  let total = 0;
  yield 'Email,Phone\r\n';
  for await (const part of inBatches(options.read(decodeText(source), []), BATCH)) {
    if (typeof part === 'string') continue;
    const rows = await judge(
      part.flatMap(({contact}) => (contact ? [contact] : [])),
      options,
    );
    total += rows.length;
    options.onProgress?.(total);
    if (rows.length > 0) yield rows.join('');
  }
}
