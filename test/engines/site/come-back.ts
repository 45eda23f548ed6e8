/** What a tracker of the test's own keeps, named as the site declares it. */
export interface Tracker {
  /** Writes everything once. Resolves when it stands. */
  write(): Promise<void>;
}

/** Where a tracker keeps each of its things. `top` is a domain above the page's host. */
export const TRACKS = {
  cookies: ['spar_host', 'spar_top', 'spar_path', 'spar_page'],
  localStorage: ['spar_local'],
  sessionStorage: ['spar_session'],
  indexedDB: ['spar_base'],
  caches: ['spar_cache'],
} as const;

/**
 * A tracker that does not take no for an answer: told that consent is withdrawn, it writes everything anew, again and again, until it is
 * found out. Runs in the page, as a gated script.
 */
export function comeBack(): void {
  const atOnce = () => {
    const top = location.hostname.split('.').slice(1).join('.');
    document.cookie = 'spar_host=1; Path=/; Max-Age=9999';
    document.cookie = `spar_top=1; Path=/; Max-Age=9999; Domain=${top}`;
    document.cookie = 'spar_path=1; Path=/butik; Max-Age=9999';
    document.cookie = `spar_page=1; Path=${location.pathname}; Max-Age=9999`;
    localStorage.setItem('spar_local', '1');
    sessionStorage.setItem('spar_session', '1');
  };
  const later = async () => {
    const opening = indexedDB.open('spar_base', 1);
    await new Promise((resolve) => (opening.onsuccess = resolve));
    opening.result.close();
    await caches.open('spar_cache');
  };
  const tracker: Tracker = {
    async write() {
      atOnce();
      await later();
    },
  };
  (window as unknown as {tracker: Tracker}).tracker = tracker;
  void tracker.write();

  let again: ReturnType<typeof setInterval> | undefined;
  document.addEventListener('mobiplus-consent-change', ({detail: {grants}}) => {
    if (grants['analytics'] || again) return;
    again = setInterval(atOnce, 100);
    setTimeout(() => void later(), 800);
  });
  document.addEventListener('mobiplus-consent-returned', () => clearInterval(again));
}
