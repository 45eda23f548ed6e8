/** Whether bytes have a SHA-256; null where the browser cannot tell, for want of a secure context. @param sha256 Hexadecimal. */
export async function hasSum(file: Blob, sha256: string): Promise<boolean | null> {
  if (!globalThis.isSecureContext) return null;
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('') === sha256;
}
