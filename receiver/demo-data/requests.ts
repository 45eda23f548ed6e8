import type {RequestUpdate} from '../../src/contract/desk.ts';
import type {RightsRequest} from '../../src/contract/rights.ts';

/** A request that is filed on one day and dealt with on later ones. */
export interface DemoRequest {
  readonly rights: RightsRequest;
  /** Days after it was filed, in order. */
  readonly updates: readonly (RequestUpdate & {readonly after: number})[];
}

const from = (name: string) => ({address: `${name}@example.se`});

/** Those that have come to their end, over and over through the year. */
export const closed: readonly DemoRequest[] = [
  {
    rights: {right: 'A15', ...from('alex')},
    updates: [
      {to: 'acknowledged', after: 1},
      {to: 'in-progress', after: 4},
      {to: 'fulfilled', after: 12},
    ],
  },
  {
    rights: {right: 'A17', ground: 'consent-withdrawn', ...from('robin')},
    updates: [
      {to: 'acknowledged', after: 2},
      {to: 'partly-fulfilled', reason: 'legal-obligation', after: 20},
    ],
  },
  {
    rights: {right: 'A16', ...from('sam')},
    updates: [{to: 'rejected', reason: 'identity-not-proved', after: 25}],
  },
  {
    rights: {right: 'A20', ...from('charlie')},
    updates: [
      {to: 'acknowledged', after: 1},
      {to: 'revoked', after: 3},
    ],
  },
];

/** Those that are still open at the end, each filed less than a month before. */
export const open: readonly DemoRequest[] = [
  {rights: {right: 'A15', ...from('noa')}, updates: []},
  {rights: {right: 'A16', ...from('love')}, updates: [{to: 'acknowledged', after: 1}]},
  {
    rights: {right: 'A18', ground: 'accuracy-contested', ...from('mio')},
    updates: [
      {to: 'acknowledged', after: 1},
      {to: 'in-progress', after: 2},
    ],
  },
  {
    rights: {right: 'A15', ...from('kim')},
    updates: [
      {to: 'acknowledged', after: 1},
      {to: 'extended', reason: 'complexity', extendedBy: 2, after: 5},
    ],
  },
];
