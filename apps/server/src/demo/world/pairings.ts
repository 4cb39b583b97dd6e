import type { PairingSeed } from './build-pairings.ts'

const lin = 'broker-lin'
const zhao = 'broker-zhao'
const wu = 'broker-wu'
const tang = 'broker-tang'

const manufacturing: readonly PairingSeed[] = [
  { scenario: 'steel-strip-surface', capability: 'lantu-surface', broker: lin, proposedDaysAgo: 148, proposalNote: '同类镀锌线有上线案例，沿用现有线扫相机的条件吻合。', steps: [['invited', 147], ['connected', 143], ['nda', 136], ['pilot', 124], ['evaluation', 68], ['contract', 52], ['deployed', 18]], remarks: [[122, 'zhaoyuan-steel-owner', '试点先覆盖两面相机，锌渣与辊印各挑了三十卷样板。'], [70, lin, '试点六周：分类准确率 92.7%，漏检 0.6%。'], [17, 'zhaoyuan-steel-owner', '三号机组已正式切换，旧系统保留一个月。']] },
  { scenario: 'cement-kiln', capability: 'lixing-apc', broker: lin, proposedDaysAgo: 138, steps: [['invited', 137], ['connected', 131], ['nda', 126], ['pilot', 112], ['evaluation', 58], ['contract', 41], ['deployed', 9]], remarks: [[60, 'yanxi-cement-owner', '连续 30 天自控投用率 91%，煤耗下降 2.6 千克每吨。'], [42, 'lixing-owner', '合同按节煤量分成，首年封顶。']] },
  { scenario: 'chem-pump', capability: 'lixing-maintenance', broker: lin, proposedDaysAgo: 125, steps: [['invited', 124], ['connected', 119], ['nda', 110], ['pilot', 96], ['evaluation', 36], ['contract', 15]], remarks: [[38, 'bohe-chem-owner', '试点期间提前 9 天报出 P-2107 轴承外圈故障，拆检证实。'], [14, lin, '法务在看付款节点。', 'internal']], nextStep: { text: '双方确认首期 60 台机泵清单并签字', turn: 'scenario', dueInDays: 4 } },
  { scenario: 'battery-electrode', capability: 'lantu-electrode', broker: lin, proposedDaysAgo: 112, steps: [['invited', 111], ['connected', 106], ['nda', 97], ['pilot', 80], ['evaluation', 11]], remarks: [[45, 'lantu-editor', '换配方调试由 48 小时降到 9 小时，露箔分级仍在补样本。'], [10, lin, '评估按过杀率 1.5% 与漏杀 3 ppm 两条线走。']], nextStep: { text: '提交第三方复测报告', turn: 'capability', dueInDays: 3 } },
  { scenario: 'pcb-aoi', capability: 'lantu-surface', broker: lin, proposedDaysAgo: 100, steps: [['invited', 99], ['connected', 93], ['nda', 85], ['pilot', 38]], remarks: [[37, 'lanyu-pcb-owner', '先开放一个品牌的报点图，数据不出厂。'], [8, 'lantu-owner', '假点过滤率 81%，两类铜渣还要补样。']], nextStep: { text: '补采铜渣样本两千张', turn: 'scenario', dueInDays: 6 } },
  { scenario: 'auto-knuckle-loading', capability: 'shuoge-picking', broker: lin, proposedDaysAgo: 129, steps: [['invited', 128], ['connected', 122], ['nda', 115], ['pilot', 101], ['evaluation', 47], ['pilot', 31]], reasons: ['清框率只有 88%，低于约定的 95%，回到试点补做料框底部抓取。'], remarks: [[48, 'bohe-auto-owner', '节拍达标，框底最后一层抓不干净。']], nextStep: { text: '换用带磁吸的夹爪后复测清框率', turn: 'capability', dueInDays: 9 } },
  { scenario: 'solar-el', capability: 'lantu-solar-el', broker: lin, proposedDaysAgo: 95, steps: [['invited', 94], ['connected', 90], ['pilot', 84], ['evaluation', 40], ['contract', 27], ['deployed', 5]], remarks: [[41, 'jichuan-solar-owner', '漏判 0.04%，过判 1.9%。'], [4, lin, '两条线上线，进入质保期。']] },
  { scenario: 'osat-leadframe', capability: 'lantu-surface', broker: lin, proposedDaysAgo: 66, steps: [['invited', 65], ['connected', 60], ['nda', 52]], remarks: [[51, 'lanyu-osat-owner', '客户规范涉及第三方保密，需先征得客户同意。']], nextStep: { text: '三方保密协议等客户法务回签', turn: 'scenario', dueInDays: -6 } },
  { scenario: 'textile-fabric', capability: 'lantu-few-shot', broker: lin, proposedDaysAgo: 58, steps: [['invited', 57], ['connected', 50], ['pilot', 34]], remarks: [[33, 'jinhe-textile-owner', '先试素色与细条纹两类。']], nextStep: { text: '提供大格子布样二十卷', turn: 'scenario', dueInDays: 2 } },
  { scenario: 'moulding-appearance', capability: 'lantu-few-shot', broker: lin, proposedDaysAgo: 44, proposedBy: 'capability', steps: [['invited', 42], ['connected', 37], ['nda', 30], ['pilot', 16]], nextStep: { text: '完成六个型号的换模实测', turn: 'capability', dueInDays: 12 } },
  { scenario: 'appliance-motor-noise', capability: 'tingyu-bearing', broker: tang, handedTo: [lin, 20], proposedDaysAgo: 60, steps: [['invited', 59], ['connected', 55], ['pilot', 48], ['evaluation', 6]], remarks: [[7, 'jichuan-appliance-owner', '十秒判定可行，背景噪声下误判 0.9%。']], nextStep: { text: '评估会：是否扩到四条线', turn: 'broker', dueInDays: 1 } },
  { scenario: 'chem-patrol', capability: 'yolo11', broker: lin, proposedDaysAgo: 4, steps: [] },
  { scenario: 'cement-belt', capability: 'tingyu-bearing', broker: lin, proposedDaysAgo: 2, steps: [] },
  { scenario: 'machinery-manual-qa', capability: 'yanxi-equipment-qa', broker: lin, proposedDaysAgo: 88, proposedBy: 'scenario', proposalNote: '断网部署的案例正好对得上。', steps: [['invited', 87], ['connected', 82], ['nda', 74], ['pilot', 60], ['evaluation', 22], ['contract', 8]], remarks: [[23, 'bohe-machinery-owner', '抽检 300 问，可用率 91%，图号引用全部正确。']], nextStep: { text: '确认年度维护费与知识更新频次', turn: 'both', dueInDays: 7 } },
  { scenario: 'machinery-manual-qa', capability: 'qwen3-32b', broker: lin, proposedDaysAgo: 86, steps: [['invited', 85], ['closed', 70]], reasons: ['场景方已选集成服务商，基座模型由集成商自行选用。'] },
  { scenario: 'bearing-raceway', capability: 'lantu-surface', broker: lin, proposedDaysAgo: 33, steps: [['invited', 32], ['connected', 26], ['nda', 19]], nextStep: { text: '样件寄送与打光验证', turn: 'scenario', dueInDays: -2 } },
  { scenario: 'ship-weld', capability: 'shuoge-weld', broker: lin, proposedDaysAgo: 54, steps: [['invited', 53], ['declined', 49]], decline: { side: 'capability', reason: 'not_our_field', text: '我们做焊后外观与轨迹，射线评片没有资质人员。' } },
  { scenario: 'food-foreign', capability: 'lantu-surface', broker: lin, proposedDaysAgo: 29, steps: [['invited', 28], ['connected', 12]], remarks: [[11, lin, '低温水雾环境要先看现场。']], nextStep: { text: '约定现场踏勘日期', turn: 'broker', dueInDays: -4 } },
  { scenario: 'pharma-packaging', capability: 'pp-ocrv5', broker: lin, proposedDaysAgo: 24, steps: [['invited', 23], ['connected', 18]], nextStep: { text: '明确计算机化系统验证由谁承担', turn: 'both', dueInDays: 5 } },
  { scenario: 'auto-casting-xray', capability: 'lantu-surface', broker: lin, proposedDaysAgo: 21, steps: [['invited', 19]], consent: ['scenario', 17], remarks: [[17, 'bohe-auto-owner', '希望先看对方的射线图像经验。']] },
  { scenario: 'auto-scheduling', capability: 'lixing-scheduling', broker: lin, proposedDaysAgo: 10, proposedBy: 'scenario', steps: [['invited', 8]], consent: ['scenario', 8] },
  { scenario: 'appliance-service-qa', capability: 'yanxi-equipment-qa', broker: lin, proposedDaysAgo: 6, steps: [['invited', 4]] },
  { scenario: 'food-demand', capability: 'lixing-scheduling', broker: lin, proposedDaysAgo: 9, steps: [['declined', 7]], decline: { side: 'scenario', reason: 'description_unclear', text: '看不出有门店级预测的经验。' } },
  { scenario: 'steel-rolling-force', capability: 'lixing-quality', proposedDaysAgo: 5, proposedBy: 'capability', proposalNote: '我们做过带钢力能参数修正，希望谈一次。', steps: [] },
]

