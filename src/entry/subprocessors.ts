import {swedishDay} from '../core/swedish-day.ts';
import {act} from '../journey/act.ts';
import {customer} from '../journey/customer.ts';
import {endpointOf} from '../journey/endpoint.ts';
import type {Page} from '../journey/page.ts';
import {pageLanguage} from '../journey/page-language.ts';
import {prepare} from '../journey/prepare.ts';
import {readNews} from '../sync/read-news.ts';
import {speak} from '../ui/localization.ts';
import {ROOMS} from '../ui/rooms-words.ts';
import {MobiplusStatus} from '../ui/status/mobiplus-status.ts';
import {MobiplusSubprocessors} from '../ui/subprocessors/mobiplus-subprocessors.ts';
import {defineOnce} from './define-once.ts';
import {present} from './present.ts';
import {showProgress} from './show-progress.ts';

/** Opens the news of sub-processors. */
export async function open(page: Page): Promise<void> {
  const [witness] = await Promise.all([prepare(page), speak(pageLanguage(), ROOMS)]);
  defineOnce('mobiplus-status', MobiplusStatus);
  present(page, 'subprocessors', MobiplusSubprocessors, (panel) => {
    const shownAt = Date.now();
    /** Whose answers are shown; also once that customer's last ticket is spent. */
    let whose: string | undefined;
    const knowCustomer = () => {
      const now = customer();
      panel.signedIn = now !== undefined;
      if (!now) return;
      if (now.customer !== whose) Object.assign(panel, {answered: {}, progress: undefined});
      whose = now.customer;
      panel.answered = {...now.answered, ...panel.answered};
    };
    knowCustomer();
    document.addEventListener('mobiplus-consent-identity', knowCustomer);
    panel.today = swedishDay(Date.now());
    readNews(endpointOf(page.configuration)).then(
      (news) => {
        panel.news = news;
      },
      () => {
        panel.news = null;
      },
    );
    panel.addEventListener('mobiplus-news', ({detail: {news, answer}}) => {
      panel.latest = news;
      const record = act(
        {type: `subprocessor.${answer}`, subprocessor: {news}},
        {
          layer: 'subprocessors',
          method: answer === 'objected' ? 'button-object' : 'button-acknowledge',
          shownAt,
        },
        page,
        witness,
      );
      void showProgress(record, panel, page);
      // Followed by itself, since the panel shows the latest alone. An answer stands once it is saved (R57), in the name of who gave it.
      const saving = {progress: undefined, index: 0};
      void showProgress(record, saving, page).then(() => {
        if (record.subject.ref === whose) panel.answered = {...panel.answered, [news]: answer};
      });
    });
  });
}
