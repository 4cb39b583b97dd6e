import type { ListingKind } from '../listings/listing.schema.ts'
import { classes, contacts, day, deployments, identity, licence, money, sensitivity } from './common-import-fields.ts'
import { bothLanguages, choice, terms, text, value, type ImportField } from './import-field.ts'

const scenario: readonly ImportField[] = [
  ...identity,
  ...bothLanguages(
    'need',
    '要解决的问题|需求|需求描述|需求内容|详细需求|问题描述|痛点|场景描述|描述|Need|Problem|Description|Requirements',
    '需求（英文）|英文需求|English need|Need (English)',
  ),
  ...classes,
  ...bothLanguages(
    'currentProcess',
    '现在怎么做|现状|当前流程|现有流程|目前做法|Current process',
    '现状（英文）|Current process (English)',
  ),
  money('currentCostFen', '现行年成本|年成本|当前成本|Current cost|Yearly cost'),
  ...bothLanguages(
    'dataAvailable',
    '可用数据|数据情况|现有数据|数据基础|Data available|Available data',
    '可用数据（英文）|Data available (English)',
  ),
  sensitivity,
  deployments('部署要求|Deployment requirement'),
  choice(
    'residency',
    'choice',
    {
      any: '无限制|不限|Anywhere|Any',
      china: '不出境|境内|Within China',
      region: '不出省|省内|Within the province',
      premises: '不出厂|不出院|不出园区|不出厂区|不出厂区（院区、园区）|On the premises',
    },
    '数据去向|数据出域要求|Where data may go|Data residency',
  ),
  money('budgetMinimumFen', '预算下限|最低预算|Minimum budget|Budget from'),
  money('budgetMaximumFen', '预算上限|最高预算|预算|预算金额|项目预算|投入预算|Budget|Maximum budget|Budget to'),
  day('deadline', '截止日期|截止时间|期望完成时间|期望上线时间|完成时间|Deadline|Due|Due date'),
  value('trlMinimum', 'level', '最低成熟度|成熟度要求|Minimum TRL|Lowest readiness'),
  terms('certificatesRequired', 'terms', 'certificate', '必备资质|资质要求|Certificates required'),
  value('demand', 'whole', '需要合作方|合作方数量|需要家数|Partners wanted'),
  choice(
    'confidentiality',
    'choice',
    {
      public: '公开|全文公开|Public',
      teaser: '摘要公开|仅公开摘要|公开摘要，全文须双方同意|Teaser|Summary only',
      invited: '仅受邀方可见|仅受邀|不公开|保密|Invited only',
    },
    '公开范围|公开程度|Openness|Confidentiality',
  ),
  ...bothLanguages('site', '现场|地点|场地|车间|实施地点|Site', '现场（英文）|Site (English)'),
  ...contacts,
]

const capability: readonly ImportField[] = [
  ...identity,
  ...bothLanguages(
    'description',
    '详细介绍|介绍|产品介绍|功能介绍|能力描述|描述|Description|Details',
    '详细介绍（英文）|英文介绍|Description (English)',
  ),
  ...classes,
  choice(
    'form',
    'choice',
    { model: '模型|大模型|Model', algorithm: '算法|Algorithm', technology: '技术|Technology', service: '服务|Service' },
    '能力形式|形式|能力类型|Form',
  ),
  deployments('支持的部署方式|Deployment modes'),
  value('parametersBillion', 'parameters', '参数规模|参数量|参数|Parameters|Model size'),
  value('contextTokens', 'whole', '上下文长度|上下文|Context length|Context window'),
  text('baseModel', '基座模型|底座模型|基础模型|Base model'),
  licence,
  day('releasedOn', '发布日期|发布时间|Released|Release date'),
  text('hardware', '所需硬件|硬件要求|Hardware'),
  choice(
    'priceModel',
    'choice',
    {
      free: '免费|开源免费|Free',
      per_token: '按词元计费|按 token 计费|Per token',
      per_call: '按次计费|按调用计费|Per call',
      subscription: '订阅|包年|按年订阅|Subscription',
      licence: '授权许可|买断|Licence|License',
      project: '按项目|项目制|Per project|Project',
      negotiable: '面议|商议|Negotiable',
    },
    '计价方式|收费方式|计费方式|Pricing|Price model',
  ),
  money('priceMinimumFen', '价格下限|最低价格|起价|价格|报价|Price|Price from|Minimum price'),
  money('priceMaximumFen', '价格上限|最高价格|Price to|Maximum price'),
  value('leadTimeDays', 'days', '交付周期|交付时间|工期|Lead time'),
  value('trl', 'level', '成熟度|技术成熟度|TRL|Readiness'),
  terms('certificates', 'names', 'certificate', '资质与备案|资质|备案|证书|Certificates'),
  value('capacity', 'whole', '同时承接数|承接能力|Capacity'),
  ...bothLanguages(
    'evidence.0.title',
    '落地案例|案例|典型案例|客户案例|应用案例|Case|Reference case|Evidence',
    '落地案例（英文）|Case (English)',
  ),
  ...contacts,
]

const dataset: readonly ImportField[] = [
  ...identity,
  ...bothLanguages('description', '详细介绍|介绍|描述|数据描述|Description', '详细介绍（英文）|Description (English)'),
  ...classes,
  value('sampleCount', 'whole', '样本数|样本量|数据条数|条数|Samples|Sample count'),
  value('sizeBytes', 'bytes', '数据量|数据大小|大小|Size|Data size'),
  choice(
    'accessMode',
    'choice',
    {
      open: '开放下载|开放|公开下载|Open',
      request: '申请访问|申请|须申请|On request|Request',
      on_site: '现场使用|现场|On site',
      compute_to_data: '可用不可见|数据不出域|可用不可见（数据不出域）|Compute to data',
    },
    '获取方式|访问方式|开放方式|Access|Access mode',
  ),
  sensitivity,
  licence,
  ...bothLanguages('collection', '采集方式|数据来源|采集|Collection', '采集方式（英文）|Collection (English)'),
  ...bothLanguages('labels', '标注情况|标注|标注方式|Labels|Annotation', '标注情况（英文）|Labels (English)'),
  text('formats', '文件格式|格式|数据格式|Format|Formats'),
  ...contacts,
]

const compute: readonly ImportField[] = [
  ...identity,
  ...bothLanguages('description', '详细介绍|介绍|描述|Description', '详细介绍（英文）|Description (English)'),
  terms('accelerator', 'term', 'accelerator', '加速卡|加速卡型号|显卡|GPU|卡型|Accelerator'),
  value('acceleratorCount', 'whole', '卡数|数量|加速卡数量|Count|Cards'),
  value('memoryGb', 'decimal', '单卡显存|显存|显存（GB）|Memory'),
  value('gpuHours', 'whole', '可用卡时|卡时|GPU hours|Card hours'),
  money('priceFenPerGpuHour', '卡时单价|单价|价格|Price per hour|Price'),
  text('interconnect', '互联|互联方式|网络|Interconnect'),
  day('availableFrom', '可用起始日|起始日期|开始日期|Available from'),
  day('availableUntil', '可用截止日|截止日期|结束日期|Available until'),
  ...classes,
  ...contacts,
]

/** The fields that a column may fill, in the order in which the page offers them. */
export const importFields: { readonly [Kind in ListingKind]: readonly ImportField[] } = {
  scenario,
  capability,
  dataset,
  compute,
}

export const findImportField = (kind: ListingKind, field: string): ImportField | undefined =>
  importFields[kind].find((candidate) => candidate.field === field)
