import { parseTerms } from './term.ts'
import type { Term } from './term.ts'

/** Technology readiness levels 1 to 9, as in ISO 16290 and GB/T 22900-2022. */
export const technologyReadinessLevels: readonly Term[] = /* @__PURE__ */ parseTerms(
  'trl',
  `
trl1 | TRL 1 发现基本原理 | TRL 1 Basic principles observed | 技术成熟度1级; 技术就绪度1级; 基础研究阶段 | TRL 1; technology readiness level 1; basic research stage
trl2 | TRL 2 形成技术方案 | TRL 2 Technology concept formulated | 技术成熟度2级; 技术就绪度2级; 概念方案阶段 | TRL 2; technology readiness level 2; concept stage
trl3 | TRL 3 概念得到验证 | TRL 3 Experimental proof of concept | 技术成熟度3级; 技术就绪度3级; 概念验证; 可行性验证 | TRL 3; technology readiness level 3; proof of concept
trl4 | TRL 4 实验室验证 | TRL 4 Validated in laboratory | 技术成熟度4级; 技术就绪度4级; 实验室环境验证; 实验室样机; 小试阶段 | TRL 4; technology readiness level 4; laboratory prototype; lab validation
trl5 | TRL 5 相关环境验证 | TRL 5 Validated in relevant environment | 技术成熟度5级; 技术就绪度5级; 模拟环境验证 | TRL 5; technology readiness level 5; validated in simulated environment
trl6 | TRL 6 相关环境示范 | TRL 6 Demonstrated in relevant environment | 技术成熟度6级; 技术就绪度6级; 样机演示; 中试阶段 | TRL 6; technology readiness level 6; prototype demonstration; pilot scale
trl7 | TRL 7 现场示范 | TRL 7 Demonstrated in operational environment | 技术成熟度7级; 技术就绪度7级; 现场试点; 试点应用; 示范应用; 试运行 | TRL 7; technology readiness level 7; pilot deployment; field trial; pilot project
trl8 | TRL 8 系统完成并合格 | TRL 8 System complete and qualified | 技术成熟度8级; 技术就绪度8级; 正式上线; 验收合格; 取得注册证 | TRL 8; technology readiness level 8; qualified system; certified system
trl9 | TRL 9 成功运行 | TRL 9 Proven in operation | 技术成熟度9级; 技术就绪度9级; 规模化应用; 规模应用; 稳定运行; 商业化运行; 量产应用 | TRL 9; technology readiness level 9; in production use; production deployment; commercial operation; proven in operation
`,
)
