import {declaredVendors} from '../core/declared-vendors.ts';
import {complete} from '../journey/complete.ts';
import type {Page} from '../journey/page.ts';
import {createVendorTeller} from '../signals/create-vendor-teller.ts';
import {watchGates} from '../signals/gates/watch-gates.ts';
import {report} from '../signals/report.ts';
import type {Obey} from '../signals/tell.ts';
import {createTraceCleaner} from '../signals/traces/create-trace-cleaner.ts';
import {googleAds} from '../signals/vendors/google-ads.ts';
import {googleAnalytics} from '../signals/vendors/google-analytics.ts';

/**
 * Makes what brings gates, vendors and traces in step. Loaded once something optional is granted or is about to be, or where something is
 * left to clear.
 */
export async function prepare(page: Page, nonce: string): Promise<Obey> {
  const {vendors, googleTagIds, migration, purposes, reloadOnWithdrawal} = complete(
    page.configuration,
  );
  const [known, translate] = await Promise.all([
    vendors[0] && import('../signals/vendors/known-vendors.ts'),
    migration.from && import('./translate-markup.ts'),
  ]);
  // Whom the notice names itself (S24), and whom the site declares.
  const all = [
    googleAnalytics,
    googleAds,
    ...declaredVendors(vendors, known ? known.knownVendors : [], (id) => {
      report('CONSENT_VENDOR', `no vendor ${id}`);
    }),
  ];
  const tellVendors = createVendorTeller(all, googleTagIds, () => {
    // The record is on the device already, and is sent from the page that comes.
    if (reloadOnWithdrawal)
      setTimeout(() => {
        location.reload();
      });
  });
  const clearTraces = createTraceCleaner(all, purposes, page.grants);
  const updateGates = watchGates({
    current: page.grants,
    nonce,
    translate: translate ? translate.translator(migration) : undefined,
  });
  return ({grants}, state) => {
    tellVendors(grants, state);
    clearTraces();
    updateGates();
  };
}
