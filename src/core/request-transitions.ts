import type {RequestStatus} from '../contract/rights.ts';

/** What a request may become (DPV RequestStatus). What has come to its end stays there: who is not content asks anew. */
export const transitions: Readonly<Record<RequestStatus, readonly RequestStatus[]>> = {
  'needs-verification': ['acknowledged', 'rejected', 'revoked'],
  acknowledged: [
    'needs-verification',
    'in-progress',
    'extended',
    'fulfilled',
    'partly-fulfilled',
    'rejected',
    'revoked',
  ],
  'in-progress': ['extended', 'fulfilled', 'partly-fulfilled', 'rejected', 'revoked'],
  extended: ['fulfilled', 'partly-fulfilled', 'rejected', 'revoked'],
  fulfilled: [],
  'partly-fulfilled': [],
  rejected: [],
  revoked: [],
};

/** Whether a request has come to its end. */
export const isClosed = (status: RequestStatus): boolean => transitions[status].length === 0;
