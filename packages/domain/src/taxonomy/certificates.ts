import { parseTerms } from './term.ts'
import type { Term } from './term.ts'

/**
 * Certificates, registrations and filings that firms and authorities in China ask of suppliers of AI. A parent is what
 * the holder has as well: level three of the multi-level protection scheme includes level two.
 *
 * Sources: GB/T 22239-2019 and GB/T 22240-2020 (等级保护); GB/T 39786-2021 (密码应用安全性评估); 医疗器械监督管理条例,
 * State Council decree 739 (registrations and filings of medical devices); 互联网信息服务算法推荐管理规定, article 24
 * (算法备案); 生成式人工智能服务管理暂行办法, article 17 (备案); announcements 18/2022 and 37/2022 of the market regulator
 * and the cyberspace administration (数据安全管理认证, 个人信息保护认证); GB/T 36073-2018 (DCMM); 涉密信息系统集成资质管理办法;
 * 强制性产品认证管理规定; GB/T 3836 (防爆); IEC 61508 (SIL); the ISO, IATF and CMMI standards by their numbers.
 */
export const certificates: readonly Term[] = /* @__PURE__ */ parseTerms(
  'certificate',
  `
mlps-2 | 网络安全等级保护二级 | MLPS level 2 | 等保二级; 二级等保; 等保2级; 等级保护二级; 信息安全等级保护二级; 信息系统安全等级保护二级; 等级保护第二级 | multi-level protection scheme level 2; classified protection level 2; DJCP level 2
mlps-3 | 网络安全等级保护三级 | MLPS level 3 | 等保三级; 三级等保; 等保3级; 等级保护三级; 信息安全等级保护三级; 信息系统安全等级保护三级; 等级保护第三级 | multi-level protection scheme level 3; classified protection level 3; DJCP level 3 | mlps-2
mlps-4 | 网络安全等级保护四级 | MLPS level 4 | 等保四级; 四级等保; 等保4级; 等级保护四级; 信息安全等级保护四级; 等级保护第四级 | multi-level protection scheme level 4; classified protection level 4; DJCP level 4 | mlps-3
cryptography-assessment | 商用密码应用安全性评估 | Commercial cryptography assessment | 密评; 密码应用安全性评估; 密评报告 | commercial cryptography application security assessment; GB/T 39786
nmpa-1 | 第一类医疗器械备案 | Class I medical device filing (NMPA) | 一类医疗器械备案; 医疗器械一类备案 | NMPA class I filing; class I medical device record
nmpa-2 | 第二类医疗器械注册证 | Class II medical device registration (NMPA) | 二类医疗器械注册证; 医疗器械二类注册证; 医疗器械二类证; 二类证; NMPA二类; 二类医疗器械证 | NMPA class II registration; NMPA class II; class II medical device registration
nmpa-3 | 第三类医疗器械注册证 | Class III medical device registration (NMPA) | 三类医疗器械注册证; 医疗器械三类注册证; 医疗器械三类证; 三类证; NMPA三类; 三类医疗器械证 | NMPA class III registration; NMPA class III; class III medical device registration
medical-device-production | 医疗器械生产许可证 | Medical device production licence | 医疗器械生产许可 | medical device manufacturing licence
medical-device-trade | 医疗器械经营许可证 | Medical device trading licence | 医疗器械经营许可; 医疗器械经营备案 | medical device distribution licence
iso-13485 | ISO 13485 医疗器械质量管理体系认证 | ISO 13485 medical device quality management | ISO13485; 医疗器械质量管理体系认证; YY/T0287 | ISO 13485; EN ISO 13485; YY/T 0287
fda-510k | 美国 FDA 510(k) 许可 | FDA 510(k) clearance | FDA许可; FDA认证; FDA510k | FDA 510k; 510(k) cleared; FDA clearance
ce-mdr | 欧盟 CE 认证（医疗器械法规） | CE marking under the MDR | CE认证; CE-MDR认证; 欧盟CE | CE MDR; CE certificate; CE marked
algorithm-filing | 互联网信息服务算法备案 | Algorithm filing (CAC) | 算法备案; 网信算法备案; 深度合成服务算法备案; 深度合成算法备案; 算法推荐备案 | internet information service algorithm filing; deep synthesis algorithm filing; algorithm record filing
generative-filing | 生成式人工智能服务备案 | Generative AI service filing (CAC) | 大模型备案; 生成式AI服务备案; 生成式人工智能备案; 大模型上线备案; 生成式AI备案 | generative AI filing; large model filing; LLM filing; GenAI service registration
data-security-management | 数据安全管理认证 | Data security management certification | DSM认证; 数据安全管理认证证书 | DSM certification
personal-information-protection | 个人信息保护认证 | Personal information protection certification | PIP认证; 个人信息保护认证证书 | PIP certification
iso-27001 | ISO/IEC 27001 信息安全管理体系认证 | ISO/IEC 27001 information security | ISO27001; 信息安全管理体系认证; GB/T22080 | ISO 27001; ISO/IEC 27001; GB/T 22080
iso-27701 | ISO/IEC 27701 隐私信息管理体系认证 | ISO/IEC 27701 privacy information | ISO27701; 隐私信息管理体系认证 | ISO 27701; ISO/IEC 27701
iso-42001 | ISO/IEC 42001 人工智能管理体系认证 | ISO/IEC 42001 AI management | ISO42001; 人工智能管理体系认证 | ISO 42001; ISO/IEC 42001
iso-20000 | ISO/IEC 20000-1 信息技术服务管理体系认证 | ISO/IEC 20000-1 IT service management | ISO20000; 信息技术服务管理体系认证 | ISO 20000; ISO/IEC 20000; ISO/IEC 20000-1
iso-9001 | ISO 9001 质量管理体系认证 | ISO 9001 quality management | ISO9001; 质量管理体系认证; GB/T19001 | ISO 9001; GB/T 19001
iatf-16949 | IATF 16949 汽车质量管理体系认证 | IATF 16949 automotive quality management | IATF16949; 汽车质量管理体系认证 | IATF 16949; ISO/TS 16949
tisax | TISAX 汽车行业信息安全评估 | TISAX automotive information security | TISAX标签; 汽车行业信息安全评估 | TISAX; TISAX label
dcmm-3 | 数据管理能力成熟度三级（DCMM） | DCMM level 3 | DCMM三级; DCMM3级; 数据管理能力成熟度三级; 数据管理能力成熟度稳健级 | data management capability maturity level 3; DCMM 3
dcmm-4 | 数据管理能力成熟度四级（DCMM） | DCMM level 4 | DCMM四级; DCMM4级; 数据管理能力成熟度四级; 数据管理能力成熟度量化管理级 | data management capability maturity level 4; DCMM 4 | dcmm-3
cmmi-3 | CMMI 3 级 | CMMI maturity level 3 | CMMI三级; CMMI3级; CMMI3 | CMMI level 3; CMMI 3; CMMI ML3
cmmi-5 | CMMI 5 级 | CMMI maturity level 5 | CMMI五级; CMMI5级; CMMI5 | CMMI level 5; CMMI 5; CMMI ML5 | cmmi-3
ccrc | 信息安全服务资质（CCRC） | Information security service qualification (CCRC) | CCRC认证; CCRC资质; 信息安全服务资质; 信息安全服务资质认证 | CCRC; CCRC qualification
secret-systems | 涉密信息系统集成资质 | Classified information systems integration | 涉密资质; 涉密集成资质; 涉密信息系统集成 | classified systems integration qualification
telecom-value-added | 增值电信业务经营许可证 | Value-added telecom licence | ICP许可证; 增值电信许可证; ICP证; EDI许可证 | ICP licence; EDI licence; value-added telecommunications licence
ccc | 强制性产品认证（CCC） | China Compulsory Certification | 3C认证; CCC认证; 强制性产品认证 | CCC mark; 3C certification
explosion-proof | 防爆合格证 | Explosion protection certificate | 防爆认证; 防爆证书; 防爆合格证书 | Ex certificate; ATEX; IECEx; explosion-proof certificate
sil-2 | 功能安全认证 SIL 2 | Functional safety SIL 2 | SIL2; SIL2认证; 功能安全SIL2 | SIL 2; IEC 61508 SIL 2
sil-3 | 功能安全认证 SIL 3 | Functional safety SIL 3 | SIL3; SIL3认证; 功能安全SIL3 | SIL 3; IEC 61508 SIL 3 | sil-2
cma | 检验检测机构资质认定（CMA） | Inspection body accreditation (CMA) | CMA资质; CMA认证; 检验检测机构资质认定 | CMA accreditation
cnas | CNAS 实验室认可 | CNAS laboratory accreditation | CNAS认可; 实验室认可证书 | CNAS; ISO/IEC 17025
farm-machinery | 农业机械试验鉴定证书 | Farm machinery appraisal certificate | 农机鉴定证书; 农业机械推广鉴定证书; 农机推广鉴定 | agricultural machinery appraisal certificate
`,
)
