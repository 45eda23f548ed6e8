import type {Configuration} from '../contract/configuration.ts';

/** What the rooms need besides. */
export const roomDefaults = {
  scope: 'group:mobiplus',
  controllers: [{name: 'MobiPlus AB'}],
  details: [],
  about: {},
  portalLinks: {},
  authority: {},
  noticeUrl: '/personuppgiftspolicy',
  logKey: '',
} as const satisfies Partial<Configuration>;
