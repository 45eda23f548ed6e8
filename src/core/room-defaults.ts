import type {Configuration} from '../contract/configuration.ts';

/** What the rooms need besides. */
export const roomDefaults = {
  endpoint: '/v1',
  cookieDomain: '',
  googleTagIds: [],
  google: {},
  vendors: [],
  migration: {},
  scope: 'group:mobiplus',
  controllers: [{name: 'MobiPlus AB'}],
  details: [],
  about: {},
  portalLinks: {},
  authority: {},
  noticeUrl: '/personuppgiftspolicy',
  reloadOnWithdrawal: false,
  logKey: '',
} as const satisfies Partial<Configuration>;
