import { parseSectors } from './sector-rows.ts'
import type { Term } from './term.ts'

/** GB/T 4754-2017 section B. */
export const sectorsOfMining: readonly Term[] = /* @__PURE__ */ parseSectors(`
B | 采矿业 | ~Mining | 矿业; 矿山; 采矿; 矿山企业 | mining industry; mineral extraction
B06 | 煤炭开采和洗选业 | Coal mining and washing | 煤炭; 煤矿; 采煤; 煤炭企业 | coal mining; coal mine; coal industry
B07 | 石油和天然气开采业 | Oil and gas extraction | 油气田; 石油开采; 天然气开采; 油田 | oil and gas; oilfield; oil field; petroleum extraction; upstream oil
B08 | 黑色金属矿采选业 | Ferrous metal ore mining | 铁矿; 铁矿开采 | iron ore mining; iron mine; iron ore
B09 | 有色金属矿采选业 | Non-ferrous metal ore mining | 铜矿; 金矿开采; 有色金属矿; 稀土矿 | copper mine; gold mine; metal ore mining; gold mining
B10 | 非金属矿采选业 | Non-metallic ore mining | 砂石开采; 石灰石矿; 采石场; 盐矿 | quarry; aggregate mining; salt mining; sand and gravel
B11 | 开采专业及辅助性活动 | Mining support activities | 油田服务; 钻井服务 | oilfield services; drilling services
B12 | 其他采矿业 | Other mining
`)
