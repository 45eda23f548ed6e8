/** A choice on its way between tabs, and when it was taken: milliseconds since 1970-01-01 UTC, by the device's one clock. */
export interface Told {
  /** As the cookie has it. */
  readonly choice: string;
  readonly at: number;
}

/** Opens the line to the other tabs of this site; a choice travels on it whole. @returns what tells them. */
export function openTabs(hear: (told: Told) => void): (told: Told) => void {
  const channel = new BroadcastChannel('mobiplus-consent.2');
  channel.onmessage = ({data}: MessageEvent<Told>) => {
    hear(data);
  };
  return (told) => {
    channel.postMessage(told);
  };
}
