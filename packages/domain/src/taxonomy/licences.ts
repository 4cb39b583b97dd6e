import { parseRows, parseTerm } from './term.ts'
import type { Term } from './term.ts'

/** Whether the licence lets a firm use the work in its business: freely, under conditions that need reading, or not. */
export type CommercialUse = 'yes' | 'conditional' | 'no'

export type LicenceTerm = Term & { readonly commercial: CommercialUse }

const commercialUse = (written: string | undefined): CommercialUse =>
  written === 'yes' || written === 'no' ? written : 'conditional'

const parseLicences = (table: string): readonly LicenceTerm[] =>
  parseRows(table).map((columns) => ({
    ...parseTerm('licence', columns),
    commercial: commercialUse(columns[5]),
  }))

/**
 * Licences of models, data sets and software under the ids that model cards use. The last column is commercial use;
 * what is not written as `yes` or `no` is conditional.
 */
export const licences: readonly LicenceTerm[] = /* @__PURE__ */ parseLicences(`
apache-2.0 | Apache 许可证 2.0 | Apache License 2.0 | Apache协议; Apache 2.0协议 | Apache 2.0; Apache-2.0; Apache 2; Apache license | yes
mit | MIT 许可证 | MIT License | MIT协议 | MIT licence | yes
bsd-3-clause | BSD 3 条款许可证 | BSD 3-Clause License | BSD协议 | BSD 3-clause; BSD license; BSD-3 | yes
bsd-2-clause | BSD 2 条款许可证 | BSD 2-Clause License | | BSD 2-clause; BSD-2 | yes
isc | ISC 许可证 | ISC License | | | yes
mulanpsl-2.0 | 木兰宽松许可证 第 2 版 | Mulan Permissive Software License v2 | 木兰宽松许可证; 木兰协议; 木兰许可证 | Mulan PSL v2; MulanPSL-2.0; Mulan PSL | yes
gpl-3.0 | GNU GPL 3.0 | GNU General Public License v3.0 | GPL协议 | GPL-3.0; GPLv3; GPL 3.0 | conditional
lgpl-3.0 | GNU LGPL 3.0 | GNU Lesser General Public License v3.0 | LGPL协议 | LGPL-3.0; LGPLv3 | conditional
agpl-3.0 | GNU AGPL 3.0 | GNU Affero General Public License v3.0 | AGPL协议 | AGPL-3.0; AGPLv3; AGPL | conditional
mpl-2.0 | Mozilla 公共许可证 2.0 | Mozilla Public License 2.0 | MPL协议 | MPL-2.0; MPL 2.0 | conditional
unlicense | Unlicense（放弃版权） | The Unlicense | | | yes
cc0-1.0 | CC0 1.0 公有领域贡献 | CC0 1.0 Universal | CC0协议 | CC0; CC0-1.0 | yes
cc-by-4.0 | 知识共享 署名 4.0 | CC BY 4.0 | CC署名4.0 | CC-BY-4.0; Creative Commons Attribution 4.0 | yes
cc-by-sa-4.0 | 知识共享 署名-相同方式共享 4.0 | CC BY-SA 4.0 | | CC-BY-SA-4.0; Creative Commons Attribution ShareAlike 4.0 | conditional
cc-by-nd-4.0 | 知识共享 署名-禁止演绎 4.0 | CC BY-ND 4.0 | | CC-BY-ND-4.0 | conditional
cc-by-nc-4.0 | 知识共享 署名-非商业性使用 4.0 | CC BY-NC 4.0 | | CC-BY-NC-4.0; Creative Commons Attribution NonCommercial 4.0 | no
cc-by-nc-sa-4.0 | 知识共享 署名-非商业性使用-相同方式共享 4.0 | CC BY-NC-SA 4.0 | | CC-BY-NC-SA-4.0 | no
cc-by-nc-nd-4.0 | 知识共享 署名-非商业性使用-禁止演绎 4.0 | CC BY-NC-ND 4.0 | | CC-BY-NC-ND-4.0 | no
odc-by | 开放数据共用 署名许可 | Open Data Commons Attribution License | | ODC-BY; ODC-By 1.0 | yes
odbl | 开放数据库许可 | Open Database License | | ODbL; ODbL 1.0 | conditional
cdla-permissive-2.0 | 社区数据许可协议 宽松版 2.0 | CDLA Permissive 2.0 | | CDLA-Permissive-2.0; Community Data License Agreement Permissive | yes
llama2 | Llama 2 社区许可 | Llama 2 Community License | Llama 2许可 | Llama 2 license | conditional
llama3 | Llama 3 社区许可 | Llama 3 Community License | Llama 3许可 | Llama 3 license; META LLAMA 3 COMMUNITY LICENSE | conditional
llama3.1 | Llama 3.1 社区许可 | Llama 3.1 Community License | | Llama 3.1 license | conditional
llama3.2 | Llama 3.2 社区许可 | Llama 3.2 Community License | | Llama 3.2 license | conditional
llama3.3 | Llama 3.3 社区许可 | Llama 3.3 Community License | | Llama 3.3 license | conditional
llama4 | Llama 4 社区许可 | Llama 4 Community License | | Llama 4 license | conditional
gemma | Gemma 使用条款 | Gemma Terms of Use | Gemma许可 | Gemma license | conditional
qwen | 通义千问许可协议 | Qwen License | 千问许可; 通义千问协议 | Tongyi Qianwen License; Qwen license agreement | conditional
qwen-research | 通义千问研究许可协议 | Qwen Research License | 千问研究许可 | Qwen research license agreement | no
deepseek | DeepSeek 模型许可 | DeepSeek License | DeepSeek许可 | DeepSeek model license; DeepSeek license agreement | conditional
glm-4 | GLM-4 模型许可 | GLM-4 License | 智谱GLM许可; GLM许可 | GLM-4 model license; glm-4-9b license | conditional
baichuan | 百川模型社区许可协议 | Baichuan Community License | 百川许可 | Baichuan 2 community license; Baichuan model license | conditional
yi | Yi 系列模型许可 | Yi Series Models License | 零一万物许可; Yi许可 | Yi license; Yi model license | conditional
minicpm | MiniCPM 模型许可 | MiniCPM Model License | 面壁MiniCPM许可 | MiniCPM license | conditional
tencent-hunyuan | 腾讯混元社区许可 | Tencent Hunyuan Community License | 混元许可 | Tencent Hunyuan license; Hunyuan community license | conditional
skywork | 天工社区许可 | Skywork Community License | 天工许可 | Skywork license | conditional
telechat | 星辰语义模型社区许可 | TeleChat Community License | 星辰许可 | TeleChat model license | conditional
pangu-model | 盘古模型许可 | Pangu Model License | 盘古许可 | openPangu license; openPangu model license | conditional
kimi-modified-mit | Kimi 修改版 MIT 许可 | Kimi K2 Modified MIT License | 修改版MIT许可 | Modified MIT License | conditional
openrail | OpenRAIL 负责任使用许可 | OpenRAIL License | 负责任人工智能许可 | OpenRAIL; responsible AI license | conditional
creativeml-openrail-m | CreativeML OpenRAIL-M | CreativeML OpenRAIL-M | | OpenRAIL-M | conditional
bigscience-bloom-rail-1.0 | BigScience BLOOM RAIL 1.0 | BigScience BLOOM RAIL 1.0 | | BLOOM RAIL license | conditional
bigcode-openrail-m | BigCode OpenRAIL-M | BigCode OpenRAIL-M | | | conditional
mistral-research | Mistral 研究许可 | Mistral AI Research License | | MRL license; Mistral research license | no
stabilityai-community | Stability AI 社区许可 | Stability AI Community License | | Stability community license | conditional
flux-non-commercial | FLUX 非商业许可 | FLUX Non-Commercial License | | FLUX.1 dev non-commercial license | no
nvidia-open-model | NVIDIA 开放模型许可 | NVIDIA Open Model License | 英伟达开放模型许可 | NVIDIA open model license agreement | conditional
research-only | 仅限研究使用 | Research use only | 仅供研究; 非商业研究许可; 仅限学术研究 | academic use only; non-commercial research; for research purposes only | no
proprietary | 商业授权 | Proprietary licence | 闭源商用; 专有许可; 商业许可; 闭源授权 | commercial license; closed source; proprietary software | conditional
custom | 自定义许可 | Custom licence | 自有协议; 专门约定 | bespoke license; custom terms | conditional
`)
