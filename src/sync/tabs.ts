import type {Choice} from '../contract/choice.ts';

/** Opens the line to the other tabs of this site; a choice travels on it whole. @returns what tells them. */
export function openTabs(hear: (choice: Choice) => void): (choice: Choice) => void {
  const channel = new BroadcastChannel('mobiplus-consent');
  channel.onmessage = ({data}: MessageEvent<Choice>) => {
    hear(data);
  };
  return (choice) => {
    channel.postMessage(choice);
  };
}
