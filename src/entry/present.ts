import type {RoomName} from '../journey/room-name.ts';
import type {Page} from '../journey/page.ts';
import {customer} from '../journey/customer.ts';
import {chooseLanguage, languages, spokenLanguage} from '../journey/page-language.ts';
import {MobiplusDialog} from '../ui/dialog/mobiplus-dialog.ts';
import {changeLanguage, tellLanguage} from './change-language.ts';
import {defineOnce} from './define-once.ts';

const IN_ORDER: readonly RoomName[] = ['preferences', 'notice', 'objection', 'rights', 'history'];

/** A room's element, as far as its place is concerned. */
interface Panel extends HTMLElement {
  language: string;
  level: number;
  readonly updateComplete: Promise<boolean>;
}

const wired = new WeakSet<Element>();

/** Rooms whose places are looked after, and how they are wired. */
const followed = new Map<string, () => void>();

/** Who swaps a page's body brings places that nobody has wired, and says before that it keeps a copy of what stands there now. */
function followPlaces(tag: string, wireAll: () => void): void {
  if (followed.size === 0) {
    for (const copied of ['turbo:before-cache', 'htmx:beforeHistorySave'])
      document.addEventListener(copied, () => {
        // The page is being left, and a copy of the dialog would come back with nobody behind it.
        document.querySelector('mobiplus-dialog')?.remove();
      });
    const wireFollowed = () => {
      for (const wire of followed.values()) wire();
    };
    new MutationObserver(wireFollowed).observe(document.documentElement, {childList: true});
    for (const moved of ['htmx:afterSettle', 'htmx:historyRestore'])
      document.addEventListener(moved, wireFollowed);
  }
  followed.set(tag, wireAll);
}

/**
 * Shows a room: in its place where the page has one, else in the dialog.
 *
 * @param element What the room's tag stands for. @param wire Gives a room's element what it shows, and hears what it says; called once for each.
 */
export function present<One extends Panel>(
  page: Page,
  room: RoomName,
  element: new () => One,
  wire: (panel: One) => void,
): void {
  // Its words came with it; those of what stands there already may have been another language's.
  tellLanguage();
  const tag = `mobiplus-${room}`;
  defineOnce(tag, element);
  const ready = (panel: One) => {
    if (wired.has(panel)) return;
    wired.add(panel);
    panel.language = spokenLanguage();
    wire(panel);
  };
  const placesNow = () =>
    Array.from(document.querySelectorAll<One>(tag)).filter(
      (one) => !one.closest('mobiplus-dialog'),
    );
  followPlaces(tag, () => {
    placesNow().forEach(ready);
  });
  const places = placesNow();
  const [first] = places;
  if (first) {
    const wasThere = wired.has(first);
    places.forEach(ready);
    // The page had it ready before the visitor asked for it: go there.
    if (wasThere && !document.querySelector('mobiplus-dialog')) {
      first.scrollIntoView({block: 'start'});
      first.focus();
      return;
    }
    if (!wasThere) return;
  }
  const panel = new element();
  panel.level = 3;
  ready(panel);
  const dialog = openDialog(page);
  const isMove = dialog.isConnected;
  dialog.room = room;
  dialog.replaceChildren(panel);
  if (isMove)
    void panel.updateComplete.then(() => {
      panel.focus();
    });
  else document.body.append(dialog);
}

/** The dialog that is open, or a new one. */
function openDialog(page: Page): MobiplusDialog {
  const open = document.querySelector('mobiplus-dialog');
  if (open) return open;
  defineOnce('mobiplus-dialog', MobiplusDialog);
  const dialog = document.createElement('mobiplus-dialog');
  dialog.language = spokenLanguage();
  dialog.languages = languages;
  dialog.rooms = customer() ? [...IN_ORDER, 'subprocessors'] : IN_ORDER;
  dialog.addEventListener('mobiplus-open', ({detail: {room}}) => void page.open(room));
  dialog.addEventListener('mobiplus-language', ({detail: {language}}) => {
    chooseLanguage(language);
    void changeLanguage();
  });
  return dialog;
}
