import {purposeDetails} from '../core/purpose-details.ts';
import {allowOnce} from '../journey/allow-once.ts';
import {answer} from '../journey/answer.ts';
import {complete} from '../journey/complete.ts';
import type {Page} from '../journey/page.ts';
import {pageLanguage, spokenLanguage} from '../journey/page-language.ts';
import {prepare} from '../journey/prepare.ts';
import {openOnce} from '../signals/open-once.ts';
import {report} from '../signals/report.ts';
import {stampTemplate} from '../signals/stamp-template.ts';
import {MobiplusGate} from '../ui/gate/mobiplus-gate.ts';
import {speak} from '../ui/localization.ts';
import {ROOMS} from '../ui/rooms-words.ts';
import {defineOnce} from './define-once.ts';

const wired = new WeakSet<MobiplusGate>();
let watching: MutationObserver | undefined;

/** Wires the page's gates, also those that are inserted later. */
export async function open(page: Page): Promise<void> {
  const [witness] = await Promise.all([prepare(page), speak(pageLanguage(), ROOMS)]);
  defineOnce('mobiplus-gate', MobiplusGate);
  const {purposes, details} = complete(page.configuration);

  const wire = (gate: MobiplusGate) => {
    if (wired.has(gate)) return;
    wired.add(gate);
    const {purpose} = gate;
    gate.language = spokenLanguage();
    const asked = {
      layer: 'gate',
      shownAt: Date.now(),
      // What the gate does not ask for, it does not answer (R17).
      purposes: purposes.filter(({id}) => id === purpose),
    } as const;
    if (asked.purposes.length) gate.details = purposeDetails(purpose, {details});
    else report('CONSENT_CATEGORY', `no purpose ${purpose}`);
    let endOnce: (() => void) | undefined;
    let takeAway: (() => void) | undefined;
    const show = (isOpen: boolean) => {
      gate.open = isOpen;
      if (isOpen) takeAway ??= stampTemplate(gate);
      else takeAway = takeAway?.() as undefined;
    };
    page.subscribe((grants) => {
      const isGranted = grants[purpose] === true;
      endOnce = endOnce?.() as undefined;
      show(isGranted);
    });
    gate.addEventListener('mobiplus-open', ({detail: {room}}) => void page.open(room));
    gate.addEventListener('mobiplus-gate', ({target, detail: {how}}) => {
      if (target !== gate) return; // of a gate inside this one
      const record =
        how === 'once'
          ? allowOnce(purpose, {...asked, method: 'button-once'}, page, witness)
          : answer({[purpose]: true}, {...asked, method: 'button-save'}, page, witness);
      if (!record) return;
      if (how === 'once') {
        show(true);
        endOnce = openOnce(gate, purpose);
      }
      // The button goes; the embed that takes its place takes the focus too (R68).
      void gate.updateComplete.then(() => gate.querySelector('iframe')?.focus());
      void import('./settle.ts').then(({settle}) => {
        settle(record, page);
      });
    });
  };

  const wireAll = () => {
    document.querySelectorAll('mobiplus-gate').forEach(wire);
  };
  wireAll();
  watching?.disconnect();
  watching = new MutationObserver(wireAll);
  watching.observe(document, {childList: true, subtree: true});
}
