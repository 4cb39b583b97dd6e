import { readdirSync, readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { reasonText } from './reason-text.ts'

const sources = readdirSync(import.meta.dirname, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !/\.test\.ts$|^reason-text/.test(entry.name))
  .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))

test('every code that this package can give has a sentence in both languages', () => {
  const codes = new Set(
    sources.flatMap((text) => [...text.matchAll(/'((?:import|card)\.[a-z_]+)'/g)].map(([, code = '']) => code)),
  )
  expect(codes.size).toBeGreaterThan(40)
  const withoutText = [...codes].filter((code) => reasonText(code, 'zh') === code || reasonText(code, 'en') === code)
  expect(withoutText).toEqual([])
})
