/**
 * A script of its own, for sites that let a vendor's tag run before a yes: tells the vendors that the configuration names no, in their own
 * tongues, before any of them can run. It stands right after the boot script, and before those tags.
 *
 * ```html
 * <script src="/mobiplus-consent.js" data-endpoint="/v1"></script>
 * <script src="/mobiplus-consent-vendors.js"></script>
 * ```
 */
import {declaredVendors} from '../core/declared-vendors.ts';
import {googleState} from '../core/google-state.ts';
import {report} from '../signals/report.ts';
import {fillCalls, say} from '../signals/say.ts';
import {knownVendors} from '../signals/vendors/known-vendors.ts';
import {readConfiguration} from './read-configuration.ts';

const boot = document.querySelector<HTMLScriptElement>('script[src*="mobiplus-consent.js"]');
const [{vendors = []}] = readConfiguration(boot);
const declared = declaredVendors(vendors, knownVendors, (id) => {
  report('CONSENT_VENDOR', `no vendor ${id}`);
});
for (const {told} of declared) say(fillCalls(told?.default ?? [], googleState({}, []), []));
