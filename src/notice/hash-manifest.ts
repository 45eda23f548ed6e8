import type {BootConfiguration} from '../contract/boot-configuration.ts';
import type {ShownLayout} from '../contract/trial.ts';
import {canonicalJson} from '../core/canonical-json.ts';
import {roomDefaults} from '../core/room-defaults.ts';
import {sha256, toHex} from '../core/sha256.ts';
import {wrongField} from '../core/wrong-field.ts';
import {composeManifest} from './compose-manifest.ts';
import {release} from './release.ts';
import {textHashes} from './text-hashes.ts';

/**
 * SHA-256 of the canonical manifest of what is shown under a configuration, hexadecimal.
 *
 * @param layout What a trial gave to the question.
 * @throws {Error} naming the field that is wrong: nobody is asked under such a configuration, and nothing granted (R5).
 */
export async function hashManifest(said: BootConfiguration, layout?: ShownLayout): Promise<string> {
  const wrong = wrongField(said);
  if (wrong) throw new Error(`the configuration's ${wrong} is wrong`);
  return toHex(
    await sha256(
      canonicalJson(
        composeManifest({...roomDefaults, ...said}, {sdk: release.sdk, texts: textHashes}, layout),
      ),
    ),
  );
}
