import type { SearchDocument } from '../src/port.ts'
import { createRandom, createZipf } from './random.ts'

const onsets = 'b c d f g h l m n p r s t v w st tr pl gr ch sh th br cl'.split(' ')
const vowels = 'a e i o u ai ea ou io'.split(' ')
const endings = ['', 'n', 'r', 's', 't', 'l', 'm', 'tion', 'ing', 'ment', 'al', 'ed']

/** Characters that Chinese technical text is made of; words are drawn from them two at a time. */
const characters =
  '工业制造钢铁缺陷检测质量控制设备预测维护生产线视觉识别模型医疗影像诊断病历电子农业作物病虫害土壤水稻数据分析智能系统优化调度能源电力安全监测机器人自动化材料化学药物研发供应链仓储物流客服对话知识图谱语音文本图像视频传感器温度压力振动轴承齿轮焊接喷涂装配包装芯片半导体光伏电池汽车零件发动机航空铁路港口船舶矿山石油天然气环保污水空气气象遥感无人机果园养殖渔业林业种子肥料灌溉'

export type Corpus = {
  documents: SearchDocument[]
  english: string[]
  chinese: string[]
}

const makeWords = (count: number, make: () => string): string[] => {
  const words = new Set<string>()
  while (words.size < count) words.add(make())
  return [...words]
}

/** Bilingual listings: Chinese always, English for two in three, words as unevenly frequent as in real text. */
export const createCorpus = (size: number, seed: number): Corpus => {
  const random = createRandom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const letters = Array.from(new Set(characters))
  const syllable = (): string => pick(onsets) + pick(vowels)
  const english = makeWords(20_000, () => {
    const length = 1 + Math.floor(random() * 3)
    return Array.from({ length }, syllable).join('') + pick(endings)
  })
  const chinese = makeWords(8000, () => {
    const length = random() < 0.75 ? 2 : 3
    return Array.from({ length }, () => pick(letters)).join('')
  })
  const nextEnglish = createZipf(english.length, random)
  const nextChinese = createZipf(chinese.length, random)
  const phrase = (count: number): string => Array.from({ length: count }, () => english[nextEnglish()]).join(' ')
  const sentence = (count: number): string => Array.from({ length: count }, () => chinese[nextChinese()]).join('')
  const organisations = Array.from({ length: 3000 }, () => `${sentence(2)}科技有限公司`)

  const documents = Array.from({ length: size }, (_, at): SearchDocument => {
    const isEnglish = random() < 2 / 3
    const division = String(1 + Math.floor(random() * 96)).padStart(2, '0')
    const section = String.fromCharCode(65 + (Number(division) % 20))
    return {
      id: `lst_${String(at).padStart(7, '0')}`,
      version: 1,
      title: { zh: sentence(4), ...(isEnglish ? { en: phrase(5) } : {}) },
      names: [pick(organisations)],
      summary: { zh: `${sentence(12)}，${sentence(10)}。`, ...(isEnglish ? { en: phrase(24) } : {}) },
      text: [`${sentence(14)}，${sentence(12)}。`],
      concepts: [],
      facets: {
        kind: [pick(['capability', 'capability', 'scenario', 'dataset', 'compute'])],
        sector: [section, section + division],
        task: [`task-${Math.floor(random() * 120)}`, `task-${Math.floor(random() * 120)}`],
        modality: [pick(['text', 'image', 'video', 'audio', 'tabular'])],
        deployment: [pick(['public-api', 'private-cloud', 'on-premises', 'edge', 'air-gapped'])],
        region: [String(11 + Math.floor(random() * 34))],
        trl: [String(1 + Math.floor(random() * 9))],
        organisationKind: [pick(['vendor', 'industry', 'institute'])],
      },
      sort: { publishedAt: new Date(1_750_000_000_000 + at * 60_000).toISOString(), trl: 1 + Math.floor(random() * 9) },
    }
  })
  return { documents, english, chinese }
}
