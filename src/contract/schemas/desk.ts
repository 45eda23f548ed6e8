import * as z from 'zod/mini';
import type {DeskRequest, DeskRequests, RequestHistory, RequestUpdate} from '../desk.ts';
import {requestNumber, requestStatus, right} from './rights.ts';
import {dateOnly, utcSeconds} from './text.ts';

const reason = z.enum([
  'complexity',
  'number-of-requests',
  'manifestly-unfounded',
  'excessive',
  'identity-not-proved',
  'rights-of-others',
  'legal-obligation',
  'legal-claims',
  'freedom-of-expression',
  'secrecy',
  'conditions-not-met',
  'not-our-data',
]);

/** Body of `POST /v1/desk/requests/{number}/updates`. */
export const requestUpdate: z.ZodMiniType<RequestUpdate, RequestUpdate> = z.strictObject({
  to: requestStatus,
  reason: z.exactOptional(reason),
  extendedBy: z.exactOptional(z.union([z.literal(1), z.literal(2)])),
});

const stands = {
  v: z.literal(1),
  request: requestNumber,
  right,
  status: requestStatus,
  receivedAt: utcSeconds,
  dueBy: dateOnly,
  verifiedAt: z.exactOptional(utcSeconds),
  closedAt: z.exactOptional(utcSeconds),
};

/** One request in a list. */
export const deskRequest: z.ZodMiniType<DeskRequest, DeskRequest> = z.strictObject(stands);

/** Answer of `GET /v1/desk/requests`. */
export const deskRequests: z.ZodMiniType<DeskRequests, DeskRequests> = z.strictObject({
  v: z.literal(1),
  requests: z.array(deskRequest),
  next: z.exactOptional(z.string()),
});

const answerText = z.strictObject({reason: z.string(), complaint: z.string(), remedy: z.string()});

/** One request and how it came to stand so. */
export const requestHistory: z.ZodMiniType<RequestHistory, RequestHistory> = z.strictObject({
  ...stands,
  answerTo: z.exactOptional(z.string()),
  recipients: z.exactOptional(
    z.array(
      z.strictObject({
        name: z.string(),
        at: utcSeconds,
        acknowledgedAt: z.exactOptional(utcSeconds),
      }),
    ),
  ),
  history: z.array(
    z.strictObject({
      status: requestStatus,
      at: utcSeconds,
      reason: z.exactOptional(reason),
      dueBy: z.exactOptional(dateOnly),
      answer: z.exactOptional(z.strictObject({sv: answerText, en: answerText})),
    }),
  ),
});
