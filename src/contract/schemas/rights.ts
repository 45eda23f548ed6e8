import * as z from 'zod/mini';
import type {LedgerRightsRequest, RequestState, RightsRequest} from '../rights.ts';
import {addressRef, emailAddress} from './address.ts';
import {dateOnly, utcSeconds} from './text.ts';

/** A right, by its article. */
export const right = z.enum(['A15', 'A16', 'A17', 'A18', 'A20']);
const ground = z.enum([
  'accuracy-contested',
  'unlawful',
  'needed-for-claim',
  'objection-pending',
  'no-longer-needed',
  'consent-withdrawn',
  'objection',
  'direct-marketing',
  'legal-obligation',
]);
/** Where a request stands. */
export const requestStatus = z.enum([
  'needs-verification',
  'acknowledged',
  'in-progress',
  'extended',
  'fulfilled',
  'partly-fulfilled',
  'rejected',
  'revoked',
]);

/** A request's number: Crockford's base 32, 60 bits. */
export const requestNumber = z
  .string()
  .check(z.regex(/^MP-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/));

/** A request as a device may send it. */
export const rightsRequest: z.ZodMiniType<RightsRequest, RightsRequest> = z.strictObject({
  right,
  ground: z.exactOptional(ground),
  address: z.exactOptional(emailAddress),
});

/** The same in the ledger. */
export const ledgerRightsRequest: z.ZodMiniType<LedgerRightsRequest, LedgerRightsRequest> =
  z.strictObject({
    right,
    ground: z.exactOptional(ground),
    request: requestNumber,
    status: requestStatus,
    dueBy: dateOnly,
    addressRef: z.exactOptional(addressRef),
  });

/** Answer of `GET /v1/requests/{number}`. */
export const requestState: z.ZodMiniType<RequestState, RequestState> = z.strictObject({
  v: z.literal(1),
  request: requestNumber,
  right,
  status: requestStatus,
  receivedAt: utcSeconds,
  dueBy: dateOnly,
});
