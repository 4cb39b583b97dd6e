import { bothLanguages, choice, externalIdField, terms, text, value, type ImportField } from './import-field.ts'

const languages = {
  zh: '中文|汉语|普通话|简体中文|Chinese',
  en: '英文|英语|English',
  ja: '日文|日语|Japanese',
  ko: '韩文|韩语|Korean',
  ru: '俄文|俄语|Russian',
  fr: '法文|法语|French',
  de: '德文|德语|German',
  es: '西班牙文|西班牙语|Spanish',
  ar: '阿拉伯文|阿拉伯语|Arabic',
  pt: '葡萄牙文|葡萄牙语|Portuguese',
  vi: '越南文|越南语|Vietnamese',
  th: '泰文|泰语|Thai',
  id: '印尼文|印尼语|Indonesian',
  ms: '马来文|马来语|Malay',
  yue: '粤语|广东话|Cantonese',
  ug: '维吾尔文|维吾尔语|Uyghur',
  bo: '藏文|藏语|Tibetan',
  mn: '蒙文|蒙古语|Mongolian',
}

/** The number of a row in its source comes first: it tells a row that was imported before. */
export const identity: readonly ImportField[] = [
  text(externalIdField, '编号|项目编号|需求编号|场景编号|资源编号|编码|ID|No.|Number|Reference'),
  ...bothLanguages(
    'title',
    '标题|名称|项目名称|需求名称|场景名称|应用场景|能力名称|产品名称|模型名称|数据名称|数据集名称|算力名称|资源名称|方案名称|Title|Name|Use case name|Product|Model',
    '英文标题|英文名称|标题（英文）|English title|Title (English)|English name',
  ),
  ...bothLanguages(
    'summary',
    '摘要|简介|概述|简述|一句话介绍|产品简介|项目简介|Summary|Abstract|Overview',
    '英文摘要|英文简介|摘要（英文）|English summary|Summary (English)',
  ),
]

export const classes: readonly ImportField[] = [
  terms('sectors', 'terms', 'sector', '行业|所属行业|行业领域|应用行业|适用行业|领域|Industry|Sector|Sectors'),
  terms('tasks', 'terms', 'task', 'AI 任务|任务|任务类型|技术方向|应用方向|AI task|Task|Tasks'),
  terms('modalities', 'terms', 'modality', '数据形态|数据类型|模态|Data type|Modality|Modalities'),
  terms('region', 'term', 'region', '地区|省份|所在地|所在地区|所在省份|城市|区域|Region|Province|Location'),
  choice('languages', 'choices', languages, '语言|支持语言|Language|Languages'),
]

export const contacts: readonly ImportField[] = [
  text('website', '网址|网站|官网|链接|Website|URL|Link'),
  text('contactName', '联系人|联系人姓名|对接人|负责人|Contact|Contact name'),
  text('contactPhone', '联系电话|电话|手机|手机号|手机号码|联系方式|Phone|Telephone|Mobile'),
  text('contactEmail', '联系邮箱|邮箱|电子邮箱|电子邮件|Email|E-mail|Contact email'),
]

export const deployments = (headers: string): ImportField =>
  terms('deployments', 'terms', 'deployment', `部署方式|部署|Deployment|${headers}`)

export const sensitivity: ImportField = terms(
  'sensitivity',
  'term',
  'sensitivity',
  '数据敏感度|敏感度|数据分级|数据级别|Sensitivity|Data sensitivity',
)

export const licence: ImportField = terms(
  'licence',
  'term',
  'licence',
  '许可|许可证|开源协议|开源许可|授权协议|Licence|License',
)

export const day = (field: string, headers: string): ImportField => value(field, 'day', headers)
export const money = (field: string, headers: string): ImportField => value(field, 'money', headers)
