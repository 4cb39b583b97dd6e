import { expect, it } from 'vitest'

import { splitRefused } from './refused-words.rules.ts'

it.each([
  ['不要人脸识别', '', ['人脸识别']],
  ['质检 不含 医疗', '质检', ['医疗']],
  ['质检 不含医疗 钢铁', '质检 钢铁', ['医疗']],
  ['不涉及人脸识别的质检', '', ['人脸识别的质检']],
  ['inspection without cloud', 'inspection', ['cloud']],
  ['缺陷检测，不要人脸识别和车牌识别', '缺陷检测，', ['人脸识别', '车牌识别']],
  ['质检 人脸识别不需要', '质检', ['人脸识别']],
  ['质检 不要 "公有云 部署"', '质检', ['"公有云 部署"']],
])('%s looks for “%s” and leaves out %j', (typed, text, words) => {
  const asked = splitRefused(typed)
  expect(asked.text).toBe(text)
  expect(asked.refused.map((each) => each.words)).toEqual(words)
})

it.each(['"不要人脸识别"', '「不含医疗」 质检', '不锈钢 缺陷', '无损检测', '不得不私有化部署', '无人机巡检', ''])(
  '%s refuses nothing and stays as it was typed',
  (typed) => {
    expect(splitRefused(typed)).toEqual({ text: typed, refused: [] })
  },
)

it('a refusal is taken back by the text without it', () => {
  expect(splitRefused('质检 不含医疗 不要 人脸识别').refused).toEqual([
    { words: '医疗', textWithout: '质检 不要 人脸识别' },
    { words: '人脸识别', textWithout: '质检 不含医疗' },
  ])
})
