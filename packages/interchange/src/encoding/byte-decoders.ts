import { concatBytes } from '../text/chunks.ts'
import type { EncodingName } from './encoding.schema.ts'
import { utf8SequenceAt } from './utf8-spans.ts'

/** Turns bytes into text piece by piece. */
export type ByteDecoder = { push: (bytes: Uint8Array) => string; end: () => string }

/** Is told of all text as it is made, and between the texts of each byte that the encoding cannot read. */
export type DecodingWatch = { onText: (text: string) => void; onDamage: (offset: number | undefined) => void }

/** End of the last whole sequence: at most three bytes of an unfinished one stay behind. */
const wholeLength = (bytes: Uint8Array): number => {
  for (let at = Math.max(0, bytes.length - 3); at < bytes.length; at++) {
    if (utf8SequenceAt(bytes, at) === -1) return at
  }
  return bytes.length
}

/** UTF-8 in which every stray byte is read as Windows-1252: files glued together from both are common. */
const utf8Decoder = (watch: DecodingWatch): ByteDecoder => {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const western = new TextDecoder('windows-1252')
  let carried: Uint8Array = new Uint8Array(0)
  let offset = 0

  const repair = (bytes: Uint8Array): string => {
    let [text, start] = ['', 0]
    const add = (piece: string): void => {
      text += piece
      watch.onText(piece)
    }
    for (let at = 0; at < bytes.length;) {
      const length = utf8SequenceAt(bytes, at)
      if (length > 0) {
        at += length
        continue
      }
      add(strict.decode(bytes.subarray(start, at)))
      watch.onDamage(offset + at)
      add(western.decode(bytes.subarray(at, at + 1)))
      at += 1
      start = at
    }
    add(strict.decode(bytes.subarray(start)))
    return text
  }

  const decode = (bytes: Uint8Array): string => {
    let text: string
    try {
      text = strict.decode(bytes)
    } catch {
      return repair(bytes)
    }
    watch.onText(text)
    return text
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

const watched = (text: string, watch: DecodingWatch, unreadable: RegExp): string => {
  let start = 0
  for (const { index } of text.matchAll(unreadable)) {
    watch.onText(text.slice(start, index))
    watch.onDamage(undefined)
    start = index
  }
  watch.onText(text.slice(start))
  return text
}

/** Windows-1252 leaves five bytes undefined; the platform's decoder makes control characters of them. */
const undefinedInWestern = /[\u0081\u008D\u008F\u0090\u009D]/g

const platformDecoder = (encoding: EncodingName, watch: DecodingWatch): ByteDecoder => {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  const unreadable = encoding === 'windows-1252' ? undefinedInWestern : /\uFFFD/g
  return {
    push: (bytes) => watched(decoder.decode(bytes, { stream: true }), watch, unreadable),
    end: () => watched(decoder.decode(), watch, unreadable),
  }
}

/** The decoder of an encoding. No byte is dropped: what cannot be read shows as another character and is reported. */
export const byteDecoder = (encoding: EncodingName, watch: DecodingWatch): ByteDecoder =>
  encoding === 'utf-8' ? utf8Decoder(watch) : platformDecoder(encoding, watch)
