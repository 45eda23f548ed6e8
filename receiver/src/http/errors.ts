/** Every error that the receiver answers with: stable code, status, what it means, what to do. */
export const errors = {
  RECEIVER_BODY_INVALID: {
    status: 422,
    title: 'The records are not as the contract says',
    remedy: 'Correct the fields named in errors and send the delivery again; nothing was stored.',
  },
  RECEIVER_BODY_MALFORMED: {
    status: 400,
    title: 'The body is not JSON',
    remedy: 'Send one JSON object in UTF-8, as /openapi.json describes.',
  },
  RECEIVER_BODY_TOO_LARGE: {
    status: 413,
    title: 'The body is too large',
    remedy: 'Send at most 64 KiB; divide the records over several deliveries.',
  },
  RECEIVER_MEDIA_TYPE: {
    status: 415,
    title: 'The body is of another type than expected',
    remedy: 'Send JSON with the header Content-Type: application/json.',
  },
  RECEIVER_QUERY_INVALID: {
    status: 422,
    title: 'The query is not as the contract says',
    remedy: 'Correct the parameters named in errors.',
  },
  RECEIVER_TRIAL_REFUSED: {
    status: 422,
    title: 'The trial would not leave the choice equal, or was not settled beforehand',
    remedy:
      'Correct the fields named in errors and send the trial again; docs/trials.md says more of each reason. Nothing was published.',
  },
  RECEIVER_TRIAL_TAKEN: {
    status: 409,
    title: 'Another trial was published under this id',
    remedy:
      'What was settled beforehand is not changed: give the trial an id of its own. Nothing was published.',
  },
  RECEIVER_LIST_INVALID: {
    status: 422,
    title: 'The list cannot be read',
    remedy: 'Do what errors says, then send the list again.',
  },
  RECEIVER_ID_TAKEN: {
    status: 409,
    title: 'Another record is on file under this id',
    remedy:
      'Do not send it again: the first record stands, nothing of this delivery was logged, and what differs is kept for the auditor. A new decision needs a new id.',
  },
  RECEIVER_TICKET_INVALID: {
    status: 422,
    title: 'A customer’s record came without a valid ticket',
    remedy:
      'Sign the customer in anew and make the records named in errors anew, each with a ticket of its own and its order number; nothing was stored but what errors says.',
  },
  RECEIVER_PORTAL_TOKEN_INVALID: {
    status: 401,
    title: 'The portal’s token is not to be trusted',
    remedy:
      'Send the header Authorization: Bearer with a token that the portal has just issued for this receiver; each is good once.',
  },
  RECEIVER_PORTAL_UNAVAILABLE: {
    status: 503,
    title: 'The portal’s keys cannot be had just now',
    remedy: 'Wait as long as Retry-After says, then send again.',
  },
  RECEIVER_TOKEN_NEEDED: {
    status: 401,
    title: 'This is only for who has the token',
    remedy: 'Send the header Authorization: Bearer with the token that the receiver was given.',
  },
  RECEIVER_DESK_TOKEN_NEEDED: {
    status: 401,
    title: 'This is for the rights desk only',
    remedy:
      'Send the header Authorization: Bearer with the desk token that the receiver was given.',
  },
  RECEIVER_UPDATE_IMPOSSIBLE: {
    status: 409,
    title: 'The request cannot be changed so',
    remedy: 'Do what errors says; nothing was changed.',
  },
  RECEIVER_ERASED: {
    status: 410,
    title: 'The record was erased',
    remedy:
      'None: what it said is gone, its leaf stays in the ledger. Who holds the receipt can still check it.',
  },
  RECEIVER_AUDIT_TOKEN_NEEDED: {
    status: 401,
    title: 'This is for the auditor only',
    remedy: 'Send the header Authorization: Bearer with the auditor’s token.',
  },
  RECEIVER_CHECKPOINT_UNKNOWN: {
    status: 404,
    title: 'This ledger never signed that checkpoint',
    remedy:
      'Fetch /checkpoint or /v1/checkpoints and cosign what stands there to the letter. If the ledger did show you what you sent, keep it: it has shown two histories.',
  },
  RECEIVER_WITNESS_UNKNOWN: {
    status: 403,
    title: 'No line is by a witness that the receiver knows',
    remedy:
      'Have the witness’s verifier key (name, key id and key of type 4) listed in WITNESSES, then send the checkpoint with its cosignature/v1 line again.',
  },
  RECEIVER_COSIGNATURE_INVALID: {
    status: 422,
    title: 'A witness’s signature is wrong, or of a time to come',
    remedy:
      'Sign “cosignature/v1”, the time and the checkpoint’s text anew, as C2SP tlog-cosignature says, by a clock that is right; nothing was stored.',
  },
  RECEIVER_COSIGNATURE_OLD: {
    status: 409,
    title: 'The witness has cosigned a larger checkpoint already',
    remedy: 'Cosign what /checkpoint says now; nothing was stored.',
  },
  RECEIVER_SIGN_IN_NEEDED: {
    status: 401,
    title: 'Nobody is signed in',
    remedy:
      'Sign in at /console/sign-in or by a one-time link, or send the header Authorization: Bearer with a service token.',
  },
  RECEIVER_ACT_NOT_ALLOWED: {
    status: 403,
    title: 'Who is signed in may not do this',
    remedy: 'Do what errors says; nothing was read or changed.',
  },
  RECEIVER_OWN_PAGE_NEEDED: {
    status: 403,
    title: 'A session changes something for the receiver’s own pages only',
    remedy:
      'Send it from a page of the receiver itself, with the header X-Consent-Console: 1; nothing was changed.',
  },
  RECEIVER_NOT_FOUND: {
    status: 404,
    title: 'There is nothing here',
    remedy: 'Compare the path with /openapi.json, and the id with the one you were given.',
  },
  RECEIVER_CROSS_SITE: {
    status: 403,
    title: 'A page of another site asked',
    remedy: 'Send it from a page of the receiver’s own site; nothing was set.',
  },
  RECEIVER_TOO_MANY: {
    status: 429,
    title: 'Too many requests from one address',
    remedy: 'Wait as long as Retry-After says, then send again; nothing was stored.',
  },
  RECEIVER_DRAINING: {
    status: 503,
    title: 'The receiver is shutting down',
    remedy: 'Wait as long as Retry-After says, then send again; nothing was stored.',
  },
  RECEIVER_STORE_UNAVAILABLE: {
    status: 503,
    title: 'The ledger cannot be written just now',
    remedy:
      'Wait as long as Retry-After says, then send again under the same ids: a repeat is harmless.',
  },
  RECEIVER_PEPPER_MISSING: {
    status: 503,
    title: 'Another receiver hashes addresses with a pepper that this one lacks',
    remedy:
      'Take it for a no: objections might be missed. Restart this receiver with that pepper among its previous ones.',
  },
  RECEIVER_REQUEST_INVALID: {
    status: 400,
    title: 'The request cannot be read',
    remedy: 'Compare it with /openapi.json.',
  },
  RECEIVER_PUBLIC_URL_NEEDED: {
    status: 501,
    title: 'The receiver does not know where visitors reach it',
    remedy: 'Start the receiver with publicUrl, so that links can lead to it.',
  },
  RECEIVER_FAILED: {
    status: 500,
    title: 'The receiver failed',
    remedy:
      'Send again later under the same ids: a repeat is harmless. If it stays so, tell MobiPlus.',
  },
} as const satisfies Record<string, {status: number; title: string; remedy: string}>;

export type ErrorCode = keyof typeof errors;
