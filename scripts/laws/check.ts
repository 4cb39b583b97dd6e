import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { breachesOf } from './laws.ts'
import { readFile, readSources, type Sources } from './source-files.ts'

const root = join(import.meta.dirname, '../..')
const knownFile = join(import.meta.dirname, 'known-breaches.txt')

/** Breaches that stood when their law was written down. The list may only become shorter. */
export const readKnown = (): Set<string> => new Set(readFileSync(knownFile, 'utf8').split('\n').filter(Boolean))

export const findBreaches = (sources: Sources): string[] =>
  [...new Set([...sources].flatMap(([path, source]) => breachesOf(readFile(path, source))))].sort()

/** Prints what is new and what is over; true if there is neither. */
const check = (): boolean => {
  const known = readKnown()
  const found = new Set(findBreaches(readSources(root)))
  const fresh = [...found].filter((breach) => !known.has(breach))
  const over = [...known].filter((breach) => !found.has(breach))
  for (const breach of fresh) process.stderr.write(`refused: ${breach}\n`)
  for (const breach of over) process.stderr.write(`no longer a breach, take it off the list: ${breach}\n`)
  process.stdout.write(`${found.size} known breaches, ${fresh.length} new\n`)
  return fresh.length === 0 && over.length === 0
}

if (import.meta.main) {
  if (process.argv.includes('--shorten')) {
    const found = new Set(findBreaches(readSources(root)))
    const left = [...readKnown()].filter((breach) => found.has(breach))
    writeFileSync(knownFile, left.map((breach) => `${breach}\n`).join(''))
  }
  process.exitCode = check() ? 0 : 1
}
