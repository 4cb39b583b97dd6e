/** What open weights of each sort have in common: free to download, run wherever the licence allows. */
export const openWeights = {
  deployments: 'private_cloud on_premises air_gapped',
  priceModel: 'free',
  languages: 'zh en',
} as const

export const openChat = {
  ...openWeights,
  modalities: 'text',
  tasks: 'text-generation question-answering',
  trl: 8,
} as const

export const openReasoner = {
  ...openChat,
  tasks: 'text-generation question-answering code-generation data-analysis',
} as const

/** Small enough for a workstation or an embedded board. */
export const smallChat = { ...openChat, deployments: 'private_cloud on_premises edge air_gapped' } as const

export const openVisionLanguage = {
  ...openWeights,
  modalities: 'image text',
  tasks: 'image-text-to-text visual-question-answering document-ocr',
  trl: 8,
} as const

export const openVision = {
  ...openWeights,
  modalities: 'image',
  deployments: 'private_cloud on_premises edge air_gapped',
  languages: undefined,
  trl: 8,
} as const

/** Reached through the vendor's own service. */
export const hosted = {
  deployments: 'public_api',
  priceModel: 'per_token',
  languages: 'zh en',
  licence: 'proprietary',
  trl: 9,
} as const

/** Delivered by an invented vendor to a plant or a farm. */
export const site = {
  form: 'service',
  deployments: 'on_premises edge',
  priceModel: 'project',
  languages: 'zh',
  trl: 8,
  publishedDaysAgo: 216,
} as const

/** Delivered by an invented vendor to a hospital or an office. */
export const ward = {
  form: 'service',
  deployments: 'on_premises private_cloud',
  priceModel: 'project',
  languages: 'zh',
  trl: 8,
  publishedDaysAgo: 231,
} as const
