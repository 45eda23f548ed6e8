import type {Vendor} from '../../contract/vendor.ts';

/** YouTube’s player, in a frame: what it stores is on its own domains. The gate empties the frame; the player’s script, if loaded, stays. */
export const youtube = {
  id: 'youtube',
  name: 'YouTube',
  obeys: ['ad_storage'],
  stops: 'shut',
  hosts: ['.youtube.com', '.youtube-nocookie.com'],
  source: 'https://developers.google.com/youtube/iframe_api_reference; it documents no consent',
} as const satisfies Vendor;
