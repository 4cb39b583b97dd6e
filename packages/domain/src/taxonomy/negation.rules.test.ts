import { describe, expect, it } from 'vitest'

import { isWithin, negationIn, withoutRefused } from './negation.rules.ts'

type Reading = 'wanted' | 'refused' | 'lacking'

const readingOf = (text: string, words: string): Reading => {
  const start = text.indexOf(words)
  expect(start, `${words} in ${text}`).toBeGreaterThanOrEqual(0)
  const { refused, lacking } = negationIn(text)
  if (isWithin(refused, start, start + words.length)) return 'refused'
  return isWithin(lacking, start, start + words.length) ? 'lacking' : 'wanted'
}

/** A text, words in it, and what the text says of them. */
const chinese: readonly (readonly [string, string, Reading])[] = [
  ['没有私有化部署要求', '私有化部署', 'refused'],
  ['没有任何私有化部署的需求，公有云即可', '私有化部署', 'refused'],
  ['没有任何私有化部署的需求，公有云即可', '公有云', 'wanted'],
  ['不涉及人脸识别', '人脸识别', 'refused'],
  ['不需要私有化部署，不想自己买服务器，公有云 API 按次计费即可', '私有化部署', 'refused'],
  ['不需要私有化部署，不想自己买服务器，公有云 API 按次计费即可', '服务器', 'refused'],
  ['不需要私有化部署，不想自己买服务器，公有云 API 按次计费即可', '公有云', 'wanted'],
  ['无需人脸识别，只做车辆识别', '人脸识别', 'refused'],
  ['无需人脸识别，只做车辆识别', '车辆识别', 'wanted'],
  ['不考虑公有云、混合云和 SaaS', 'SaaS', 'refused'],
  ['不接受公有云但可以用专有云', '公有云', 'refused'],
  ['不接受公有云但可以用专有云', '专有云', 'wanted'],
  ['不要求私有化，要求缺陷检测', '私有化', 'refused'],
  ['不要求私有化，要求缺陷检测', '缺陷检测', 'wanted'],
  ['暂不考虑预测性维护。先做表面缺陷检测', '预测性维护', 'refused'],
  ['暂不考虑预测性维护。先做表面缺陷检测', '表面缺陷检测', 'wanted'],
  ['数据禁止上公有云', '公有云', 'refused'],
  ['系统不得使用公有云', '公有云', 'refused'],
  ['我们不上公有云；边缘部署最好', '公有云', 'refused'],
  ['我们不上公有云；边缘部署最好', '边缘部署', 'wanted'],
  ['要的是分割模型而不是大语言模型', '大语言模型', 'refused'],
  ['要的是分割模型而非大语言模型', '大语言模型', 'refused'],
  ['要的是分割模型而非大语言模型', '分割模型', 'wanted'],
  ['不是私有化部署，而是公有云', '私有化部署', 'refused'],
  ['不是私有化部署而是公有云', '公有云', 'wanted'],
  ['请勿推荐人脸识别方案', '人脸识别', 'refused'],
  ['别给我们推大语言模型', '大语言模型', 'refused'],
  ['拒绝公有云', '公有云', 'refused'],
  ['私有化部署不需要', '私有化部署', 'refused'],
  ['对私有化部署没有要求', '私有化部署', 'refused'],
  ['人脸识别不在本次范围内', '人脸识别', 'refused'],
  ['本地部署就不用了，走公有云', '本地部署', 'refused'],
  ['本地部署就不用了，走公有云', '公有云', 'wanted'],
  ['非公有云部署', '公有云', 'refused'],
  ['无人脸识别需求', '人脸识别', 'refused'],
  ['目前没有自建机房', '自建机房', 'lacking'],
  ['现在还没有缺陷检测系统，靠人工目检', '缺陷检测', 'lacking'],
  ['现在还没有缺陷检测系统，靠人工目检', '目检', 'wanted'],
  ['尚未取得医疗器械注册证', '医疗器械注册证', 'lacking'],
  // Twice is once.
  ['不得不私有化部署', '私有化部署', 'wanted'],
  ['非私有化部署不可', '私有化部署', 'wanted'],
  ['没有私有化部署就不行', '私有化部署', 'wanted'],
  ['没有人脸识别，门禁就无法运行', '人脸识别', 'wanted'],
  ['不能没有私有化部署', '私有化部署', 'wanted'],
  ['并非不需要私有化部署', '私有化部署', 'wanted'],
  ['不是不考虑公有云', '公有云', 'wanted'],
  ['不接受没有本地部署的方案', '本地部署', 'wanted'],
  ['不考虑不支持私有化部署的产品', '私有化部署', 'wanted'],
  ['少不了人脸识别', '人脸识别', 'wanted'],
  ['私有化部署必不可少', '私有化部署', 'wanted'],
  // Words that look like it.
  ['不仅要缺陷检测，还要预测性维护', '缺陷检测', 'wanted'],
  ['不仅要缺陷检测，还要预测性维护', '预测性维护', 'wanted'],
  ['不只是缺陷检测', '缺陷检测', 'wanted'],
  ['包括但不限于缺陷检测', '缺陷检测', 'wanted'],
  ['焊缝无损检测', '检测', 'wanted'],
  ['非接触测温', '测温', 'wanted'],
  ['不锈钢表面缺陷检测', '表面缺陷检测', 'wanted'],
  ['无人机巡检', '巡检', 'wanted'],
  ['无人机巡检需求', '巡检', 'wanted'],
  ['无监督异常检测', '异常检测', 'wanted'],
  ['免疫组化病理图像分析', '病理图像分析', 'wanted'],
  ['非结构化文档信息抽取', '信息抽取', 'wanted'],
  ['不良品检测', '检测', 'wanted'],
  ['不停机检测轴承', '轴承', 'wanted'],
  ['人脸识别与身份核验', '身份核验', 'wanted'],
  ['特别要做缺陷检测', '缺陷检测', 'wanted'],
  ['人工无法识别微小划痕', '划痕', 'wanted'],
  ['不能及时发现裂纹', '裂纹', 'wanted'],
  ['避免漏检，排除故障', '故障', 'wanted'],
  ['要不要私有化部署还没定', '私有化部署', 'wanted'],
  ['无论公有云还是私有云都可以', '公有云', 'wanted'],
]

