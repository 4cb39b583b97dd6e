import { invalid } from '@duijie/domain/shared/domain-error.ts'
import { unzipSync } from 'fflate'

export type ZipLimits = {
  /** Entries of the archive, read or not. */
  entries: number
  /** Bytes of all entries that are read, unpacked. */
  bytes: number
  /** How many times its packed size an entry of more than a megabyte may have. */
  ratio: number
}

const always = 1_048_576

/**
 * Unpacks the entries whose names are wanted. What an entry claims to hold is checked before a byte of it is unpacked and
 * is all that is ever unpacked of it, so an archive that lies about its sizes is cut and not believed.
 * Errors: `import.file_too_large`, `import.file_damaged`.
 */
export const unzipBounded = (
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  limits: ZipLimits,
): Record<string, Uint8Array> => {
  let [entries, unpacked] = [0, 0]
  const refuse = (): never => {
    throw invalid('import.file_too_large')
  }
  const filter = ({ name, size, originalSize }: { name: string; size: number; originalSize: number }): boolean => {
    entries += 1
    if (entries > limits.entries) refuse()
    if (!isWanted(name)) return false
    unpacked += originalSize
    const isBomb = originalSize > always && originalSize > Math.max(size, 1) * limits.ratio
    if (isBomb || unpacked > limits.bytes) refuse()
    return true
  }
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    if (isFlateError(error)) throw invalid('import.file_damaged')
    throw error
  }
}

/** The library numbers its errors; whatever else a broken archive makes it do is a range or a type error. */
const isFlateError = (error: unknown): boolean =>
  error instanceof RangeError ||
  error instanceof TypeError ||
  (error instanceof Error && 'code' in error && typeof error.code === 'number')
