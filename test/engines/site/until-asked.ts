import {setTimeout as pause} from 'node:timers/promises';
import type {Tab} from '../driver/browser.ts';

/** Resolves when a page has asked for an address of another host. @throws after ten seconds. */
export async function untilAsked(tab: Tab, address: string): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; await pause(50))
    if (tab.foreign().includes(address)) return;
  throw new Error(`nobody asked for ${address}`);
}
