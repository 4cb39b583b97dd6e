import { join } from 'node:path'

import { breachesOf } from './laws.ts'
import { readFile, readSources, type Sources } from './source-files.ts'

const root = join(import.meta.dirname, '../..')

export const findBreaches = (sources: Sources): string[] =>
  [...new Set([...sources].flatMap(([path, source]) => breachesOf(readFile(path, source))))].sort()

if (import.meta.main) {
  const sources = readSources(root)
  const breaches = findBreaches(sources)
  for (const breach of breaches) process.stderr.write(`refused: ${breach}\n`)
  process.stdout.write(`${sources.size} files read, ${breaches.length} breaches of the laws\n`)
  process.exitCode = breaches.length === 0 ? 0 : 1
}