const medicine: readonly PairingSeed[] = [
  { scenario: 'record-front-page', capability: 'xingmo-record-qc', broker: zhao, proposedDaysAgo: 118, steps: [['invited', 117], ['connected', 112], ['nda', 104], ['pilot', 90], ['evaluation', 40], ['contract', 19]], remarks: [[89, 'hospital-it', '先接心内、骨科两个病区，脱敏规则已由信息科审过。'], [41, zhao, '主要诊断正确率 93.8%，退回率降到 9%。']], nextStep: { text: '院内招采流程挂网', turn: 'scenario', dueInDays: 10 } },
  { scenario: 'pathology-cervix', capability: 'mubo-pathology', broker: zhao, proposedDaysAgo: 130, steps: [['invited', 129], ['connected', 124], ['nda', 113], ['pilot', 72], ['evaluation', 20]], remarks: [[21, 'jichuan-tumour-hospital-owner', '回顾性 2,000 例：ASC-US 以上灵敏度 96.4%。'], [19, zhao, '三类证还在审评，评估结论要写明使用边界。', 'internal']], nextStep: { text: '伦理委员会补充材料', turn: 'scenario', dueInDays: -3 } },
  { scenario: 'lung-nodule', capability: 'infervision-lung', broker: zhao, proposedDaysAgo: 105, steps: [['invited', 104], ['connected', 98], ['nda', 90], ['pilot', 61]], remarks: [[60, 'yanxi-county-hospital-owner', '三家卫生院先接入，断网时用本地盒子。']], nextStep: { text: '比对 500 例与专家结论', turn: 'scenario', dueInDays: 8 } },
  { scenario: 'community-follow-up', capability: 'xingmo-follow-up', broker: zhao, proposedDaysAgo: 109, steps: [['invited', 108], ['connected', 104], ['pilot', 97], ['evaluation', 55], ['contract', 43], ['deployed', 24]], remarks: [[56, 'jinhe-community-owner', '随访完成率 86%，老人转人工一句话即可。'], [23, zhao, '九千二百名居民全部纳入。']] },
  { scenario: 'ccta-report', capability: 'shukun-coronary', broker: zhao, proposedDaysAgo: 92, steps: [['invited', 91], ['connected', 86], ['nda', 79], ['pilot', 26]], nextStep: { text: '支架与搭桥各五十例测试', turn: 'capability', dueInDays: 11 } },
  { scenario: 'community-fundus', capability: 'airdoc-fundus', broker: zhao, proposedDaysAgo: 76, steps: [['invited', 75], ['connected', 70], ['pilot', 63]], remarks: [[14, 'jinhe-community-owner', '试点已超过原定六周，等设备换电池。']], nextStep: { text: '设备返修后恢复试点', turn: 'capability', dueInDays: -9 } },
  { scenario: 'pre-consultation', capability: 'zuoyi-consultation', broker: zhao, proposedDaysAgo: 83, steps: [['invited', 82], ['connected', 77], ['nda', 68]], nextStep: { text: '接口安全测评报告', turn: 'capability', dueInDays: -12 } },
  { scenario: 'prescription-review', capability: 'xingmo-prescription', broker: zhao, proposedDaysAgo: 64, steps: [['invited', 63], ['connected', 57], ['nda', 48], ['pilot', 30]], remarks: [[29, 'lanyu-first-hospital-owner', '先跑静默模式，只记录不拦截。']], nextStep: { text: '药学部评审静默期假阳性', turn: 'scenario', dueInDays: 5 } },
  { scenario: 'ultrasound-thyroid', capability: 'mubo-ultrasound', broker: zhao, proposedDaysAgo: 50, steps: [['invited', 49], ['connected', 43], ['nda', 35]], nextStep: { text: '确认视频采集卡型号', turn: 'both', dueInDays: 3 } },
  { scenario: 'radiotherapy-contour', capability: 'nnunet-v2', broker: zhao, proposedDaysAgo: 46, steps: [['invited', 45], ['closed', 33]], reasons: ['开源框架没有服务方，医院要求有注册或交付主体；改为推荐产品。'] },
  { scenario: 'tcm-pattern', capability: 'xingmo-tcm', broker: zhao, proposedDaysAgo: 39, proposedBy: 'capability', steps: [['invited', 37], ['connected', 31], ['nda', 9]], nextStep: { text: '医案使用授权书', turn: 'scenario', dueInDays: 4 } },
  { scenario: 'lab-tct', capability: 'mubo-pathology', broker: zhao, proposedDaysAgo: 42, steps: [['invited', 41], ['connected', 36], ['nda', 28], ['connected', 13]], reasons: ['保密协议版本有误，退回重签。'], nextStep: { text: '重新发起保密协议', turn: 'broker', dueInDays: -5 } },
  { scenario: 'primary-assistant', capability: 'baichuan-m2-32b', broker: zhao, proposedDaysAgo: 36, steps: [['invited', 35]], consent: ['scenario', 33] },
  { scenario: 'infection-watch', capability: 'xingmo-record-qc', broker: zhao, proposedDaysAgo: 27, steps: [['invited', 26], ['declined', 22]], decline: { side: 'scenario', reason: 'not_our_field', text: '质控产品与实时感控差别较大。' } },
  { scenario: 'drg-simulation', capability: 'xingmo-record-qc', broker: zhao, proposedDaysAgo: 15, steps: [['invited', 13]], consent: ['capability', 11] },
  { scenario: 'hepatology-cohort', capability: 'yidu-research', broker: zhao, proposedDaysAgo: 12, steps: [['invited', 10]] },
  { scenario: 'outpatient-note', capability: 'paraformer-zh', broker: zhao, proposedDaysAgo: 8, steps: [] },
  { scenario: 'ecg-network', capability: 'mubo-ultrasound', proposedDaysAgo: 3, proposedBy: 'capability', proposalNote: '心电与超声可共用县域阅片平台，想先交流。', steps: [] },
  { scenario: 'patient-service', capability: 'qwen2.5-32b-instruct', proposedDaysAgo: 2, proposedBy: 'scenario', steps: [] },
]

