/**
 * Lets this file alone use what all pages of the origin share (cookies, storage, channels): the runner may open several files at once.
 */
export function ownDevice(): void {
  let release: (() => void) | undefined;
  before(function () {
    this.timeout(120_000);
    return new Promise<void>((held) => {
      void navigator.locks.request(
        'test-device',
        () =>
          new Promise<void>((done) => {
            release = done;
            held();
          }),
      );
    });
  });
  beforeEach(() => {
    for (const key of Object.keys(localStorage))
      if (key.startsWith('mobiplus-consent.')) localStorage.removeItem(key);
  });
  after(() => release?.());
}
