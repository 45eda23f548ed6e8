import {createPublicKey, generateKeyPairSync, createPrivateKey, type KeyObject} from 'node:crypto';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {calculateJwkThumbprint, exportJWK, type JWK} from 'jose';

/** What the portal signs with, and what others check it with. */
export interface PortalKey {
  readonly privateKey: KeyObject;
  readonly publicJwk: JWK & {readonly kid: string};
}

/** The portal's Ed25519 key from `portal-key.pem`; made at the first start, readable by its owner only. */
export async function openPortalKey(dataDirectory: string): Promise<PortalKey> {
  const file = join(dataDirectory, 'portal-key.pem');
  await mkdir(dataDirectory, {recursive: true});
  let pem: string;
  try {
    pem = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const {privateKey} = generateKeyPairSync('ed25519');
    pem = privateKey.export({type: 'pkcs8', format: 'pem'}).toString();
    await writeFile(file, pem, {mode: 0o600, flag: 'wx'});
  }
  const privateKey = createPrivateKey(pem);
  const jwk = await exportJWK(createPublicKey(pem));
  const kid = await calculateJwkThumbprint(jwk);
  return {privateKey, publicJwk: {...jwk, kid, use: 'sig', alg: 'Ed25519'}};
}
