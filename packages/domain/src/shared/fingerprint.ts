/**
 * A fingerprint of a text, so that a changed result is noticed before its proof is read: FNV-1a over its UTF-8 bytes,
 * 32 bits, in hexadecimal. Not a signature.
 */
export function fingerprintOf(text: string): string {
  let hash = 0x811c9dc5
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
  return (hash >>> 0).toString(16)
}
