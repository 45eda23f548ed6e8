import {act} from '../journey/act.ts';
import {complete} from '../journey/complete.ts';
import {customer} from '../journey/customer.ts';
import {endpointOf} from '../journey/endpoint.ts';
import type {Page} from '../journey/page.ts';
import {pageLanguage} from '../journey/page-language.ts';
import {prepare} from '../journey/prepare.ts';
import {readRequest} from '../sync/read-request.ts';
import {speak} from '../ui/localization.ts';
import {ROOMS} from '../ui/rooms-words.ts';
import {MobiplusRights} from '../ui/rights/mobiplus-rights.ts';
import {MobiplusStatus} from '../ui/status/mobiplus-status.ts';
import {defineOnce} from './define-once.ts';
import {present} from './present.ts';
import {showProgress} from './show-progress.ts';

/** Opens the visitor's rights. */
export async function open(page: Page): Promise<void> {
  const configuration = complete(page.configuration);
  const [witness] = await Promise.all([prepare(page), speak(pageLanguage(), ROOMS)]);
  defineOnce('mobiplus-status', MobiplusStatus);
  const [controller] = configuration.controllers;
  const {name, url} = configuration.authority;
  const endpoint = endpointOf(configuration);
  present(page, 'rights', MobiplusRights, (panel) => {
    const shownAt = Date.now();
    panel.portalLinks = configuration.portalLinks;
    if (name && url) panel.authority = {name, url};
    if (controller) panel.controller = controller;
    const greet = () => {
      panel.signedIn = customer() !== undefined;
    };
    greet();
    document.addEventListener('mobiplus-consent-identity', greet);
    panel.addEventListener('mobiplus-rights', ({detail: rights}) => {
      const asked = {layer: 'rights', method: 'button-request', shownAt} as const;
      void showProgress(act({type: 'rights.requested', rights}, asked, page, witness), panel, page);
    });
    let latest = '';
    panel.addEventListener('mobiplus-lookup', ({detail: {request}}) => {
      latest = request;
      void readRequest(endpoint, request).then((found) => {
        if (latest === request) panel.found = found;
      });
    });
    panel.addEventListener('mobiplus-open', ({detail: {room}}) => {
      // The dialog hears it by itself.
      if (!panel.closest('mobiplus-dialog')) void page.open(room);
    });
  });
}
