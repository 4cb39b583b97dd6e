import { parseRows } from './term.ts'
import type { Term } from './term.ts'

/**
 * Things and work that listings of the headline sectors speak of, Chinese and English names side by side. They are no
 * taxonomy: nobody picks them and they have no order. They let a text in one language meet one in the other where
 * neither side has declared a term. General words, such as "model" or "data", tell nothing and do not belong here, nor
 * do names that mean something else in other fields, such as "layer" or "table".
 */
const table = `
缺陷; 瑕疵; 不良品 | defect
裂纹; 隐裂; 裂片; 破损 | crack; micro-crack; breakage
划伤; 划痕; 磕碰 | scratch
气孔; 缩孔; 夹渣 | porosity; shrinkage
异物; 杂质 | foreign matter; foreign object; contaminant
良品 | good sample; defect-free; good part
漏检; 漏判 | missed defect; miss rate
误报; 过杀; 假点 | false alarm; false call; overkill
外观 | visual inspection; cosmetic
表面 | surface
质检; 质量检验; 全检; 抽检 | quality inspection; quality check
焊接; 焊缝; 焊枪; 键合 | weld; welding
铸造; 铸件; 压铸; 铸锻件 | casting; foundry; die casting
锻造; 锻件; 毛坯 | forging
注塑; 模具; 换模 | moulding; mould; molding; injection moulding
机加工; 机加; 切削; 加工中心 | machining; milling; cutting tool
轧制; 轧机; 冷轧; 热轧 | rolling mill; cold-rolled; hot-rolled
带钢; 钢板; 镀锌 | steel strip; steel sheet; steel plate; galvanised
轴承; 滚道; 保持架 | bearing; raceway; roller bearing
电机; 马达 | electric motor
机泵; 水泵; 泵 | pump
齿轮; 减速机 | gearbox; gear
皮带; 输送带; 托辊 | conveyor; conveyor belt; idler
阀门; 阀位 | valve
振动 | vibration
异音; 异响; 噪声; 听音 | abnormal noise
剩余寿命 | remaining life; remaining useful life
停机; 停车 | downtime; unplanned stop; shutdown
维修; 检修; 排障; 故障 | repair; fault; troubleshooting; breakdown
备件 | spare part
手册; 说明书 | handbook
图纸; 图样 | blueprint
工艺; 工艺参数 | process parameter; process plan
排产; 插单; 排程 | scheduling; rush order; production plan
抓取; 上料; 上下料; 无序抓取 | bin picking; grasping
机器人; 机械臂; 机械手 | robot; robotic arm
码垛; 拆垛 | palletising; depalletising; palletizing
点云; 三维视觉 | point cloud; 3d vision
装配; 总装; 漏装 | missing part; wrong part
螺钉; 打钉 | screw; fastener
喷码; 批号; 有效期 | batch number; batch code; expiry date; lot number
包装; 泡罩 | packaging; blister; blister pack
晶圆; 封装; 引线框架 | wafer; lead frame; semiconductor package
电路板; 线路板; 印制板 | circuit board; printed circuit; PCB
电池; 极片; 锂电; 电芯; 隔膜 | battery; electrode; battery cell; separator
涂布 | coating
光伏; 组件; 太阳能 | photovoltaic; solar; solar module; solar cell
水泥; 熟料; 窑; 回转窑 | cement; clinker; kiln
化工; 装置; 反应釜 | chemical plant; reactor; chemical process
能耗; 煤耗; 节能 | energy use; energy consumption; coal consumption; energy saving
先进控制; 优化控制; 模型预测控制 | advanced control; optimal control; predictive control
巡检 | inspection round; inspection robot
泄漏; 滴漏; 跑冒滴漏 | leak
仪表; 读数 | gauge; meter
报警; 告警 | alarm
面料; 纺织; 验布; 布匹 | fabric; textile; cloth
染色; 色差 | dyeing; dye; colour difference
服装; 裁床 | garment; apparel; cutting bed
船体; 船舶 | ship
汽车; 车企; 主机厂 | car; automotive; car maker; vehicle maker
冰箱; 洗衣机; 家电 | refrigerator; washing machine; appliance; household appliance
玻璃 | glass
射线; 探伤; 底片; X 光 | radiograph; x-ray; radiographic film; non-destructive
食品; 速冻; 水饺 | food; frozen; dumpling
销量; 需求预测; 补货 | sales forecast; demand forecast; replenishment
车间; 产线; 流水线 | workshop; production line; shop floor; assembly line
断网; 离线; 内网 | offline; air-gapped; without network
病案; 病历; 首页 | medical record; front page
出院; 住院 | discharge; inpatient
门诊 | outpatient; clinic
随访 | follow-up
诊断; 鉴别诊断 | diagnosis; differential diagnosis
处方; 用药; 药师 | prescription; medication; drug; pharmacist
中医; 辨证; 方药; 证型 | Chinese medicine; pattern differentiation; herbal formula; TCM
名医; 医案 | master physician; masters' experience
病理; 活检 | pathology; biopsy; histology
切片; 全切片 | whole slide; whole-slide
宫颈; 细胞学; 液基 | cervical; cytology; liquid-based
胃肠; 胃; 肠 | gastric; gastrointestinal; stomach
初筛; 筛查 | first screening
肺; 结节; 肺结节 | lung; nodule; pulmonary nodule
胸片; 胸部 | chest; chest x-ray; chest radiograph
结核 | tuberculosis; TB
冠脉; 冠状动脉; 血管 | coronary; artery; vessel segmentation
狭窄 | stenosis; narrowing
放疗; 勾画; 危及器官 | radiotherapy; contouring; organs at risk; organ at risk
器官; 解剖结构 | organ; anatomical structure; anatomy
超声 | ultrasound
乳腺; 甲状腺 | breast; thyroid
骨龄; 骨骼 | bone age; bone; skeletal
眼底; 糖网; 视网膜 | fundus; retina; retinopathy; retinal
糖尿病; 高血压; 慢病; 慢性病 | diabetes; hypertension; chronic disease; chronic patient
心电; 房颤; 早搏 | ECG; electrocardiogram; arrhythmia; atrial fibrillation
患者; 病人 | patient
医生; 医师; 全科 | doctor; physician; general practitioner
护士; 护理; 排班 | nurse; nursing; rostering
医患 | doctor and patient; doctor-patient
问诊; 预问诊; 主诉 | consultation; chief complaint; complaint and history
导诊; 分诊; 转诊 | triage
医院; 卫生院; 医联体; 医共体 | hospital; township health
感染; 传染病; 暴发 | infection; infectious disease; outbreak; epidemic
专病库; 队列 | disease registry
肝病; 肝炎 | liver disease; hepatitis; hepatology
语音; 录音; 口音; 方言 | dialect
电话; 通话; 热线 | telephone; phone call; hotline; voice call
医学; 医疗; 临床 | medical; medicine; clinical; biomedical
水稻; 稻田; 稻; 双季稻 | rice; paddy
小麦 | wheat
玉米 | corn; maize
棉花; 棉田; 棉 | cotton
苹果; 果园; 果实; 水果; 柑橘; 脐橙 | apple; orchard; fruit; citrus; orange
茶园; 茶叶; 茶 | tea; tea garden
番茄; 蔬菜; 温室; 大棚 | tomato; vegetable; greenhouse
虫害; 害虫; 虫情; 病虫害; 测报; 稻飞虱; 粉虱 | pest; insect; planthopper; whitefly; crop pest
病害; 病株; 黄龙病; 早疫病 | plant disease; crop disease; sick plant; blight
植保; 打药; 喷洒; 喷施 | crop protection; spraying; sprayer; pesticide
农药; 农残 | pesticide residue; agrochemical
无人机; 航测; 飞防; 植保机 | drone; UAV; aerial survey; aerial spraying
多光谱; 植被指数 | multispectral; vegetation index
遥感; 卫星影像; 影像对比 | remote sensing; satellite; satellite image
处方图; 变量施肥; 变量 | prescription map; variable-rate; variable rate
施肥; 追肥; 肥料 | fertiliser; topdressing; fertilisation
灌溉; 灌排; 闸门; 水层 | irrigation; drainage; sluice; water level
长势 | crop growth; growth map
估产; 测产; 单产; 产草量 | yield estimation; grass yield
作物; 种植; 农田; 地块 | crop; planting; farmland; field plot
草地; 苜蓿; 牧草 | grassland; alfalfa; pasture
农机; 拖拉机; 采摘; 收割 | farm machinery; tractor; harvesting; picking robot
农技; 农业; 主推技术 | agronomy; agriculture; agricultural; farming
生猪; 猪舍; 猪 | pig; swine; hog
鸡; 鸡舍; 笼; 蛋鸡; 禽 | chicken; poultry; hen
奶牛; 牛; 牧场 | dairy cow; cow; cattle; dairy
羊; 牲畜; 畜禽; 养殖 | sheep; livestock; animal husbandry; husbandry
咳嗽; 呼吸道 | cough; respiratory; sneeze
盘点; 计数; 估重 | headcount; weight estimation
发情; 跛行 | oestrus; lameness; heat detection
虾; 对虾; 鱼; 水产 | shrimp; prawn; fish; aquaculture
投喂; 饲料; 日粮 | feeding
糖度; 近红外 | sugar; near infrared; near-infrared
粮仓; 粮库; 储粮; 粮情; 粮温; 熏蒸 | granary; stored grain; grain; fumigation; grain storage
通风 | ventilation
气象; 天气; 预报; 低温; 寒露风 | weather; meteorological; low temperature
全球; 中期预报 | medium-range
洪涝; 灾害; 受灾 | flood; disaster
保险; 农险; 定损; 查勘 | insurance; loss assessment; damage assessment
价格; 行情 | market price; price forecast
溯源; 追溯 | traceability
文字识别; 手写; 扫描件 | OCR; character recognition; handwriting; scanned
蛋白质 | protein
`

/** What texts are searched for beside the terms of the taxonomy, in a group of their own. */
export const subjects: readonly Term[] = parseRows(table).map(([zh = '', en = '']) => {
  const names = (list: string): string[] => list.split(';').map((name) => name.trim())
  const [label = '', ...others] = names(en)
  const [zhLabel = '', ...zhOthers] = names(zh)
  const id = `subject:${label.toLowerCase().replaceAll(' ', '-')}`
  return { id, scheme: 'task', zh: zhLabel, en: label, synonyms: { zh: zhOthers, en: others } }
})
