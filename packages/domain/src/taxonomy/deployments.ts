import { parseTerms } from './term.ts'
import type { Term } from './term.ts'

/** Where a capability can run, or must run, from the most open to the most closed. */
export const deployments: readonly Term[] = /* @__PURE__ */ parseTerms(
  'deployment',
  `
public_api | 公有云 API | Public API | 公有云; 公共云; 云端API; 在线API; API调用; 开放平台接口; SaaS服务; API接口调用; 模型即服务 | public cloud; cloud API; hosted API; SaaS; API access; MaaS; model as a service; inference API
private_cloud | 私有云 | Private cloud | 专有云; 行业云; 政务云; 混合云; 专属云; VPC部署 | dedicated cloud; virtual private cloud; VPC; hybrid cloud; industry cloud; government cloud
on_premises | 本地部署 | On premises | 私有化部署; 私有部署; 本地化部署; 内网部署; 自建机房; 厂内部署; 院内部署; 数据不出厂; 数据不出院; 数据不出域 | on-premise; on-prem; self-hosted; self hosting; in-house deployment; private deployment; local deployment
edge | 边缘端 | Edge device | 边缘部署; 边缘计算; 边缘侧; 端侧; 端侧部署; 边缘盒子; 嵌入式设备; 工控机部署; 现场端; 车载端 | edge deployment; edge computing; on-device; on device; embedded device; edge box; edge AI; industrial PC
air_gapped | 物理隔离 | Air-gapped | 离线部署; 涉密网; 完全离线; 物理隔离网; 断网环境; 隔离网; 气隙环境 | air gap; offline deployment; isolated network; fully offline; disconnected environment; classified network
`,
)
