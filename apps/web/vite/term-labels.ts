import type { Plugin } from 'vite'

// @boundaries-ignore the build reads the sources: vite loads its configuration before workspace links are resolved
import { schemes } from '../../../packages/domain/src/taxonomy/term.ts'
// @boundaries-ignore as above
import { termsOf } from '../../../packages/domain/src/taxonomy/taxonomy.ts'

const publicId = 'virtual:term-labels'
const innerId = `\0${publicId}`

/**
 * Gives the browser every term's two labels and nothing else. The whole taxonomy with its synonyms is six times larger
 * and is only needed where someone picks a term.
 */
export const termLabels = (): Plugin => ({
  name: 'duijie-term-labels',
  resolveId: (id) => (id === publicId ? innerId : undefined),
  load(id) {
    if (id !== innerId) return undefined
    const labels = Object.fromEntries(
      schemes.flatMap((scheme) => termsOf(scheme).map((term) => [term.id, [term.zh, term.en]])),
    )
    return `export const termLabels = JSON.parse(${JSON.stringify(JSON.stringify(labels))})`
  },
})