const english: readonly (readonly [string, string, Reading])[] = [
  ['We do not want cloud.', 'cloud', 'refused'],
  ["We don't want cloud, we want on-premises.", 'cloud', 'refused'],
  ["We don't want cloud, we want on-premises.", 'on-premises', 'wanted'],
  ['We don’t need face recognition but need OCR', 'face recognition', 'refused'],
  ['We don’t need face recognition but need OCR', 'OCR', 'wanted'],
  [
    'Planning for carts. Not interested in front-end UI or database management and database interaction.',
    'UI',
    'refused',
  ],
  [
    'Planning for carts. Not interested in front-end UI or database management and database interaction.',
    'database management',
    'refused',
  ],
  [
    'Planning for carts. Not interested in front-end UI or database management and database interaction.',
    'carts',
    'wanted',
  ],
  ['No cloud, please. Everything on premises.', 'cloud', 'refused'],
  ['No cloud, please. Everything on premises.', 'on premises', 'wanted'],
  ['There is no need for on-premises hosting', 'on-premises', 'refused'],
  ['We have no requirement for private deployment', 'private deployment', 'refused'],
  ['without face recognition', 'face recognition', 'refused'],
  ['edge devices rather than public cloud', 'public cloud', 'refused'],
  ['edge devices rather than public cloud', 'edge devices', 'wanted'],
  ['an API instead of private deployment', 'private deployment', 'refused'],
  ['everything except face recognition', 'face recognition', 'refused'],
  ['Neither cloud nor SaaS', 'SaaS', 'refused'],
  ['The system must not use the public cloud', 'public cloud', 'refused'],
  ['This does not involve face recognition; it counts cars', 'face recognition', 'refused'],
  ['This does not involve face recognition; it counts cars', 'counts cars', 'wanted'],
  ['Face recognition is not required', 'Face recognition', 'refused'],
  ['Public cloud is not an option', 'Public cloud', 'refused'],
  ['Face recognition is out of scope. Count cars.', 'Face recognition', 'refused'],
  ['Face recognition is out of scope. Count cars.', 'Count cars', 'wanted'],
  ["We aren't looking for chatbots", 'chatbots', 'refused'],
  ['On-premises, not cloud', 'cloud', 'refused'],
  ['On-premises, not cloud', 'On-premises', 'wanted'],
  ['never use hosted APIs', 'hosted API', 'refused'],
  ['We do not need cloud, SaaS or a hosted API', 'hosted API', 'refused'],
  ['There is no inspection system today', 'inspection', 'lacking'],
  ['We lack a defect detection system', 'defect detection', 'lacking'],
  // Twice is once.
  ['We cannot do without on-premises deployment', 'on-premises', 'wanted'],
  ['We do not want a product without private deployment', 'private deployment', 'wanted'],
  ['not without private deployment', 'private deployment', 'wanted'],
  // Words that look like it.
  ['not only defect detection but also predictive maintenance', 'defect detection', 'wanted'],
  ['not only defect detection but also predictive maintenance', 'predictive maintenance', 'wanted'],
  ['not just defect detection', 'defect detection', 'wanted'],
  ['including but not limited to defect detection', 'defect detection', 'wanted'],
  ['non-destructive testing of welds', 'testing', 'wanted'],
  ['a no-code platform for defect detection', 'defect detection', 'wanted'],
  ['results in no more than two seconds of video analysis', 'video analysis', 'wanted'],
  ['Notebook defect detection', 'defect detection', 'wanted'],
  ['nothing but defect detection', 'defect detection', 'wanted'],
  ['Operators cannot see small scratches', 'scratches', 'wanted'],
  ['The current camera does not detect cracks', 'cracks', 'wanted'],
]

describe('what a text says of a thing', () => {
  it.each(chinese)('%s: %s is %s', (text, words, reading) => expect(readingOf(text, words)).toBe(reading))
  it.each(english)('%s: %s is %s', (text, words, reading) => expect(readingOf(text, words)).toBe(reading))
})

describe('a text without what it refuses', () => {
  it('is as long as before, and the same where nothing is refused', () => {
    const text = '不需要私有化部署，公有云即可'
    expect(withoutRefused(text)).toBe(`${'\n'.repeat(8)}，公有云即可`)
    expect(withoutRefused('焊缝无损检测')).toBe('焊缝无损检测')
    expect(withoutRefused('')).toBe('')
  })

  it('is read in time linear in the text', () => {
    const text = '不需要私有化部署，公有云即可，无损检测，没有要求 we do not want cloud '.repeat(4000)
    const started = performance.now()
    expect(withoutRefused(text)).toHaveLength(text.length)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
