import {readFile} from 'node:fs/promises';
import type {Manifest} from '../../../src/contract/manifest.ts';
import {pinned} from '../../../src/notice/pinned.ts';
import type {Receiver} from '../open-receiver.ts';

const NOTICE = new URL('../../../src/notice/personuppgiftspolicy.sv.txt', import.meta.url);

const manifest: Manifest = {
  v: 1,
  sdk: '0.2.0+0123456789ab',
  notice: pinned,
  controllers: [{name: 'MobiPlus AB'}],
  scope: 'group:mobiplus',
  purposes: [],
  about: {},
  askAgainAfterDays: 180,
  texts: {},
};

/** Publishes a release without which there are no pages. */
export async function publishSample({publishRelease}: Receiver): Promise<void> {
  await publishRelease(manifest, {}, await readFile(NOTICE, 'utf8'));
}
