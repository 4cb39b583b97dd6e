import { parseRows, parseTerm } from './term.ts'
import type { Term } from './term.ts'

/** A computing card. `memoryGb` is the memory of one card in GB, only where the vendor states one figure. */
export type AcceleratorTerm = Term & { readonly vendor: string; readonly memoryGb?: number }

const parseAccelerators = (table: string): readonly AcceleratorTerm[] =>
  parseRows(table).map((columns) => {
    const [vendor = '', memory] = columns.slice(5)
    return {
      ...parseTerm('accelerator', columns),
      vendor,
      ...(memory && { memoryGb: Number(memory) }),
    }
  })

/** Computing cards that Chinese firms buy, rent or already own. The last columns are vendor and memory. */
export const accelerators: readonly AcceleratorTerm[] = /* @__PURE__ */ parseAccelerators(`
nvidia-h200 | 英伟达 H200 | NVIDIA H200 | H200算力 | H200; H200 SXM | NVIDIA | 141
nvidia-h100 | 英伟达 H100 | NVIDIA H100 | H100算力 | H100; H100 SXM; H100 80GB | NVIDIA | 80
nvidia-h800 | 英伟达 H800 | NVIDIA H800 | H800算力 | H800; H800 SXM | NVIDIA | 80
nvidia-h20 | 英伟达 H20 | NVIDIA H20 | H20算力 | H20 GPU; HGX H20; H20 96GB | NVIDIA
nvidia-a100 | 英伟达 A100 | NVIDIA A100 | A100算力 | A100; A100 80GB; A100 40GB | NVIDIA
nvidia-a800 | 英伟达 A800 | NVIDIA A800 | A800算力 | A800; A800 80GB | NVIDIA
nvidia-l40s | 英伟达 L40S | NVIDIA L40S | L40S算力 | L40S | NVIDIA | 48
nvidia-l40 | 英伟达 L40 | NVIDIA L40 | L40算力 | L40 GPU | NVIDIA | 48
nvidia-l20 | 英伟达 L20 | NVIDIA L20 | L20算力 | L20 GPU | NVIDIA | 48
nvidia-l4 | 英伟达 L4 | NVIDIA L4 | L4算力 | L4 GPU | NVIDIA | 24
nvidia-a10 | 英伟达 A10 | NVIDIA A10 | A10算力 | A10 GPU | NVIDIA | 24
nvidia-a40 | 英伟达 A40 | NVIDIA A40 | A40算力 | A40 GPU | NVIDIA | 48
nvidia-t4 | 英伟达 T4 | NVIDIA T4 | T4算力 | Tesla T4; T4 GPU | NVIDIA | 16
nvidia-v100 | 英伟达 V100 | NVIDIA V100 | V100算力 | V100; Tesla V100 | NVIDIA
nvidia-rtx-3090 | 英伟达 RTX 3090 | NVIDIA RTX 3090 | 3090显卡 | RTX 3090; GeForce RTX 3090 | NVIDIA | 24
nvidia-rtx-4090 | 英伟达 RTX 4090 | NVIDIA RTX 4090 | 4090显卡; 4090算力 | RTX 4090; GeForce RTX 4090 | NVIDIA | 24
nvidia-rtx-4090d | 英伟达 RTX 4090D | NVIDIA RTX 4090D | 4090D显卡 | RTX 4090D; 4090D | NVIDIA | 24
nvidia-rtx-5090 | 英伟达 RTX 5090 | NVIDIA RTX 5090 | 5090显卡 | RTX 5090; GeForce RTX 5090 | NVIDIA | 32
nvidia-jetson-orin | 英伟达 Jetson Orin | NVIDIA Jetson Orin | Jetson边缘盒子 | Jetson Orin; Jetson AGX Orin; Orin NX; Orin Nano | NVIDIA
amd-mi300x | AMD MI300X | AMD Instinct MI300X | MI300X算力 | MI300X | AMD | 192
intel-gaudi-2 | 英特尔 Gaudi 2 | Intel Gaudi 2 | Gaudi2加速卡 | Gaudi 2; Habana Gaudi2 | Intel | 96
ascend-910b | 华为昇腾 910B | Huawei Ascend 910B | 昇腾910B; 昇腾 910B算力; 华为910B | Ascend 910B; 910B; Atlas 800T A2 | 华为
ascend-910c | 华为昇腾 910C | Huawei Ascend 910C | 昇腾910C; 昇腾384超节点; 华为910C | Ascend 910C; 910C; CloudMatrix 384; Atlas 900 A3 | 华为 | 128
ascend-310p | 华为昇腾 310P | Huawei Ascend 310P | 昇腾310P; 昇腾推理卡 | Ascend 310P; 310P; Atlas 300I | 华为
ascend-310b | 华为昇腾 310B | Huawei Ascend 310B | 昇腾310B; 昇腾边缘盒子 | Ascend 310B; Atlas 200I A2; Atlas 500 A2 | 华为
cambricon-mlu370 | 寒武纪 MLU370 | Cambricon MLU370 | 思元370 | MLU370; MLU370-X8; Siyuan 370 | 寒武纪
cambricon-mlu590 | 寒武纪 MLU590 | Cambricon MLU590 | 思元590 | MLU590; Siyuan 590 | 寒武纪
hygon-k100 | 海光 DCU K100 | Hygon DCU K100 | 海光K100; 深算二号 | Hygon K100; DCU K100; K100 AI | 海光
hygon-z100 | 海光 DCU Z100 | Hygon DCU Z100 | 海光Z100; 深算一号 | Hygon Z100; DCU Z100; Z100L | 海光
hygon-bw1000 | 海光 DCU BW1000 | Hygon DCU BW1000 | 海光BW1000; 深算三号 | Hygon BW1000; BW1000 | 海光
metax-c500 | 沐曦曦云 C500 | MetaX C500 | 沐曦C500; 曦云C500 | MetaX MXC500; MXC500 | 沐曦 | 64
metax-c550 | 沐曦曦云 C550 | MetaX C550 | 沐曦C550; 曦云C550 | MXC550 | 沐曦 | 64
moore-threads-s4000 | 摩尔线程 MTT S4000 | Moore Threads MTT S4000 | 摩尔线程S4000; 摩尔线程夸娥 | MTT S4000; S4000 GPU | 摩尔线程 | 48
moore-threads-s5000 | 摩尔线程 MTT S5000 | Moore Threads MTT S5000 | 摩尔线程S5000 | MTT S5000; S5000 GPU | 摩尔线程
iluvatar-bi-v100 | 天数智芯天垓 100 | Iluvatar CoreX BI-V100 | 天垓100; 天数BI-V100 | BI-V100; Tiangai 100 | 天数智芯 | 32
iluvatar-bi-v150 | 天数智芯天垓 150 | Iluvatar CoreX BI-V150 | 天垓150; 天数BI-V150 | BI-V150; Tiangai 150 | 天数智芯
iluvatar-mr-v100 | 天数智芯智铠 100 | Iluvatar CoreX MR-V100 | 智铠100; 天数MR-V100 | MR-V100; Zhikai 100 | 天数智芯
kunlunxin-p800 | 昆仑芯 P800 | Kunlunxin P800 | 昆仑芯三代; 百度昆仑P800 | Kunlun P800; P800 XPU | 昆仑芯
kunlunxin-r200 | 昆仑芯 R200 | Kunlunxin R200 | 昆仑芯二代 | Kunlun R200; R200 XPU | 昆仑芯
enflame-s60 | 燧原 S60 | Enflame S60 | 燧原S60推理卡 | CloudBlazer S60 | 燧原 | 48
enflame-l600 | 燧原 L600 | Enflame L600 | 燧原四代 | Enflame CloudBlazer L600 | 燧原
enflame-t20 | 燧原云燧 T20 | Enflame CloudBlazer T20 | 云燧T20; 燧原T20 | Enflame T20 | 燧原 | 32
biren-106 | 壁仞 106 系列 | Biren BR106 | 壁仞106; 壁仞壁砺106 | BR106; Biren 106 | 壁仞
biren-166 | 壁仞 166 系列 | Biren BR166 | 壁仞166; 壁仞壁砺166 | BR166; Biren 166 | 壁仞
thead-ppu | 平头哥 PPU | T-Head PPU | 平头哥真武; 阿里PPU | Alibaba PPU; Zhenwu PPU | 平头哥
sophgo-bm1684x | 算能 BM1684X | Sophgo BM1684X | 算能BM1684 | BM1684X; Sophon BM1684X | 算能
rockchip-rk3588 | 瑞芯微 RK3588 | Rockchip RK3588 | RK3588开发板 | RK3588; RK3588S | 瑞芯微
horizon-journey-6 | 地平线征程 6 | Horizon Journey 6 | 征程6 | Journey 6 | 地平线
`)
