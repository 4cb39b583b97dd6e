import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const source = join(import.meta.dirname, '..')

const flatten = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => flatten(inner, path ? `${path}.${key}` : key))
    : [path.replace(/_(?:one|other)$/, '')]

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.tsx?$/.test(name) && !/\.test\.ts$/.test(name),
)
const code = files.map((name) => readFileSync(join(source, name), 'utf8')).join('\n')

/** Whole groups whose last part is made at run time: `kind.${kind}` uses everything under `kind`. */
const dynamicPrefixes = [...code.matchAll(/[`'](?:\w+:)?([\w.]*[._])\$\{/g)].map(([, prefix = '']) => prefix)
const quoted = new Set([...code.matchAll(/[`'"](?:\w+:)?([\w.]+)[`'"]/g)].map(([, key = '']) => key))

/** Values of choice fields are looked up by the field's name, which is data. */
const choiceGroups = ['form.', 'priceModel.', 'confidentiality.', 'accessMode.']

const isUsed = (key: string): boolean =>
  quoted.has(key) ||
  choiceGroups.some((group) => key.startsWith(group)) ||
  dynamicPrefixes.some((prefix) => prefix !== '' && key.startsWith(prefix))

/** Error sentences are looked up by the server's codes. */
const names = readdirSync(join(import.meta.dirname, 'zh-CN')).filter((name) => name !== 'errors.json')

describe('every sentence is used', () => {
  it.each(names)('%s', (name) => {
    const keys = flatten(JSON.parse(readFileSync(join(import.meta.dirname, 'zh-CN', name), 'utf8')))
    expect([...new Set(keys)].filter((key) => !isUsed(key))).toEqual([])
  })
})
