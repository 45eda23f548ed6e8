import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {DecisionRecord} from '../../../src/contract/record.ts';
import {permission} from '../../../src/contract/schemas/marketing.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestReceiver} from '../testing/open-test-receiver.ts';
import {createTestPortal, ISSUER, signIn, voucherOf} from '../testing/portal.ts';
import {actRecord, objection} from '../testing/sample.ts';

const CHANNELS = ['email', 'sms'] as const;
type Channel = (typeof CHANNELS)[number];

/** What a customer says, one thing after another, within one sign-in. */
const acts = fc.array(
  fc.record({channel: fc.constantFrom(...CHANNELS), says: fc.constantFrom('no', 'yes')}),
  {minLength: 1, maxLength: 7},
);
/** Where in line each of them arrives, as the network will have it; and where in it a stranger objects for an address. */
const ranks = fc.array(fc.double({noNaN: true}), {minLength: 8, maxLength: 8});
const strangers = fc.option(fc.nat(7), {nil: undefined});

const SCOPE = 'group:mobiplus';
const addressOf = (n: number) => `kund${String(n)}@example.se`;

forEachEngine('what may be sent', (freshPlace) => {
  test('R37, R41 (property): whatever is said, and in whatever order it arrives, nobody may be written to after an unresolved objection', async () => {
    const portal = await createTestPortal();
    const receiver = await openTestReceiver(await freshPlace(), {
      portal: {issuer: ISSUER, jwks: portal.jwks},
    });
    const ask = async (channel: Channel, who: Readonly<Record<string, string>>) => {
      const query = new URLSearchParams({channel, ...who});
      const response = await receiver.ask(`/v1/marketing/permission?${String(query)}`);
      return permission.parse(response.json());
    };
    let customers = 0;
    await fc.assert(
      fc.asyncProperty(acts, ranks, strangers, async (said, arrival, stranger) => {
        const n = (customers += 1);
        const customer = `k-${String(n)}`;
        const take = voucherOf(await signIn(receiver, await portal.token(customer)));
        const own = said.map(({channel, says}) =>
          says === 'no'
            ? actRecord(
                {
                  type: 'objection.made',
                  objections: [{channel, status: 'active', scope: SCOPE}],
                },
                take(),
              )
            : actRecord(
                {
                  type: 'objection.withdrawn',
                  objections: [{channel, status: 'withdrawn', scope: SCOPE}],
                },
                take(),
              ),
        );
        const sent: DecisionRecord[] = own
          .map((record, place) => [arrival[place] ?? 0, record] as const)
          .sort(([one], [other]) => one - other)
          .map(([, record]) => record);
        if (stranger !== undefined)
          sent.splice(stranger % (sent.length + 1), 0, objection(addressOf(n)));
        for (const record of sent) await receiver.deliver(record);

        for (const channel of CHANNELS) {
          const last = said.filter((one) => one.channel === channel).at(-1)?.says;
          const {allowed} = await ask(channel, {customer});
          assert.equal(allowed, last === 'yes', channel);
        }
        const {because} = await ask('email', {address: addressOf(n)});
        assert.equal(because, stranger === undefined ? 'no-consent' : 'objection');
      }),
      {numRuns: 25},
    );
    await receiver.close();
  });
});
