import { readFile, readdir, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'

import type { CardFile } from '@duijie/interchange/cards/card-outcomes.ts'
import { UsageError } from './command.ts'

const largestCard = 4 * 1024 * 1024

const isCard = (name: string): boolean => /\.(?:md|markdown)$/i.test(name)

/** Whether a path is what `import capabilities` reads without a map: a Markdown file or a folder of them. */
export const isCardSource = async (path: string): Promise<'file' | 'folder' | undefined> => {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new UsageError(`there is no ${path}`)
  if (found.isDirectory()) return 'folder'
  return isCard(path) ? 'file' : undefined
}

const read = async (path: string, name: string): Promise<CardFile> => {
  const { size } = await stat(path)
  if (size > largestCard) throw new UsageError(`${path} is too large for a model card`)
  return { path: name, bytes: await readFile(path) }
}

/** The cards of a path one by one: the file, or every Markdown file below the folder, in the order of their names. */
export async function* readCardFiles(path: string, kind: 'file' | 'folder'): AsyncGenerator<CardFile> {
  if (kind === 'file') {
    yield await read(path, path)
    return
  }
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && isCard(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  for (const file of files.toSorted()) yield await read(file, relative(path, file))
}
