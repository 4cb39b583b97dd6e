import type { Scheme } from './term.ts'

/**
 * Names that stand for a term only where they are all that a cell or a field says. In running text 鲁 is a person's
 * name and 厂里 is where people stand, so the lookup in texts does not know them.
 */
const names: Partial<Record<Scheme, Readonly<Record<string, string>>>> = {
  region: {
    京: '110000',
    津: '120000',
    冀: '130000',
    晋: '140000',
    蒙: '150000',
    辽: '210000',
    吉: '220000',
    黑: '230000',
    沪: '310000',
    申: '310000',
    苏: '320000',
    浙: '330000',
    皖: '340000',
    闽: '350000',
    赣: '360000',
    鲁: '370000',
    豫: '410000',
    鄂: '420000',
    湘: '430000',
    粤: '440000',
    桂: '450000',
    琼: '460000',
    渝: '500000',
    川: '510000',
    蜀: '510000',
    贵: '520000',
    黔: '520000',
    云: '530000',
    滇: '530000',
    藏: '540000',
    陕: '610000',
    秦: '610000',
    甘: '620000',
    陇: '620000',
    青: '630000',
    宁: '640000',
    新: '650000',
    台: '710000',
    港: '810000',
    澳: '820000',
  },
  deployment: {
    厂里: 'on_premises',
    本厂: 'on_premises',
    厂内: 'on_premises',
    工厂内: 'on_premises',
    院里: 'on_premises',
    院内: 'on_premises',
    本院: 'on_premises',
    本地: 'on_premises',
    内网: 'on_premises',
    机房: 'on_premises',
    本单位: 'on_premises',
    公司内: 'on_premises',
    云端: 'public_api',
    云上: 'public_api',
    边缘: 'edge',
    离线: 'air_gapped',
  },
}

/** `鲁、冀`, `厂里/云端`, `京津冀`. */
const partsOf = (text: string, known: Readonly<Record<string, string>>): string[] => {
  const parts = text.split(/[、，,;；/／|\s]+/).filter(Boolean)
  const letters = text.split('')
  const isRun = parts.length === 1 && letters.length > 1 && letters.length <= 4 && !Object.hasOwn(known, text)
  return isRun ? letters : parts
}

/** The terms of a scheme that a whole cell names in the short way; empty where any part of it is no such name. */
export const termsOfCell = (text: string, scheme: Scheme): string[] => {
  const known = names[scheme]
  if (!known || text.length > 40) return []
  const parts = partsOf(text.normalize('NFKC').trim(), known)
  const ids = parts.map((part) => (Object.hasOwn(known, part) ? known[part] : undefined))
  return ids.every((id) => id !== undefined) ? [...new Set(ids)] : []
}
