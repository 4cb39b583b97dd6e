import { createEmbeddedIndex } from '../engines/embedded/embedded-index.ts'

/** Run as a process: applies documents one after the other to the index file given, and prints each sequence that is in. */
const index = createEmbeddedIndex({ path: process.argv[2] ?? '' })
for (let sequence = (await index.lastSequence()) + 1; ; sequence++) {
  const id = `doc_${sequence % 50}`
  const title = { zh: `齿轮箱 sequence${sequence}` }
  const put = { id, version: sequence, title, names: [], summary: {}, text: [], concepts: [], facets: {}, sort: {} }
  await index.apply([sequence % 7 === 0 ? { sequence, remove: id } : { sequence, put }])
  process.stdout.write(`${sequence}\n`)
}
