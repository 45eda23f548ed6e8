import type {OtherCmp} from '../../../../src/contract/migration.ts';

/** A cookie as the tool itself wrote it, and what the visitor had said. */
export interface RealCookie {
  readonly from: OtherCmp;
  readonly by: string;
  readonly cookies: string;
  readonly said: Readonly<Record<string, boolean>>;
}

/**
 * Written in Chromium by the published builds of vanilla-cookieconsent 3.1.0 and 2.9.2, klaro 0.7.22, orejime 3.2.1 and 2.3.3, and
 * tarteaucitronjs 1.34.0. Cookiebot and OneTrust are hosted: theirs are as they stand in public code, with the identifiers changed.
 */
export const realCookies: readonly RealCookie[] = [
  {
    from: 'cookieconsent',
    by: 'version 3, nothing accepted',
    cookies:
      'cc_cookie=%7B%22categories%22%3A%5B%22necessary%22%5D%2C%22revision%22%3A0%2C%22data%22%3Anull%2C%22consentTimestamp%22%3A%222026-11-25T18%3A54%3A33.438Z%22%2C%22consentId%22%3A%2217f2273b-bfb5-4884-8006-38059dc5793e%22%2C%22services%22%3A%7B%22necessary%22%3A%5B%5D%2C%22analytics%22%3A%5B%5D%2C%22ads%22%3A%5B%5D%7D%2C%22languageCode%22%3A%22en%22%2C%22lastConsentTimestamp%22%3A%222026-11-25T18%3A54%3A33.438Z%22%2C%22expirationTime%22%3A1811357673439%7D',
    said: {necessary: true, analytics: false, ads: false},
  },
  {
    from: 'cookieconsent',
    by: 'version 3, analytics accepted',
    cookies:
      'cc_cookie=%7B%22categories%22%3A%5B%22analytics%22%2C%22necessary%22%5D%2C%22revision%22%3A0%2C%22data%22%3Anull%2C%22consentTimestamp%22%3A%222026-11-25T18%3A54%3A35.358Z%22%2C%22consentId%22%3A%22e6a72ef2-4aab-4932-bd5d-741077ef9ce5%22%2C%22services%22%3A%7B%22necessary%22%3A%5B%5D%2C%22analytics%22%3A%5B%22ga%22%5D%2C%22ads%22%3A%5B%5D%7D%2C%22languageCode%22%3A%22en%22%2C%22lastConsentTimestamp%22%3A%222026-11-25T18%3A54%3A35.358Z%22%2C%22expirationTime%22%3A1811357675359%7D',
    said: {analytics: true, necessary: true, ads: false},
  },
  {
    from: 'cookieconsent',
    by: 'version 2, nothing accepted',
    cookies:
      'cc_cookie={"categories":["necessary"],"level":["necessary"],"revision":0,"data":null,"rfc_cookie":false,"consent_date":"2026-11-25T18:54:39.149Z","consent_uuid":"c779765b-70f3-455d-9086-b340c0922b9d","last_consent_update":"2026-11-25T18:54:39.149Z"}',
    said: {necessary: true},
  },
  {
    from: 'cookieconsent',
    by: 'version 2, analytics accepted',
    cookies:
      'cc_cookie={"categories":["analytics","necessary"],"level":["analytics","necessary"],"revision":0,"data":null,"rfc_cookie":false,"consent_date":"2026-11-25T18:54:41.032Z","consent_uuid":"030e8978-1626-4ada-87c3-36741869f3eb","last_consent_update":"2026-11-25T18:54:41.032Z"}',
    said: {analytics: true, necessary: true},
  },
  {
    from: 'klaro',
    by: 'nothing accepted',
    cookies:
      'klaro=%7B%22google-analytics%22%3Afalse%2C%22google-ads%22%3Afalse%2C%22youtube%22%3Afalse%7D',
    said: {'google-analytics': false, 'google-ads': false, youtube: false},
  },
  {
    from: 'klaro',
    by: 'one service accepted',
    cookies:
      'klaro=%7B%22google-analytics%22%3Atrue%2C%22google-ads%22%3Afalse%2C%22youtube%22%3Afalse%7D',
    said: {'google-analytics': true, 'google-ads': false, youtube: false},
  },
  {
    from: 'orejime',
    by: 'version 2, nothing accepted',
    cookies: 'orejime={"google-analytics":false,"youtube":false}',
    said: {'google-analytics': false, youtube: false},
  },
  {
    from: 'orejime',
    by: 'version 3, nothing accepted',
    cookies: 'eu-consent={%22mandatory%22:true%2C%22analytics%22:false%2C%22ads%22:false}',
    said: {mandatory: true, analytics: false, ads: false},
  },
  {
    from: 'orejime',
    by: 'version 3, analytics accepted',
    cookies: 'eu-consent={%22mandatory%22:true%2C%22analytics%22:true%2C%22ads%22:false}',
    said: {mandatory: true, analytics: true, ads: false},
  },
  {
    from: 'tarteaucitron',
    by: 'nothing accepted',
    cookies: 'tarteaucitron=!linkedininsighttag=false!gtag=false!youtube=false',
    said: {linkedininsighttag: false, gtag: false, youtube: false},
  },
  {
    from: 'tarteaucitron',
    by: 'one service accepted, the others not answered',
    cookies: 'tarteaucitron=!linkedininsighttag=wait!youtube=wait!gtag=true',
    said: {gtag: true},
  },
  {
    from: 'cookiebot',
    by: 'nothing accepted',
    cookies:
      'CookieConsent={stamp:%27AlnxYqDy4pdJ+/Xs3oQ8Lw==%27%2Cnecessary:true%2Cpreferences:false%2Cstatistics:false%2Cmarketing:false%2Cmethod:%27explicit%27%2Cver:1%2Cutc:1705162226478%2Cregion:%27se%27}',
    said: {necessary: true, preferences: false, statistics: false, marketing: false},
  },
  {
    from: 'cookiebot',
    by: 'an older version, everything accepted',
    cookies:
      'CookieConsent={stamp:%27AlnxYqDy4pdJ+/Xs3oQ8Lw==%27%2Cnecessary:true%2Cpreferences:true%2Cstatistics:true%2Cmarketing:true%2Cver:5%2Cutc:1627115958304%2Cregion:%27lt%27}',
    said: {necessary: true, preferences: true, statistics: true, marketing: true},
  },
  {
    from: 'onetrust',
    by: 'analytics and advertising refused',
    cookies:
      'OptanonAlertBoxClosed=2025-12-03T10:14:03.198Z; OptanonConsent=isGpcEnabled=0&datestamp=Mon+Dec+15+2025+11%3A31%3A36+GMT%2B0100+(Central+European+Standard+Time)&version=202510.1.0&browserGpcFlag=0&isIABGlobal=false&hosts=&genVendors=&consentId=00000000-0000-4000-8000-000000000000&interactionCount=1&isAnonUser=1&landingPath=NotLandingPage&groups=C0001%3A1%2CC0002%3A0%2CC0004%3A0&intType=2&geolocation=%3B&AwaitingReconsent=false',
    said: {C0001: true, C0002: false, C0004: false},
  },
];
