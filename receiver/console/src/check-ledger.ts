import type {LogDescription} from '../../../src/contract/receipt.ts';
import {parseVerifierKey, verifyNote} from '../../../src/core/signed-note.ts';
import {askReceiver, NoAnswer} from './ask-receiver.ts';

/** The ledger's head as it stands now. */
export interface LedgerHead {
  readonly origin: string;
  readonly size: number;
  /** Whether the signature is good; null where the browser cannot tell. */
  readonly signed: boolean | null;
}

async function isSigned(note: string, vkey: string): Promise<boolean | null> {
  const key = parseVerifierKey(vkey);
  if (!key) return false;
  try {
    return await verifyNote(note, key);
  } catch (error) {
    // Browsers of before 2025 lack Ed25519, and none has crypto.subtle outside a secure context.
    if (!globalThis.isSecureContext || (error as Error).name === 'NotSupportedError') return null;
    return false;
  }
}

/** Fetches the signed checkpoint and checks it against the published key. @throws {NoAnswer} */
export async function checkLedger(): Promise<LedgerHead> {
  const note = await (await askReceiver('/checkpoint')).text();
  const description = await askReceiver('/.well-known/consent-log.json');
  const {vkey} = (await description.json()) as LogDescription;
  const [origin = '', size = ''] = note.split('\n');
  if (!/^\d+$/.test(size)) throw new NoAnswer(200);
  return {origin, size: Number(size), signed: await isSigned(note, vkey)};
}
