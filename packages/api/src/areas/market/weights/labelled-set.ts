import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

import type { LabelledSet } from '@duijie/matching/evaluate/evaluate-set.ts'

const { resolve } = createRequire(import.meta.url)
const read = (name: string): Promise<string> => readFile(resolve(`@duijie/matching/labelled-set/${name}`), 'utf8')

/** The bilingual set that the matching package carries, as text. It is part of the checkout, so nothing is configured. */
export const readLabelledSet = async (): Promise<LabelledSet> => {
  const [capabilities, scenarios, judgements] = await Promise.all([
    read('capabilities.jsonl'),
    read('scenarios.jsonl'),
    read('judgements.tsv'),
  ])
  return { capabilities, scenarios, judgements }
}
