/** A source that cannot be read as text, or in more than one way; `code` says why. */
export class SourceRefused extends Error {
  readonly code: string
  readonly detail: string | undefined

  constructor(code: string, detail?: string) {
    super(code)
    this.name = 'SourceRefused'
    this.code = code
    this.detail = detail
  }
}

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte)

/** Refuses bytes that are no text: workbooks, archives, documents, pictures, and UTF-32, which nothing here reads. */
export const refuseBinary = (bytes: Uint8Array): void => {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) throw new SourceRefused('import.is_workbook')
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new SourceRefused('import.is_old_workbook')
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff))
    throw new SourceRefused('import.encoding_unsupported', 'utf-32')
  const isOther = startsWith(bytes, 0x25, 0x50, 0x44, 0x46) || startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)
  if (isOther || startsWith(bytes, 0x1f, 0x8b) || startsWith(bytes, 0xff, 0xd8, 0xff))
    throw new SourceRefused('import.not_text')
}
