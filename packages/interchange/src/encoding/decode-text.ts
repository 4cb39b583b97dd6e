import { asChunks, concatBytes } from '../text/chunks.ts'
import { byteDecoder, type ByteDecoder } from './byte-decoders.ts'
import { refuseBinary } from './source-refused.ts'
import { detectByteOrderMark, detectEncoding, type Detected } from './detect-encoding.ts'
import type { EncodingName, EncodingReport } from './encoding.schema.ts'
import { lineCounter } from '../text/line-counter.ts'

export type ByteSource = Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>

export type DecodedText = {
  /** The text without its byte order mark, in chunks; can be read once. */
  text: AsyncIterable<string>
  /** What was found; final once `text` has been read to its end. */
  report: () => EncodingReport
}

const sampleBytes = 65_536
const listedOffsets = 20

const firstHighByte = (bytes: Uint8Array): number => bytes.findIndex((byte) => byte >= 0x80 || byte === 0)

/** Reads on until the sample is full or the source ends. */
const fillSample = async (held: Uint8Array, chunks: AsyncIterator<Uint8Array>, enough: number): Promise<Uint8Array> => {
  const pieces = [held]
  let length = held.length
  while (length < enough) {
    const next = await chunks.next()
    if (next.done) break
    pieces.push(next.value)
    length += next.value.length
  }
  return pieces.reduce(concatBytes)
}

const ascii = (bytes: Uint8Array, onText: (text: string) => void): string => {
  const text = new TextDecoder().decode(bytes)
  onText(text)
  return text
}

type Choice = { decided: Detected; decoder: ByteDecoder }

/**
 * Decodes a stream of bytes of which the encoding is stated, marked, or to be told from the bytes. Plain ASCII is
 * passed on as it comes; the choice is made on the 64 KiB from the first byte that is not, so memory stays bounded and a file whose first accent is at its end is still read right. A byte order mark outweighs a stated encoding.
 */
export const decodeText = (source: ByteSource, options: { encoding?: EncodingName } = {}): DecodedText => {
  const report: EncodingReport = {
    encoding: 'utf-8',
    evidence: 'only_ascii',
    damagedBytes: 0,
    damagedAt: [],
    damagedLines: new Map(),
  }
  const lines = lineCounter()
  let passed = 0

  const onDamage = (offset: number | undefined): void => {
    report.damagedBytes += 1
    report.damagedLines.set(lines.current(), (report.damagedLines.get(lines.current()) ?? 0) + 1)
    if (offset !== undefined && report.damagedAt.length < listedOffsets) report.damagedAt.push(passed + offset)
  }
  const choose = (decided: Detected): Choice => {
    report.encoding = decided.encoding
    report.evidence = decided.evidence
    return { decided, decoder: byteDecoder(decided.encoding, { onText: lines.advance, onDamage }) }
  }

  async function* read(): AsyncGenerator<string> {
    const chunks = asChunks(source)[Symbol.asyncIterator]()
    let held = await fillSample(new Uint8Array(0), chunks, sampleBytes)
    refuseBinary(held)
    const mark = detectByteOrderMark(held)
    let choice: Choice | undefined
    if (mark) {
      choice = choose({ encoding: mark.encoding, evidence: 'byte_order_mark' })
      held = held.subarray(mark.length)
      passed = mark.length
    } else if (options.encoding) {
      choice = choose({ encoding: options.encoding, evidence: 'stated' })
    }
    while (!choice) {
      // The beginning is judged as a whole: in UTF-16 it may look like plain ASCII up to the first high byte.
      const at = passed === 0 && firstHighByte(held) !== -1 ? 0 : firstHighByte(held)
      const plain = at === -1 ? held : held.subarray(0, at)
      if (plain.length > 0) yield ascii(plain, lines.advance)
      passed += plain.length
      held = held.subarray(plain.length)
      if (at === -1) {
        const next = await chunks.next()
        if (next.done) return
        held = next.value
        continue
      }
      held = await fillSample(held, chunks, sampleBytes)
      choice = choose(detectEncoding(held))
    }
    yield* decodeRest(choice.decoder, held, chunks)
  }

  return { text: read(), report: () => report }
}

async function* decodeRest(
  decoder: ByteDecoder,
  held: Uint8Array,
  chunks: AsyncIterator<Uint8Array>,
): AsyncGenerator<string> {
  let bytes: Uint8Array | undefined = held
  while (bytes) {
    const text = decoder.push(bytes)
    if (text) yield text
    const next: IteratorResult<Uint8Array> = await chunks.next()
    bytes = next.done ? undefined : next.value
  }
  const last = decoder.end()
  if (last) yield last
}
