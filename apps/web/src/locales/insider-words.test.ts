import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Words of those who built it, which say nothing to those who use it. */
const insider =
  /求解|nDCG|MRR|肯德尔|τ|EMBEDDINGS|[A-Z]{3,}_[A-Z]+|索引|向量|标注集|outbox|embedding|\bsolver\b|\btokens? limit\b|relaxation|Kendall|\bpayload\b|\bschema\b/i

const cataloguesOf = (language: string): string[] =>
  readdirSync(join(import.meta.dirname, language)).map((name) => `${language}/${name}`)

const texts = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [String(value)]

describe('what users read holds no insider words', () => {
  it.each(['zh-CN', 'en'].flatMap(cataloguesOf))('%s', (name) => {
    const read = texts(JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8')))
    expect(read.filter((text) => insider.test(text))).toEqual([])
  })
})
