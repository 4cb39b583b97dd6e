import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { crc32 } from 'node:zlib'

import { DamagedFileError } from './store-failure.ts'

const columnTypes = { Uint8Array, Uint32Array, Float32Array, Float64Array }

export type Column = Uint8Array | Uint32Array | Float32Array | Float64Array

type Part = { name: string; type: keyof typeof columnTypes; bytes: number; checksum: number }

/** Typed arrays and lists of texts by name, with whatever else fits into JSON. */
export type Image = { head: object; columns: Record<string, Column>; texts: Record<string, string[]> }

/** Other work goes on between pieces of this size. */
const pieceBytes = 8 * 1024 * 1024

const preambleBytes = 8

const piecesOf = function* (bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
}

const bytesOf = (column: Column): Uint8Array => new Uint8Array(column.buffer, column.byteOffset, column.byteLength)

const checksumOf = async (bytes: Uint8Array): Promise<number> => {
  let checksum = 0
  for (const piece of piecesOf(bytes)) {
    checksum = crc32(piece, checksum)
    if (bytes.byteLength > pieceBytes) await setImmediate()
  }
  return checksum
}

const writeAll = async (file: FileHandle, bytes: Uint8Array): Promise<void> => {
  for (const piece of piecesOf(bytes)) {
    for (let done = 0; done < piece.byteLength;) done += (await file.write(piece, done)).bytesWritten
  }
}

const writeParts = async (file: FileHandle, { head, columns, texts }: Image): Promise<void> => {
  const all: [string, Column][] = [
    ...Object.entries(columns),
    ...Object.entries(texts).map(([name, list]): [string, Column] => [name, Buffer.from(JSON.stringify(list))]),
  ]
  const parts: Part[] = []
  for (const [name, column] of all) {
    const bytes = bytesOf(column)
    const type = name in texts ? 'Uint8Array' : (column.constructor.name as Part['type'])
    parts.push({ name, type, bytes: bytes.byteLength, checksum: await checksumOf(bytes) })
  }
  const header = Buffer.from(JSON.stringify({ head, parts, texts: Object.keys(texts) }))
  const preamble = Uint32Array.of(header.byteLength, crc32(header))
  for (const column of [preamble, header, ...all.map(([, each]) => each)]) await writeAll(file, bytesOf(column))
}

/** Writes an image beside its place and moves it there once it is on the disk: it is there whole or not at all. */
export const writeImageFile = async (path: string, image: Image): Promise<void> => {
  const draft = `${path}.${process.pid}`
  const file = await open(draft, 'w')
  try {
    await writeParts(file, image)
    await file.sync()
    await file.close()
    await rename(draft, path)
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(draft, { force: true })
    throw error
  }
}

const readInto = async (file: FileHandle, column: Column): Promise<void> => {
  for (const piece of piecesOf(bytesOf(column))) {
    for (let done = 0; done < piece.byteLength;) {
      const { bytesRead } = await file.read(piece, done, piece.byteLength - done)
      if (bytesRead === 0) throw new DamagedFileError('the image is cut off')
      done += bytesRead
    }
  }
}

const readHeader = async (file: FileHandle): Promise<{ head: object; parts: Part[]; texts: string[] }> => {
  const preamble = new Uint32Array(preambleBytes / Uint32Array.BYTES_PER_ELEMENT)
  await readInto(file, preamble)
  const { size } = await file.stat()
  const [length = 0, checksum] = preamble
  if (length > size) throw new DamagedFileError('the header of the image')
  const header = new Uint8Array(length)
  await readInto(file, header)
  if (crc32(header) !== checksum) throw new DamagedFileError('the header of the image')
  return JSON.parse(Buffer.from(header).toString())
}

const readParts = async (file: FileHandle): Promise<Image> => {
  const { head, parts, texts } = await readHeader(file)
  const image: Image = { head, columns: {}, texts: {} }
  for (const { name, type, bytes, checksum } of parts) {
    const Type = columnTypes[type]
    const column = new Type(bytes / Type.BYTES_PER_ELEMENT)
    await readInto(file, column)
    if ((await checksumOf(bytesOf(column))) !== checksum) throw new DamagedFileError(name)
    if (texts.includes(name)) image.texts[name] = JSON.parse(Buffer.from(bytesOf(column)).toString())
    else image.columns[name] = column
  }
  return image
}

/** The image at `path`; undefined where there is none or it is not what was written. */
export const readImageFile = async (path: string): Promise<Image | undefined> => {
  const file = await open(path, 'r').catch(() => undefined)
  if (!file) return undefined
  try {
    return await readParts(file)
  } catch (error) {
    if (error instanceof DamagedFileError) return undefined
    throw error
  } finally {
    await file.close()
  }
}
