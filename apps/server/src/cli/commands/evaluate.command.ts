import { mkdtempSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'

import { createVectorShelf } from '@duijie/api/areas/market/embeddings/vector-shelf.ts'
import { lookupTerms } from '@duijie/domain/taxonomy/taxonomy.ts'
import { evaluateHalves, evaluateSet } from '@duijie/matching/evaluate/evaluate-set.ts'
import { checkRoundFile, evaluateRound, solveRoundFile, type RoundEvaluation } from '@duijie/rounds/evaluate-round.ts'
import type { RoundMode } from '@duijie/rounds/round.ts'
import { createPlatformTaxonomy } from '@duijie/matching/platform-taxonomy.ts'
import { createEmbeddedIndex } from '@duijie/search/engines/embedded/embedded-index.ts'
import { createMeilisearchIndex, dropMeilisearch } from '@duijie/search/engines/meilisearch/meilisearch-index.ts'
import { evaluateSearch, type FindNear } from '@duijie/search/evaluate/evaluate-search.ts'
import { parseSearchSet, type SearchSet } from '@duijie/search/evaluate/search-set.ts'
import { type Config, readConfig } from '../../config/config.ts'
import { createEmbeddingClient } from '../../runtime/embedding-client.ts'
import { meilisearchOptions } from '../../runtime/search-indexes.ts'
import { required, UsageError, type Call, type Command } from '../command.ts'
import type { Say } from '../command-language.ts'
import { impossibleText } from '../impossible-round-text.ts'

const readIn = (folder: string) => (name: string) => readFile(join(folder, name), 'utf8')

const evaluateMatchingFolder = async (folder: string, call: Call) => {
  const read = readIn(folder)
  const set = {
    capabilities: await read('capabilities.jsonl'),
    scenarios: await read('scenarios.jsonl'),
    judgements: await read('judgements.tsv'),
  }
  const today = new Date().toISOString().slice(0, 10)
  return (call.flag('split') ? evaluateHalves : evaluateSet)(set, { taxonomy: createPlatformTaxonomy(), today })
}

/** Compares meanings with the configured service, which is sent the whole collection. */
const compareMeanings = async (config: Config, set: SearchSet): Promise<FindNear> => {
  if (!config.embeddings) throw new UsageError('--embeddings needs EMBEDDINGS_URL and EMBEDDINGS_MODEL')
  const service = createEmbeddingClient({ ...config.embeddings, milliseconds: 120_000 })
  const shelf = createVectorShelf()
  for (let from = 0; from < set.documents.length; from += service.batchSize) {
    const batch = set.documents.slice(from, from + service.batchSize)
    const texts = batch.map(({ title, text }) => `${title}\n${text}`.trim() || ' ')
    for (const [at, vector] of (await service.embed(texts, 'document')).entries()) shelf.put(`${from + at}`, [vector])
  }
  return async (text) => {
    const [vector] = await service.embed([text], 'query')
    return vector ? shelf.nearest(vector, 100).map(Number) : []
  }
}

const evaluateEmbedded = async (set: SearchSet, findNear: FindNear | undefined) => {
  const directory = mkdtempSync(join(tmpdir(), 'duijie-evaluate-'))
  const index = createEmbeddedIndex({ path: join(directory, 'index.db'), findConcepts: lookupTerms })
  try {
    return await evaluateSearch(index, set, () => performance.now(), findNear)
  } finally {
    await index.close()
    rmSync(directory, { recursive: true })
  }
}

/** On indexes of its own, which it deletes again. */
const evaluateOnMeilisearch = async (
  meili: NonNullable<Config['meili']>,
  set: SearchSet,
  findNear: FindNear | undefined,
) => {
  const options = meilisearchOptions(meili, `duijie_evaluate_${process.pid}`)
  const index = createMeilisearchIndex(options)
  try {
    return await evaluateSearch(index, set, () => performance.now(), findNear)
  } finally {
    await index.close()
    await dropMeilisearch(options)
  }
}

const evaluateSearchFolder = async (folder: string, call: Call) => {
  const read = readIn(folder)
  const set = parseSearchSet({
    docs: await read('docs.jsonl'),
    queries: await read('queries.jsonl'),
    qrels: await read('qrels.tsv'),
  })
  const config = readConfig(process.env)
  const findNear = call.flag('embeddings') ? await compareMeanings(config, set) : undefined
  return config.meili ? evaluateOnMeilisearch(config.meili, set, findNear) : evaluateEmbedded(set, findNear)
}

const roundModes: readonly RoundMode[] = ['optimal', 'stable', 'fair']

/** What is wrong with a file is the caller's to mend, so it is told without a trace of ours. */
const told = <Result>(path: string, read: () => Result): Result => {
  try {
    return read()
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`${path}: ${error.message}`)
    throw error
  }
}

