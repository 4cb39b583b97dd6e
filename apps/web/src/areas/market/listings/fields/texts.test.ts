import { describe, expect, it } from 'vitest'

import { listingKind } from '@duijie/domain/listings/listing.schema.ts'

import enFields from '../../../../locales/en/fields.json' with { type: 'json' }
import en from '../../../../locales/en/listings.json' with { type: 'json' }
import zhFields from '../../../../locales/zh-CN/fields.json' with { type: 'json' }
import zh from '../../../../locales/zh-CN/listings.json' with { type: 'json' }
import { fieldsOf, formSections } from './form-sections.ts'

const find = (catalogue: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], catalogue)

describe.each([
  ['zh-CN', zh, zhFields],
  ['en', en, enFields],
])('the form in %s', (_language, texts, fields) => {
  it.each(listingKind.options)('tells for every field of a %s what it is and gives an example', (kind) => {
    const silent = fieldsOf(kind).flatMap((spec) => {
      const hint = find(texts, `hint.${kind}.${spec.name}`) ?? find(texts, `hint.common.${spec.name}`)
      const inner = spec.type === 'rows' ? spec.fields : []
      const rows = inner.filter(
        ({ name }) => !find(texts, `hint.row.${spec.name}.${name}`) || !find(fields, `label.${name}`),
      )
      return [
        ...(hint && find(fields, `label.${spec.name}`) ? [] : [spec.name]),
        ...rows.map(({ name }) => `${spec.name}.${name}`),
      ]
    })
    expect(silent).toEqual([])
  })

  it.each(listingKind.options)('names every section of a %s and every choice in it', (kind) => {
    const sections = formSections[kind].map(({ name }) => find(texts, `section.${kind}.${name}.title`))
    const choices = fieldsOf(kind).flatMap((spec) =>
      spec.type === 'choice' ? spec.options.map((option) => find(fields, `${spec.name}.${option}`)) : [],
    )
    expect([...sections, ...choices].filter((text) => !text)).toEqual([])
  })
})
