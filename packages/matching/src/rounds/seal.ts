const MODULUS = 4_294_967_291

/**
 * A fingerprint of a text, so that a changed result is noticed before its proof is read: its UTF-8 bytes as the digits
 * of a number in base 31 after a leading 7, modulo the largest prime below 2^32, in hexadecimal. Not a signature.
 */
export function sealOf(text: string): string {
  let seal = 7
  for (const byte of new TextEncoder().encode(text)) seal = (seal * 31 + byte) % MODULUS
  return seal.toString(16)
}
