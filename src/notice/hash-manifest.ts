import type {BootConfiguration} from '../contract/boot-configuration.ts';
import {canonicalJson} from '../core/canonical-json.ts';
import {roomDefaults} from '../core/room-defaults.ts';
import {sha256, toHex} from '../core/sha256.ts';
import {composeManifest} from './compose-manifest.ts';
import {release} from './release.ts';
import {textHashes} from './text-hashes.ts';

/** SHA-256 of the canonical manifest of what is shown under a configuration, hexadecimal. */
export const hashManifest = async (said: BootConfiguration): Promise<string> =>
  toHex(
    await sha256(
      canonicalJson(
        composeManifest({...roomDefaults, ...said}, {sdk: release.sdk, texts: textHashes}),
      ),
    ),
  );
