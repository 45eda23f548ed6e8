import * as z from 'zod/mini';
import type {Channel} from '../../../src/contract/channel.ts';
import {permission} from '../../../src/contract/schemas/marketing.ts';
import {channel as channelSchema} from '../../../src/contract/schemas/text.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Engine} from '../database/engine.ts';
import {readPeppers} from '../ledger/claim-identity.ts';
import {readPermission} from '../marketing/read-permission.ts';
import type {AddressBook} from '../subjects/create-address-book.ts';
import {customerRefs} from '../subjects/customer-refs.ts';
import {normalisePostal} from '../subjects/normalise-postal.ts';
import {addressKinds} from '../subjects/read-address.ts';
import type {AppContext} from './app-context.ts';
import {ProblemError} from './problem-error.ts';
import {problemAnswers} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

const invalid = (field: string, message: string, remedy: string) =>
  new ProblemError('RECEIVER_QUERY_INVALID', {fields: [{field, message, remedy}]});

function readLetter(text: string): string | undefined {
  const [name = '', street = '', postcode = '', ...more] = text.split('|');
  return more.length === 0 && name.trim() && street.trim() && /\d/.test(postcode)
    ? normalisePostal({name, street, postcode})
    : undefined;
}

/** How addresses stand in a query, where a plus sign means a blank: no e-mail address holds one, and a number begins with one. */
const READ: Readonly<Partial<Record<Channel, (text: string) => string | undefined>>> = {
  sms: (text) => addressKinds.sms.normalise(text.replace(/^ /, '+')),
  phone: (text) => addressKinds.phone.normalise(text.replace(/^ /, '+')),
  letter: readLetter,
};
const readEmail = (text: string) => addressKinds.email.normalise(text.trim().replaceAll(' ', '+'));

const REMEDIES: Readonly<Partial<Record<Channel, string>>> = {
  sms: 'Send one number, percent-encoded, such as %2B46701234567.',
  phone: 'Send one number, percent-encoded, such as %2B46701234567.',
  letter: 'Send name|street|postcode, percent-encoded.',
};

function referencesOf(channel: Channel, address: string, {all}: AddressBook) {
  const read = (READ[channel] ?? readEmail)(address);
  if (read === undefined)
    throw invalid(
      'address',
      'Is none that this channel takes.',
      REMEDIES[channel] ?? 'Send one address, percent-encoded, such as anna%40example.se.',
    );
  const under = (spelling: string) => all.map(({refOf}) => refOf(channel, spelling));
  return {own: under(read), refs: addressKinds[channel].variants(read).flatMap(under)};
}

function customerReferences(customer: string, addresses: AddressBook) {
  const {all} = customerRefs(customer, addresses);
  return {own: all, refs: all};
}

/** Where a pepper was rotated past this receiver, it cannot see every no. @throws {ProblemError} */
async function requirePeppers({db}: Engine, {all}: AddressBook): Promise<void> {
  const used = await readPeppers(db);
  if (used.some((id) => all.every(({keyId}) => keyId !== id)))
    throw new ProblemError('RECEIVER_PEPPER_MISSING');
}

/** `GET /v1/marketing/permission`: may we reach this address, or this customer, on a channel? */
export function permissionRoute(app: TypedApp, {engine, addresses, staff, now}: AppContext): void {
  app.get(
    '/v1/marketing/permission',
    {
      onRequest: staff.requireAct('permission'),
      schema: {
        summary: 'Whether marketing may use a channel',
        description:
          'By address or by customer number. Ask by both where both are known: one no is enough.',
        security: [{bearer: []}],
        querystring: z.strictObject({
          channel: channelSchema,
          address: z.exactOptional(z.string().check(z.maxLength(500))),
          customer: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(255))),
          topic: z.exactOptional(z.literal('newsletter')),
        }),
        response: {
          200: permission,
          ...problemAnswers(
            'RECEIVER_TOKEN_NEEDED',
            'RECEIVER_ACT_NOT_ALLOWED',
            'RECEIVER_QUERY_INVALID',
            'RECEIVER_PEPPER_MISSING',
          ),
        },
      },
    },
    async (request) => {
      const {channel, address, customer, topic} = request.query;
      if (topic && channel !== 'email')
        throw invalid('topic', 'Narrows e-mail only.', 'Leave it out, or ask for channel=email.');
      if (address !== undefined && customer !== undefined)
        throw invalid('customer', 'Stands beside an address.', 'Ask for one of them at a time.');
      if (address === undefined && customer === undefined)
        throw invalid('address', 'Is missing.', 'Add an address, or a customer number.');
      const whom =
        customer === undefined
          ? referencesOf(channel, address ?? '', addresses)
          : customerReferences(customer, addresses);
      await requirePeppers(engine, addresses);
      const told = await readPermission(engine.db, {channel, topic, ...whom}, wholeSeconds(now()));
      await staff.trail.note(request, {act: 'permission', object: channel, count: 1});
      return told;
    },
  );
}
