import type {Vendor} from '../../contract/vendor.ts';
import {googleAds} from './google-ads.ts';
import {googleAnalytics} from './google-analytics.ts';
import {googleTagManager} from './google-tag-manager.ts';
import {hotjar} from './hotjar.ts';
import {hubspot} from './hubspot.ts';
import {linkedinInsight} from './linkedin-insight.ts';
import {matomo} from './matomo.ts';
import {metaPixel} from './meta-pixel.ts';
import {microsoftClarity} from './microsoft-clarity.ts';
import {microsoftUet} from './microsoft-uet.ts';
import {vimeo} from './vimeo.ts';
import {youtube} from './youtube.ts';

/** Every vendor that a site can name by its id alone. */
export const knownVendors: readonly Vendor[] = [
  googleAnalytics,
  googleAds,
  googleTagManager,
  microsoftUet,
  microsoftClarity,
  metaPixel,
  linkedinInsight,
  matomo,
  hubspot,
  hotjar,
  youtube,
  vimeo,
];
