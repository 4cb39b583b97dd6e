import { concatBytes } from '../text/chunks.ts'
import type { EncodingName } from './encoding.schema.ts'
import { utf8SequenceAt } from './utf8-spans.ts'

/** Turns bytes into text piece by piece; `onDamage` is told of each byte that the encoding cannot read. */
export type ByteDecoder = { push: (bytes: Uint8Array) => string; end: () => string }
export type OnDamage = (offset: number | undefined) => void

const replacement = '\uFFFD'

/** End of the last whole sequence: at most three bytes of an unfinished one stay behind. */
const wholeLength = (bytes: Uint8Array): number => {
  for (let at = Math.max(0, bytes.length - 3); at < bytes.length; at++) {
    if (utf8SequenceAt(bytes, at) === -1) return at
  }
  return bytes.length
}

/** UTF-8 in which every stray byte is read as Windows-1252: files glued together from both are common. */
export const utf8Decoder = (onDamage: OnDamage): ByteDecoder => {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const western = new TextDecoder('windows-1252')
  let carried: Uint8Array = new Uint8Array(0)
  let offset = 0

  const repair = (bytes: Uint8Array): string => {
    let [text, start] = ['', 0]
    for (let at = 0; at < bytes.length;) {
      const length = utf8SequenceAt(bytes, at)
      if (length > 0) {
        at += length
        continue
      }
      text += strict.decode(bytes.subarray(start, at)) + western.decode(bytes.subarray(at, at + 1))
      onDamage(offset + at)
      at += 1
      start = at
    }
    return text + strict.decode(bytes.subarray(start))
  }

  const decode = (bytes: Uint8Array): string => {
    try {
      return strict.decode(bytes)
    } catch {
      return repair(bytes)
    }
  }

  const take = (bytes: Uint8Array): string => {
    const text = decode(bytes)
    offset += bytes.length
    return text
  }

  return {
    push: (chunk) => {
      const bytes = concatBytes(carried, chunk)
      const whole = wholeLength(bytes)
      carried = bytes.slice(whole)
      return take(bytes.subarray(0, whole))
    },
    end: () => take(carried),
  }
}

const countReplacements = (text: string, onDamage: OnDamage): string => {
  for (let at = text.indexOf(replacement); at !== -1; at = text.indexOf(replacement, at + 1)) onDamage(undefined)
  return text
}

const platformDecoder = (encoding: EncodingName, onDamage: OnDamage): ByteDecoder => {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  return {
    push: (bytes) => countReplacements(decoder.decode(bytes, { stream: true }), onDamage),
    end: () => countReplacements(decoder.decode(), onDamage),
  }
}

/** The decoder of an encoding. No byte is dropped: what cannot be read shows as another character and is reported. */
export const byteDecoder = (encoding: EncodingName, onDamage: OnDamage): ByteDecoder =>
  encoding === 'utf-8' ? utf8Decoder(onDamage) : platformDecoder(encoding, onDamage)
