import { parseTerms } from './term.ts'
import type { Term } from './term.ts'

/**
 * Sensitivity of data, from open to strictest. General, important and core data are the levels of the Data Security
 * Law of China and GB/T 43697-2024; personal information is that of the Personal Information Protection Law.
 */
export const sensitivities: readonly Term[] = /* @__PURE__ */ parseTerms(
  'sensitivity',
  `
public | 公开数据 | Public data | 开放数据; 可公开数据; 公共开放数据 | open data; publicly available data; unrestricted data
internal | 内部数据 | Internal data | 企业内部数据; 仅限内部使用; 一般数据 | internal use only; company internal data; general data
confidential | 商业秘密 | Confidential data | 保密数据; 机密数据; 涉密工艺; 核心工艺数据; 技术秘密; 商密数据 | trade secret; proprietary data; commercially sensitive; confidential information; business secret
personal | 个人信息 | Personal information | 个人数据; 个人敏感信息; 敏感个人信息; 患者隐私; 隐私数据; 患者数据; 个人健康信息; 人脸数据; 生物识别信息 | personal data; PII; personally identifiable information; protected health information; patient data; sensitive personal information; biometric data
important | 重要数据 | Important data | 重要数据目录; 关键信息基础设施数据; 人类遗传资源 | critical data; critical infrastructure data; human genetic resources
core | 核心数据 | Core data | 国家核心数据; 国家秘密; 涉密数据 | national core data; state secret; classified data
`,
)
