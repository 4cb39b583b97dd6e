import { expect, test } from 'vitest'

import { importCards } from './import-cards.ts'

const card = (title: string, text = 'Finds defects of strip.') =>
  Buffer.from(`---\nlicense: mit\nlanguage: en\n---\n# ${title}\n\n${text}\n`)

const importFiles = (files: Record<string, Uint8Array>, needHead = true) =>
  importCards(
    Object.entries(files).map(([path, bytes]) => ({ path, bytes })),
    {
      lookupTerms: () => [],
      validate: (body) => (body['title'] === undefined ? [{ field: 'title', reason: 'text.required' }] : []),
      publish: async () => Promise.resolve('imported'),
    },
    { dryRun: true, needHead },
  )

test('every file of a folder is accounted for: cards, the same again, another of that name, and what is no card', async () => {
  const report = await importFiles({
    'a/README.md': card('Demo'),
    'b/README.md': card('Demo'),
    'c/README.md': card('Demo', 'Another one.'),
    'LICENSE.md': Buffer.from('# Licence\n\nText.'),
    'd/README.md': Buffer.from('---\nlicense: mit\n---\ntext without a title'),
    'e.md': Buffer.from([0x50, 0x4b, 3, 4]),
  })
  expect(report).toMatchObject({
    outcome: 'complete',
    rows: 6,
    imported: 1,
    unchanged: 1,
    repeated: [{ file: 'b/README.md', duplicateOf: 1 }],
  })
  expect(report.rejected.map(({ file, reason }) => [file, reason])).toEqual([
    ['c/README.md', 'import.duplicate_differs'],
    ['LICENSE.md', 'card.no_front_matter'],
    ['d/README.md', 'card.title_missing'],
    ['e.md', 'import.is_workbook'],
  ])
})

test('a file that was named is read without a head, and says so', async () => {
  const report = await importFiles({ 'README.md': Buffer.from('# Demo\n\nFinds defects of strip.') }, false)
  expect(report).toMatchObject({ imported: 1, notes: [{ file: 'README.md', code: 'card.no_front_matter' }] })
})

test('a folder without cards is a failure', async () => {
  expect(await importFiles({})).toMatchObject({ outcome: 'nothing_read', problems: [{ code: 'import.no_cards' }] })
})
