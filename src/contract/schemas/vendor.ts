import * as z from 'zod/mini';
import {googleConsentTypes} from '../purpose.ts';
import type {VendorCall, VendorChoice} from '../vendor.ts';
import {purposeId, shortText} from './text.ts';

const id = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/));

const call: z.ZodMiniType<VendorCall, VendorCall> = z.union([
  z.strictObject({
    call: z.string().check(z.regex(/^[\w$]+(\.[\w$]+)?$/)),
    with: z.array(z.unknown()),
    create: z.exactOptional(z.enum(['array', 'queue'])),
  }),
  z.strictObject({set: z.string().check(z.regex(/^[\w$-]+(\{tag\})?$/)), to: z.unknown()}),
]);
const calls = z.exactOptional(z.array(call).check(z.maxLength(20)));

/** A shorter beginning would take what is not the vendor's. */
const pattern = z.string().check(z.regex(/^[^*\s]{3,64}\*?$/));
const names = z.exactOptional(z.array(pattern).check(z.maxLength(100)));

/** A vendor as a site names it. */
export const vendorChoice: z.ZodMiniType<VendorChoice, VendorChoice> = z.union([
  id,
  z.strictObject({
    id,
    name: z.exactOptional(shortText),
    obeys: z.exactOptional(z.array(z.enum(googleConsentTypes))),
    purpose: z.exactOptional(purposeId),
    told: z.exactOptional(z.strictObject({default: calls, grant: calls, deny: calls})),
    stores: z.exactOptional(
      z.strictObject({
        cookies: names,
        localStorage: names,
        sessionStorage: names,
        indexedDB: names,
        caches: names,
      }),
    ),
    stops: z.exactOptional(z.enum(['told', 'shut', 'reload'])),
    hosts: z.exactOptional(z.array(shortText)),
    source: z.exactOptional(shortText),
  }),
]);
