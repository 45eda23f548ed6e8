import type {Vendor} from '../../contract/vendor.ts';

/** Vimeo’s player, in a frame: what it stores is on its own domain, for the video owner’s statistics. `dnt=1` in its address keeps it from that. */
export const vimeo = {
  id: 'vimeo',
  name: 'Vimeo',
  obeys: ['analytics_storage'],
  stops: 'shut',
  hosts: ['player.vimeo.com'],
  source: 'https://help.vimeo.com/hc/en-us/articles/26080940921361',
} as const satisfies Vendor;