const agriculture: readonly PairingSeed[] = [
  { scenario: 'rice-pest', capability: 'hejian-crop', broker: wu, proposedDaysAgo: 108, steps: [['invited', 107], ['connected', 103], ['pilot', 97], ['evaluation', 50], ['contract', 34], ['deployed', 12]], remarks: [[51, 'farm-agronomist', '迁入峰比人工早一天半看到，少打一遍药。'], [11, wu, '扩到全部九个测报点。']] },
  { scenario: 'pig-counting', capability: 'hejian-livestock', broker: wu, proposedDaysAgo: 115, steps: [['invited', 114], ['connected', 109], ['nda', 102], ['pilot', 88], ['evaluation', 29]], remarks: [[30, 'bohe-pig-owner', '盘点误差 0.4%，夜间红外下估重偏低 3 公斤。']], nextStep: { text: '夜间估重修正后复测一批次', turn: 'capability', dueInDays: -1 } },
  { scenario: 'apple-grading', capability: 'hejian-grading', broker: wu, proposedDaysAgo: 84, steps: [['invited', 83], ['connected', 78], ['pilot', 55]], remarks: [[54, 'jinhe-orchard-owner', '先改一条通道，果季前要能用。']], nextStep: { text: '透射光源支架到货安装', turn: 'capability', dueInDays: 6 } },
  { scenario: 'cotton-map', capability: 'cangyue-crop-map', broker: wu, proposedDaysAgo: 93, steps: [['invited', 92], ['connected', 88], ['nda', 81], ['pilot', 66], ['evaluation', 31], ['contract', 14]], remarks: [[32, 'jichuan-cotton-owner', '抽核 300 块地，面积精度 97.1%。']], nextStep: { text: '确认成果交付格式与数据留存地点', turn: 'capability', dueInDays: 2 } },
  { scenario: 'citrus-hlb', capability: 'hejian-crop', broker: wu, proposedDaysAgo: 99, steps: [['invited', 98], ['connected', 92], ['nda', 84], ['pilot', 21]], remarks: [[20, wu, '检疫要求：疑似株坐标只给合作社与植保站。', 'internal']], nextStep: { text: '完成第一轮 PCR 送检三百株', turn: 'scenario', dueInDays: 14 } },
  { scenario: 'granary-pest', capability: 'lixing-maintenance', broker: wu, proposedDaysAgo: 104, steps: [['invited', 103], ['closed', 95], ['screening', 60], ['closed', 55]], reasons: ['场景是粮情与虫害，能力是旋转设备，不合适。', '补充材料后重新初筛，看是否可共用测温网关。', '网关协议不开放，仍不合适。'] },
  { scenario: 'layer-dead-bird', capability: 'hejian-livestock', broker: wu, proposedDaysAgo: 63, steps: [['invited', 62], ['connected', 56], ['nda', 15]], nextStep: { text: '确认巡检机器人供电与轨道图', turn: 'both', dueInDays: 1 } },
  { scenario: 'dairy-oestrus', capability: 'hejian-livestock', broker: wu, proposedDaysAgo: 51, steps: [['invited', 50], ['declined', 44]], decline: { side: 'capability', reason: 'no_capacity', text: '今年交付排满，明年一季度再谈。' } },
  { scenario: 'pig-cough', capability: 'tingyu-farm', broker: wu, proposedDaysAgo: 45, steps: [['invited', 44], ['connected', 39], ['pilot', 25]], remarks: [[24, 'bohe-pig-owner', '四个单元各装两只拾音器。']], nextStep: { text: '与兽医采样结果对照', turn: 'scenario', dueInDays: 9 } },
  { scenario: 'agronomy-hotline', capability: 'hejian-agronomy', broker: wu, proposedDaysAgo: 70, steps: [['invited', 69], ['connected', 64], ['nda', 56], ['pilot', 13]], remarks: [[12, 'zhaoyuan-agri-extension-owner', '先由坐席看答案再读给农户，不直接外呼。']], nextStep: { text: '湘方言录音补两百小时', turn: 'scenario', dueInDays: 20 } },
  { scenario: 'rice-spraying', capability: 'dji-agras-t60', broker: wu, proposedDaysAgo: 48, steps: [['invited', 47], ['connected', 41]], nextStep: { text: '确定处方图格式与示范地块', turn: 'both', dueInDays: -8 } },
  { scenario: 'corn-yield', capability: 'cangyue-crop-map', broker: wu, proposedDaysAgo: 38, steps: [['invited', 37], ['connected', 30]], nextStep: { text: '提供五年测产图样例', turn: 'scenario', dueInDays: 3 } },
  { scenario: 'tea-pest', capability: 'hejian-crop', broker: wu, proposedDaysAgo: 31, proposedBy: 'scenario', steps: [['invited', 29], ['connected', 5]], nextStep: { text: '启动会', turn: 'broker', dueInDays: 2 } },
  { scenario: 'shrimp-feeding', capability: 'hejian-livestock', broker: wu, proposedDaysAgo: 20, steps: [['invited', 18]] },
  { scenario: 'agro-weather', capability: 'pangu-weather', broker: wu, proposedDaysAgo: 14, steps: [['invited', 3]], remarks: [[4, wu, '许可证为非商业，农技推广属公益，需书面确认。', 'internal']] },
  { scenario: 'cotton-topping', capability: 'cangyue-crop-map', broker: wu, proposedDaysAgo: 7, steps: [] },
  { scenario: 'tomato-disease', capability: 'hejian-crop', proposedDaysAgo: 1, proposedBy: 'capability', steps: [] },
]

/** Every pairing, in every stage. Invented, also where a real product takes part. */
export const pairings: readonly PairingSeed[] = [...manufacturing, ...medicine, ...agriculture]
