import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

type Chunk = {
  file: string
  imports?: string[]
  dynamicImports?: string[]
  isEntry?: boolean
  isDynamicEntry?: boolean
}
type Manifest = Record<string, Chunk>

const dist = join(import.meta.dirname, '../dist')

export const readManifest = (): Manifest =>
  JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest

/** A chunk and everything it imports before it can run. */
const closureOf = (manifest: Manifest, key: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const next of manifest[key]?.imports ?? []) closureOf(manifest, next, seen)
  return seen
}

/** The entries that cannot run before a file that holds this text is here. */
export const entriesWith = (manifest: Manifest, text: string): string[] => {
  const holds = (key: string): boolean => {
    const file = manifest[key]?.file ?? ''
    return file.endsWith('.js') && readFileSync(join(dist, file), 'utf8').includes(text)
  }
  const holders = new Set(Object.keys(manifest).filter(holds))
  const isEntry = ({ isEntry: first, isDynamicEntry: later }: Chunk): boolean => first === true || later === true
  return Object.entries(manifest)
    .filter(([key, chunk]) => isEntry(chunk) && [...closureOf(manifest, key)].some((each) => holders.has(each)))
    .map(([key]) => key)
}

const brotliBytes = (file: string): number => brotliCompressSync(readFileSync(join(dist, file))).length

/** Catalogues that a page loads at most: those of every page and its own. */
const isChineseCatalogue = (key: string): boolean => /locales\/zh-CN\/(?:common|errors|shell|fields)\.json$/.test(key)

/** JavaScript that a first visit to each page fetches, in brotli bytes, by the page's source file. */
export const pageWeights = (manifest: Manifest): Record<string, number> => {
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry)
  if (!entry) throw new Error('The build has no entry')
  const always = [entry, ...Object.keys(manifest).filter(isChineseCatalogue)]
  const pages = Object.keys(manifest).filter((key) => /^src\/areas\/.+-page\.tsx$/.test(key))
  return Object.fromEntries(
    pages.map((page) => {
      const keys = new Set([...always, page].flatMap((key) => [...closureOf(manifest, key)]))
      const files = new Set([...keys].map((key) => manifest[key]?.file).filter((file) => file?.endsWith('.js')))
      return [page, [...files].reduce((sum, file) => sum + brotliBytes(file ?? ''), 0)]
    }),
  )
}
