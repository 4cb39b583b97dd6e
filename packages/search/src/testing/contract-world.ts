import type { SearchDocument } from '../port.ts'

type Draft = Partial<Omit<SearchDocument, 'id'>>

const make = (id: string, draft: Draft): SearchDocument => ({
  id,
  version: 1,
  title: {},
  names: [],
  summary: {},
  text: [],
  concepts: [],
  facets: {},
  sort: {},
  ...draft,
})

const sector = { steel: ['C', 'C31'], electronics: ['C', 'C39'], hospital: ['Q', 'Q84'], crops: ['A', 'A01'] }

/** A few listings of every kind, in one language or both, whose words and values the cases of the contract count on. */
export const contractWorld: readonly SearchDocument[] = [
  make('cap_steel', {
    title: { zh: '钢板表面缺陷检测模型', en: 'Steel surface defect inspection model' },
    names: ['北京明眸视觉科技有限公司', 'SteelEye-2'],
    summary: {
      zh: '热轧带钢产线上实时识别裂纹、划伤与氧化皮。',
      en: 'Finds cracks and scratches on hot-rolled strip.',
    },
    text: ['支持边缘部署，单帧延迟低于二十毫秒。'],
    facets: {
      kind: ['capability'],
      sector: sector.steel,
      task: ['defect-inspection'],
      region: ['110000'],
      trl: ['9'],
      deployment: ['edge'],
    },
    sort: { publishedAt: '2026-03-01T00:00:00.000Z', trl: 9 },
  }),
  make('cap_solder', {
    title: { zh: '电路板焊点质量识别', en: 'Solder joint recognition for circuit boards' },
    names: ['深圳慧测智能', 'SolderNet'],
    summary: { zh: '基于卷积网络判断虚焊与连锡。', en: 'Convolutional network for cold joints and bridges.' },
    facets: {
      kind: ['capability'],
      sector: sector.electronics,
      task: ['image-classification'],
      region: ['440000'],
      trl: ['7'],
      deployment: ['on-premises'],
    },
    sort: { publishedAt: '2026-04-01T00:00:00.000Z', trl: 7 },
  }),
  make('cap_llm', {
    title: { zh: '百川行业大语言模型', en: 'Baichuan language model for industry' },
    names: ['百川智能', 'Baichuan2-13B'],
    summary: {
      zh: '通用对话与知识问答，可私有化部署。',
      en: 'General dialogue and question answering, private cloud.',
    },
    facets: {
      kind: ['capability'],
      sector: ['I', 'I65'],
      task: ['text-generation'],
      region: ['110000'],
      trl: ['8'],
      deployment: ['private-cloud'],
    },
    sort: { publishedAt: '2026-05-01T00:00:00.000Z', trl: 8, parametersBillion: 13 },
  }),
  make('cap_qwen', {
    title: { zh: '通义千问视觉语言模型', en: 'Qwen vision language model' },
    names: ['阿里云计算有限公司', 'Qwen2.5-VL-72B'],
    summary: { zh: '看图问答，读懂表格与票据。', en: 'Reads charts, tables and invoices.' },
    facets: {
      kind: ['capability'],
      sector: ['I', 'I65'],
      task: ['visual-question-answering'],
      region: ['330000'],
      trl: ['9'],
      deployment: ['public-api'],
    },
    sort: { publishedAt: '2026-05-15T00:00:00.000Z', trl: 9, parametersBillion: 72 },
  }),
  make('cap_lung', {
    title: { zh: '肺结节影像辅助诊断', en: 'Pulmonary nodule reading assistant' },
    names: ['上海联影智能', 'LungCare'],
    summary: { zh: '胸部断层影像中找出微小结节。', en: 'Detects small nodules in chest tomography.' },
    facets: {
      kind: ['capability'],
      sector: sector.hospital,
      task: ['image-segmentation'],
      region: ['310000'],
      trl: ['8'],
      deployment: ['on-premises'],
    },
    sort: { publishedAt: '2026-02-01T00:00:00.000Z', trl: 8 },
  }),
  make('cap_pest', {
    title: { zh: '水稻病虫害识别服务', en: 'Rice pest recognition service' },
    names: ['重庆田野科技'],
    summary: { zh: '手机拍照即可识别稻飞虱、纹枯病。', en: 'Photo based diagnosis of planthoppers and blight.' },
    facets: {
      kind: ['capability'],
      sector: sector.crops,
      task: ['image-classification'],
      region: ['500000'],
      trl: ['6'],
      deployment: ['public-api'],
    },
    sort: { publishedAt: '2026-01-01T00:00:00.000Z', trl: 6 },
  }),
  make('scn_steel', {
    title: { zh: '冷轧钢卷缺陷自动判级', en: 'Automatic grading of cold-rolled coils' },
    names: ['鞍山钢铁集团'],
    summary: { zh: '目前靠人工目检，漏检率偏高，希望自动判定缺陷等级。' },
    facets: { kind: ['scenario'], sector: sector.steel, task: ['defect-inspection'], region: ['210000'] },
    sort: {
      publishedAt: '2026-06-01T00:00:00.000Z',
      deadline: '2026-12-31T00:00:00.000Z',
      budgetMaximumFen: 300_000_000,
    },
  }),
  make('scn_pump', {
    title: { zh: '循环水泵预测性维护', en: 'Predictive maintenance of cooling water pumps' },
    names: ['扬子石化'],
    summary: {
      zh: '根据振动与温度提前两周发现轴承故障。',
      en: 'Bearing failures two weeks ahead from vibration and temperature.',
    },
    facets: { kind: ['scenario'], sector: ['C', 'C26'], task: ['predictive-maintenance'], region: ['320000'] },
    sort: {
      publishedAt: '2026-06-10T00:00:00.000Z',
      deadline: '2026-09-30T00:00:00.000Z',
      budgetMaximumFen: 120_000_000,
    },
  }),
  make('scn_ward', {
    title: { zh: '住院病历质控', en: 'Quality control of inpatient records' },
    names: ['华西医院'],
    summary: { zh: '检查病历的完整与一致，减少返修。' },
    facets: { kind: ['scenario'], sector: sector.hospital, task: ['text-classification'], region: ['510000'] },
    sort: {
      publishedAt: '2026-06-20T00:00:00.000Z',
      deadline: '2027-03-31T00:00:00.000Z',
      budgetMaximumFen: 80_000_000,
    },
  }),
  make('scn_orchard', {
    title: { zh: '果园采摘机器人视觉', en: 'Vision for orchard picking robots' },
    names: ['烟台果业'],
    summary: { zh: '判断苹果成熟度并定位果梗。', en: 'Judges ripeness of apples and locates stems.' },
    facets: { kind: ['scenario'], sector: sector.crops, task: ['object-detection'], region: ['370000'] },
    sort: { publishedAt: '2026-06-30T00:00:00.000Z', budgetMaximumFen: 50_000_000 },
  }),
  make('dat_steel', {
    title: { zh: '带钢缺陷图像集', en: 'Strip steel defect images' },
    names: ['东北大学'],
    summary: { zh: '六类缺陷各三百张，已标注。', en: 'Six classes of three hundred labelled images.' },
    facets: {
      kind: ['dataset'],
      sector: sector.steel,
      modality: ['image'],
      licence: ['cc-by-4.0'],
      sensitivity: ['public'],
    },
    sort: { publishedAt: '2025-12-01T00:00:00.000Z' },
  }),
  make('dat_chest', {
    title: { zh: '胸部影像标注数据', en: 'Annotated chest images' },
    names: ['协和医学院'],
    summary: { zh: '去标识的影像与报告。', en: 'De-identified images with reports.' },
    facets: {
      kind: ['dataset'],
      sector: sector.hospital,
      modality: ['image', 'text'],
      licence: ['restricted'],
      sensitivity: ['personal'],
    },
    sort: { publishedAt: '2025-11-01T00:00:00.000Z' },
  }),
  make('cmp_h800', {
    title: { zh: '昇腾算力集群', en: 'Ascend accelerator cluster' },
    names: ['贵安算力中心', 'Ascend 910B'],
    summary: { zh: '一千张加速卡，按卡时计价。', en: 'One thousand accelerators billed by the hour.' },
    facets: { kind: ['compute'], region: ['520000'] },
    sort: { publishedAt: '2026-07-01T00:00:00.000Z' },
  }),
  make('cap_office', {
    title: { en: 'Meeting minutes in naïve Zürich café style' },
    names: ['Überschall GmbH', 'GPT-4 connector'],
    summary: { en: 'Summarises meetings; the summariser runs on gpt-4 or a local engine at 3.5 GHz.' },
    facets: { kind: ['capability'], task: ['summarization'], trl: ['5'] },
    sort: { publishedAt: '2026-05-20T00:00:00.000Z', trl: 5 },
  }),
  make('cap_rare', {
    title: { zh: '𠮷野古籍识读', en: 'Reading of ancient books' },
    names: ['𠮷野书局'],
    summary: { zh: '识别生僻字与异体字。' },
    facets: { kind: ['capability'], task: ['image-to-text'], trl: ['4'] },
    sort: { publishedAt: '2025-10-01T00:00:00.000Z', trl: 4 },
  }),
]