/** Checks a stored result; a shell learns from the exit code whether it holds. */
const checkStoredRound = async (path: string, resultPath: string) => {
  const [json, resultJson] = [await readFile(path, 'utf8'), await readFile(resultPath, 'utf8')]
  const certificate = told(`${path}, ${resultPath}`, () => checkRoundFile(json, resultJson))
  if (certificate !== 'valid') process.exitCode = 1
  return { certificate }
}

const evaluateRoundFile = async (path: string, call: Call) => {
  const stored = call.option('check')
  if (stored !== undefined) return checkStoredRound(path, stored)
  const asked = call.option('mode') ?? 'optimal'
  const mode = roundModes.find((candidate) => candidate === asked)
  if (!mode) throw new UsageError(`--mode takes ${roundModes.join(', ')}`)
  const json = await readFile(path, 'utf8')
  const solved = told(path, () => solveRoundFile(json, mode, () => performance.now()))
  const target = call.option('save')
  if (target !== undefined) await writeFile(target, `${JSON.stringify(solved.result)}\n`)
  const evaluation = evaluateRound(json, solved)
  if (evaluation.status !== 'optimal' && evaluation.status !== 'bounded') process.exitCode = 1
  return evaluation
}

const evaluations: Record<string, (path: string, call: Call) => Promise<object>> = {
  matching: evaluateMatchingFolder,
  search: evaluateSearchFolder,
  round: evaluateRoundFile,
}

const figuresText = (result: object, say: Say): string => {
  const { impossible, ...figures } = result as { impossible?: RoundEvaluation['impossible'] }
  const stated = Object.entries(figures).filter(([, value]) => value !== undefined)
  const lines = stated.map(
    ([name, value]) => `${name.padEnd(16)} ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  return [...(impossible ? impossibleText(impossible, say) : []), ...lines].join('\n')
}

export const evaluateCommand: Command = {
  name: 'evaluate',
  usage:
    'evaluate matching FOLDER [--split] | search FOLDER [--embeddings] | round INSTANCE.json [--mode optimal|stable|fair] [--save RESULT.json] [--check RESULT.json] [--lang zh|en] [--json]',
  summary:
    'Measure quality on a labelled set (search: on the Meilisearch server where MEILI_URL is set), or solve and check one round.',
  options: {
    mode: { type: 'string', help: 'round: optimal (default), stable or fair' },
    save: { type: 'string', help: 'round: write the whole result with its certificate to this file' },
    check: { type: 'string', help: 'round: check the result in this file instead of solving; exit code 1 if it fails' },
    embeddings: { type: 'boolean', help: 'search: compare meanings too, with the service of EMBEDDINGS_URL' },
    split: { type: 'boolean', help: 'matching: both halves of the capabilities, and what other choices would lose' },
  },
  run: async (call, print) => {
    const evaluate = evaluations[call.words[0] ?? '']
    if (!evaluate) throw new UsageError('evaluate needs matching, search or round')
    const result = await evaluate(required(call.words[1], 'the folder or file'), call)
    print(call.json ? JSON.stringify(result) : figuresText(result, call.say))
  },
}
