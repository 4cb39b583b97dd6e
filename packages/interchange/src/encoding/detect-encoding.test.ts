import { expect, test } from 'vitest'

import { encodeAs } from '../testing/encode.ts'
import { detectEncoding } from './detect-encoding.ts'
import { SourceRefused } from './source-refused.ts'

const told = (bytes: Uint8Array): string => {
  try {
    return detectEncoding(bytes).encoding
  } catch (error) {
    if (error instanceof SourceRefused) return error.code
    throw error
  }
}

const traditional = [
  '鋼板瑕疵檢測',
  '病歷品質控制',
  '熱軋鋼板表面裂紋識別,影像品質管制',
  '智慧農業病蟲害預警系統',
  '設備預測性維護與振動分析',
]
const simplified = [
  '钢板缺陷检测',
  '病历质控',
  '热轧钢板表面裂纹识别，影像质量控制',
  '智慧农业病虫害预警系统',
  '设备预测性维护与振动分析',
]
const japanese = [
  '鋼板の表面欠陥を検出する',
  'カルテの品質を確認する',
  '農作物の病害を画像で見分ける',
  '設備の予知保全',
]

test.each(traditional)('Big5 is told from its bytes: %s', (text) => {
  expect(told(encodeAs(`name,desc\n${text}\n`, 'big5'))).toBe('big5')
})

test.each(simplified)('GB 18030 is told from its bytes: %s', (text) => {
  expect(told(encodeAs(`name,desc\n${text}\n`, 'gb18030'))).toBe('gb18030')
})

test.each(japanese)('Shift_JIS is told from its bytes: %s', (text) => {
  expect(told(encodeAs(`name,desc\n${text}\n`, 'shift_jis'))).toBe('shift_jis')
})

test.each([
  ['utf16le', '名称,简介\r\n中文,钢板裂纹识别\r\n'],
  ['utf16le', '中文大模型\n钢铁\n'],
  ['utf16be', '名称,简介\r\n中文,钢板裂纹识别\r\n'],
  ['utf16be', 'name\r\n一丁\r\n'],
])('%s without a mark is told where it holds Chinese: %j', (order, text) => {
  const bytes = Buffer.from(text, 'utf16le')
  if (order === 'utf16be') bytes.swap16()
  expect(told(bytes)).toBe(order.replace('utf16', 'utf-16'))
})

test.each([
  ['agencies', [0x92], ' caf', [0xe9], ' – r', [0xe9], 'sum', [0xe9]],
  ['M', [0xfc], 'nchen, Stra', [0xdf], 'e, ', [0x80], ' 5, gr', [0xf6, 0xdf], 'er'],
])('Western text is told by lone accents', (...parts) => {
  const bytes = Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  )
  expect(told(bytes)).toBe('windows-1252')
})

test.each([0x81, 0x8d, 0x8f, 0x90, 0x9d])(
  'a byte that Windows-1252 leaves undefined (%i) is not read as it',
  (byte) => {
    expect(told(Buffer.from([0x61, 0xe9, 0x61, byte, 0x61, 0x20]))).toBe('import.encoding_unclear')
  },
)

test('runs of high bytes in no known encoding are refused and not made into accents', () => {
  const cyrillic = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xec, 0xe8, 0xf0, 0x21, 0x0a])
  expect(told(cyrillic)).toBe('import.encoding_unclear')
})
