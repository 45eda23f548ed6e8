import type {DecisionRecord} from '../contract/record.ts';
import {MobiplusStatus} from '../ui/status/mobiplus-status.ts';
import {defineOnce} from './define-once.ts';
import {showProgress} from './show-progress.ts';

const STAYS = 6_000;

/** Shows in the page's corner how far a choice has come, and leaves a while after it is saved. */
export function settle(record: DecisionRecord): void {
  defineOnce('mobiplus-status', MobiplusStatus);
  document.querySelector('body > mobiplus-status')?.remove();
  const status = document.createElement('mobiplus-status');
  document.body.append(status);
  void showProgress(record, status).then(() =>
    setTimeout(() => {
      status.remove();
    }, STAYS),
  );
}
