import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { collect, inChunks } from '../testing/collect.ts'
import { decodeText } from './decode-text.ts'
import { statedEncoding, type EncodingName } from './encoding.schema.ts'

const read = async (bytes: Uint8Array, options: { encoding?: EncodingName; size?: number } = {}) => {
  const decoded = decodeText(inChunks(bytes, options.size ?? 7), options)
  const text = (await collect(decoded.text)).join('')
  return { text, ...decoded.report() }
}

const bytesOf = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

/** 钢铁厂表面缺陷检测，大模型 in GB 18030. */
const steelInGb = [
  0xb8, 0xd6, 0xcc, 0xfa, 0xb3, 0xa7, 0xb1, 0xed, 0xc3, 0xe6, 0xc8, 0xb1, 0xcf, 0xdd, 0xbc, 0xec, 0xb2, 0xe2, 0xa3,
  0xac, 0xb4, 0xf3, 0xc4, 0xa3, 0xd0, 0xcd,
]

describe('each encoding is told from the bytes alone', () => {
  test.each([
    ['plain ASCII', bytesOf('name,need\n'), 'utf-8', 'only_ascii', 'name,need\n'],
    ['UTF-8', bytesOf('名称,need\n'), 'utf-8', 'valid_utf8', '名称,need\n'],
    ['UTF-8 with a mark', bytesOf([0xef, 0xbb, 0xbf], 'a名'), 'utf-8', 'byte_order_mark', 'a名'],
    [
      'UTF-16 LE with a mark',
      bytesOf([0xff, 0xfe], [...Buffer.from('名称a', 'utf16le')]),
      'utf-16le',
      'byte_order_mark',
      '名称a',
    ],
    ['UTF-16 BE with a mark', bytesOf([0xfe, 0xff, 0x54, 0x0d, 0, 0x61]), 'utf-16be', 'byte_order_mark', '名a'],
    [
      'UTF-16 LE without',
      bytesOf([...Buffer.from('name,need\n', 'utf16le')]),
      'utf-16le',
      'nul_pattern',
      'name,need\n',
    ],
    ['GB 18030', bytesOf('name\n', steelInGb), 'gb18030', 'chinese_bytes', 'name\n钢铁厂表面缺陷检测，大模型'],
    [
      'Windows-1252',
      bytesOf('the agency', [0x92], 's data ', [0x96], ' caf', [0xe9]),
      'windows-1252',
      'single_bytes',
      'the agency’s data – café',
    ],
    [
      'accented French',
      bytesOf('d', [0xe9], 'c', [0xe8], 's cr', [0xe9, 0xe9], 'e'),
      'windows-1252',
      'single_bytes',
      'décès créée',
    ],
  ])('%s', async (_, bytes, encoding, evidence, text) => {
    for (const size of [1, 2, 3, 5, 1000]) {
      expect(await read(bytes, { size })).toMatchObject({ text, encoding, evidence, damagedBytes: 0, damagedAt: [] })
    }
  })

  test('an empty file is an empty text', async () => {
    expect(await read(new Uint8Array(0))).toMatchObject({ text: '', encoding: 'utf-8', damagedBytes: 0 })
  })

  test('the first accent may come after more plain text than any sample holds', async () => {
    const plain = 'plain text, line after line\n'.repeat(20_000)
    expect(await read(bytesOf(plain, 'caf', [0xe9], '\n'), { size: 65_536 })).toMatchObject({
      encoding: 'windows-1252',
      text: `${plain}café\n`,
    })
  })
})

test('a stated encoding is obeyed, but a byte order mark outweighs it', async () => {
  expect(await read(bytesOf([0xe9]), { encoding: 'windows-1252' })).toMatchObject({ text: 'é', evidence: 'stated' })
  const marked = bytesOf([0xef, 0xbb, 0xbf], '名')
  expect(await read(marked, { encoding: 'gb18030' })).toMatchObject({ text: '名', evidence: 'byte_order_mark' })
})

test('stray Windows-1252 bytes in UTF-8 are read as what they are, and each is reported by its offset', async () => {
  const bytes = bytesOf([0xef, 0xbb, 0xbf], '设备运维 agency', [0x92], 's 检测', [0xe5, 0x9b])
  for (const size of [1, 2, 3, 1000]) {
    expect(await read(bytes, { size })).toMatchObject({
      text: '设备运维 agency’s 检测å›',
      damagedBytes: 3,
      damagedAt: [22, 31, 32],
    })
  }
})

test('what GB 18030 cannot read is counted, never dropped in silence', async () => {
  const damaged = await read(bytesOf(steelInGb, [0xff], 'ok'), { encoding: 'gb18030' })
  expect(damaged).toMatchObject({ text: '钢铁厂表面缺陷检测，大模型\uFFFDok', damagedBytes: 1 })
})

test('names that people write for encodings are understood', () => {
  expect(['UTF8', 'GBK', 'cp1252', ' Latin1 ', 'gb18030'].map((name) => statedEncoding.parse(name))).toEqual([
    'utf-8',
    'gb18030',
    'windows-1252',
    'windows-1252',
    'gb18030',
  ])
  expect(statedEncoding.safeParse('constructor').success).toBe(false)
})

test('well-formed text in UTF-8 comes back unchanged, however it is cut', async () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 60 })
    .filter((value) => !value.includes('\u0000') && !value.includes('\uFEFF'))
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (value, size) => {
      expect((await read(Buffer.from(value), { size, encoding: 'utf-8' })).text).toBe(value)
    }),
  )
})

test('no bytes are lost: in UTF-8 every byte shows in the text, whatever the bytes and the cuts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 1, max: 9 }), async (bytes, size) => {
      const whole = await read(bytes, { size: 1000, encoding: 'utf-8' })
      const cut = await read(bytes, { size, encoding: 'utf-8' })
      expect(cut).toEqual(whole)
      fc.pre(whole.evidence !== 'byte_order_mark')
      const characters = whole.text.length
      expect(Buffer.byteLength(whole.text)).toBeGreaterThanOrEqual(bytes.length)
      expect(characters).toBeGreaterThanOrEqual(whole.damagedBytes)
    }),
  )
})
