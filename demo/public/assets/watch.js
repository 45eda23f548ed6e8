/* Fills the panel "What the tags know". Demo code: it only reads what any script on the page can read. */

const SV = {
  types: {
    analytics_storage: 'Statistik',
    ad_storage: 'Annonskakor',
    ad_user_data: 'Uppgifter till annonser',
    ad_personalization: 'Anpassade annonser',
  },
  granted: 'ja',
  denied: 'nej',
  silent: 'inget sagt',
  tagAsked: 'Begärd från Google, efter ditt ja.',
  tagNot: 'Inte begärd. Google vet inte att du är här.',
  embed: {open: 'Filmen är öppen', shut: 'Filmen är stängd'},
  script: {open: 'har startat', shut: 'väntar'},
  noCookies: 'Inga.',
  cookies: (names) => `${names.join(', ')}.`,
  undecided: 'Du har inte valt än. Allt valfritt är avstängt.',
  decided: 'Ditt val gäller. Kvittot är inte framme än.',
  remembered: 'Ditt tidigare val gäller. Nya beslut kvitteras här.',
  receipted: (index) => `Kvitterat och kontrollerat: post nummer ${index} i liggaren.`,
  signalled: 'Din webbläsare säger själv nej till annonser. Det gäller redan.',
  missing: 'MobiPlus Consent är inte laddat. Allt valfritt är stängt.',
};

const EN = {
  types: {
    analytics_storage: 'Analytics',
    ad_storage: 'Advertising cookies',
    ad_user_data: 'Data for advertising',
    ad_personalization: 'Personalised ads',
  },
  granted: 'yes',
  denied: 'no',
  silent: 'nothing said',
  tagAsked: 'Requested from Google, after your yes.',
  tagNot: 'Not requested. Google does not know you are here.',
  embed: {open: 'The film is open', shut: 'The film is shut'},
  script: {open: 'has started', shut: 'waits'},
  noCookies: 'None.',
  cookies: (names) => `${names.join(', ')}.`,
  undecided: 'You have not chosen yet. Everything optional is off.',
  decided: 'Your choice holds. The receipt has not arrived yet.',
  remembered: 'Your earlier choice holds. New decisions are receipted here.',
  receipted: (index) => `Receipted and verified: record number ${index} in the ledger.`,
  signalled: 'Your browser itself says no to advertising. That holds already.',
  missing: 'MobiPlus Consent is not loaded. Everything optional is shut.',
};

const GOOGLE_TAG = 'https://www.googletagmanager.com/gtag/';
const say = document.documentElement.lang === 'en' ? EN : SV;
const at = (id) => document.getElementById(`watch-${id}`);
let state = say.undecided;

/** Google's consent state as the data layer tells it: the first default, and what holds after all updates. */
function told() {
  const first = {};
  const now = {};
  for (const entry of window.dataLayer ?? []) {
    if (entry[0] !== 'consent') continue;
    if (entry[1] === 'default') Object.assign(first, entry[2]);
    Object.assign(now, entry[2]);
  }
  return {first, now};
}

function cell(value) {
  const element = document.createElement('td');
  element.textContent = say[value] ?? say.silent;
  element.className = {granted: 'yes', denied: 'no'}[value] ?? '';
  return element;
}

function row(type, {first, now}) {
  const element = document.createElement('tr');
  const name = document.createElement('th');
  const code = document.createElement('code');
  name.scope = 'row';
  code.textContent = type;
  name.append(say.types[type], ' ', code);
  element.append(name, cell(first[type]), cell(now[type]));
  return element;
}

/** Gated elements: they stay where they are, and as they are. */
const gatedElements = () => [...document.querySelectorAll('[data-category]')];

/** Whether a gated script has been let in: its live copy says the same of itself, but for the gate. */
const isLive = ({text, dataset}) =>
  [...document.scripts].some(
    (one) =>
      !one.dataset.category &&
      one.text === text &&
      one.dataset.src === dataset.src &&
      one.dataset.tagId === dataset.tagId,
  );

const isOpen = (element) =>
  element.localName === 'script' ? isLive(element) : Boolean(element.src);

function gate(element) {
  const item = document.createElement('li');
  const verdict = isOpen(element) ? 'open' : 'shut';
  const address = element.dataset.src ?? element.src;
  const file = address ? new URL(address, location.href).pathname.slice(1) : 'gtag';
  item.textContent =
    element.tagName === 'IFRAME' ? say.embed[verdict] : `${file} ${say.script[verdict]}`;
  item.className = isOpen(element) ? 'yes' : '';
  return item;
}

const googleTagAsked = () =>
  document.querySelector(`script[src^="${GOOGLE_TAG}"]`) !== null ||
  performance.getEntriesByType('resource').some(({name}) => name.startsWith(GOOGLE_TAG));

const cookieNames = () =>
  document.cookie
    .split('; ')
    .filter(Boolean)
    .map((pair) => pair.split('=')[0]);

let shown = '';

/** Redraws only on change, so that nobody's reading or selection is disturbed. */
function draw() {
  const google = told();
  const gates = gatedElements();
  const names = cookieNames();
  const asked = googleTagAsked();
  const picture = JSON.stringify([google, gates.map(isOpen), names, asked, state]);
  if (picture === shown) return;
  shown = picture;
  at('google').replaceChildren(...Object.keys(say.types).map((type) => row(type, google)));
  at('gates').replaceChildren(...gates.map(gate));
  at('tag').textContent = asked ? say.tagAsked : say.tagNot;
  at('tag').className = asked ? 'yes' : '';
  at('cookies').textContent = names.length ? say.cookies(names) : say.noCookies;
  at('receipt').textContent = state;
}

/** What can be said of the state before anything is decided on this page. */
function standing() {
  if (Object.values(window.mobiplusConsent?.origins() ?? {}).includes('signalled'))
    return say.signalled;
  return cookieNames().some((name) => name.startsWith('consent')) ? say.remembered : say.undecided;
}

document.addEventListener('mobiplus-consent-change', ({detail: {source}}) => {
  state = source === 'recalled' || source === 'signal' ? standing() : say.decided;
  draw();
});
document.addEventListener('mobiplus-consent-receipt', ({detail: {index}}) => {
  state = say.receipted(index);
  draw();
});

const consent = window.mobiplusConsent;
if (!consent) state = say.missing;
else {
  state = standing();
  consent.subscribe(draw);
}
draw();
// Cookies and requests announce nothing everywhere: look again each second.
setInterval(draw, 1000);
