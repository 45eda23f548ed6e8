import type {OtherCmp, PurposeMap} from '../../contract/migration.ts';

const analytics = ['analytics'];
const measurement = ['ads-measurement'];
const personalisation = ['ads-personalisation'];
const ads = [...measurement, ...personalisation];

/** Names that sites give to categories of their own. */
const categories: PurposeMap = {
  necessary: [],
  essential: [],
  mandatory: [],
  analytics,
  statistics: analytics,
  performance: analytics,
  marketing: ads,
  advertising: ads,
  advertisement: ads,
  ads,
  targeting: ads,
};

/** Names that sites give to services. A tag manager is none of them: what it carries, it does not say. */
const services: PurposeMap = {
  'google-analytics': analytics,
  googleAnalytics: analytics,
  ga: analytics,
  matomo: analytics,
  hotjar: analytics,
  clarity: analytics,
  'microsoft-clarity': analytics,
  'google-ads': ads,
  googleAds: ads,
  'google-adwords': ads,
  'facebook-pixel': ads,
  facebookPixel: ads,
  'meta-pixel': ads,
  'linkedin-insight': ads,
};

/**
 * What the usual categories and services of other tools stand for among MobiPlus's purposes.
 *
 * What is not here, such as Cookiebot's `preferences` or OneTrust's C0003 and C0005, is for the site to say.
 */
export const defaultMaps: Readonly<Record<OtherCmp, PurposeMap>> = {
  cookiebot: {necessary: [], statistics: analytics, marketing: ads},
  onetrust: {C0001: [], C0002: analytics, C0004: ads},
  cookieconsent: categories,
  klaro: services,
  orejime: {...categories, ...services},
  tarteaucitron: {
    gajs: analytics,
    gtag: analytics,
    analytics,
    multiplegtag: analytics,
    gcmanalyticsstorage: analytics,
    matomocloud: analytics,
    hotjar: analytics,
    clarity: analytics,
    googleads: ads,
    googleadwordsconversion: measurement,
    googleadwordsremarketing: personalisation,
    gcmadstorage: ads,
    gcmadsuserdata: ads,
    bingads: ads,
    facebookpixel: ads,
    linkedininsighttag: ads,
  },
};
