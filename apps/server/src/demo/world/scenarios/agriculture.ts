import type { ScenarioSeed } from '../seed.ts'

const field = { sensitivity: 'internal', residency: 'china' } as const

/** Needs of the invented farms, depots and extension services. */
export const agriculture: readonly ScenarioSeed[] = [
  {
    ...field, key: 'rice-pest', organisation: 'yanxi-rice', sectors: 'A011', tasks: 'pest-recognition crop-disease-recognition', modalities: 'image', publishedDaysAgo: 113,
    title: ['水稻“两迁”害虫自动测报', 'Automatic forecasting of migratory rice pests'], summary: ['稻飞虱、稻纵卷叶螟迁入期靠测报员查灯下虫，3.2 万亩只有 4 人。', 'Planthoppers and leaf folders are counted under lamps by four people for 2,100 hectares.'],
    need: ['测报灯与性诱捕器每日自动拍照计数，区分褐飞虱、白背飞虱与卷叶螟，结合气象给出防治适期；田间手机拍照可识别纹枯病、稻瘟病。', 'Photograph and count lamps and traps daily, tell brown from white-backed planthoppers and leaf folders, and with weather give the time to spray; recognise sheath blight and blast from phones.'],
    current: ['每天清晨人工数虫，迁入峰后两三天才知道。', 'Counted each morning; the peak is known two or three days late.'], cost: 46,
    kpis: [[['计数与人工相关', 'Correlation with manual counts'], '', undefined, 0.92], [['测报滞后', 'Delay'], '天', 3, 0.5], ['用药次数', '次/季', 5, 3.5]], data: ['灯下虫照片 7.8 万张，逐日虫量记录六年。', '78,000 lamp pictures and six years of daily counts.'], deployments: 'edge public_api', budget: [12, 40], deadlineInDays: 72, trlMinimum: 7, site: '青垄核心示范片',
  },
  {
    ...field, key: 'rice-spraying', organisation: 'yanxi-rice', sectors: 'A011 A051', tasks: 'drone-spraying', modalities: 'multispectral image', publishedDaysAgo: 60,
    title: '无人机变量追肥与飞防调度', summary: '九台植保机、四个服务队，高峰期漏喷重喷常见。', need: '由多光谱长势图生成变量追肥处方图，并按地块、天气与机手排班调度，作业轨迹核验面积。', current: '队长微信群派单。', cost: 62, kpis: [['亩均氮肥', '公斤', 13.5, 11.5], ['重喷漏喷', '%', 9, 2]], data: '两年航测与作业轨迹。', deployments: 'public_api private_cloud edge', budget: [20, 60], deadlineInDays: 95, trlMinimum: 8,
  },
  {
    ...field, key: 'rice-irrigation', organisation: 'yanxi-rice', sectors: 'A011', tasks: 'irrigation-control', modalities: 'sensor weather', publishedDaysAgo: 28, confidentiality: 'public',
    title: ['灌区稻田水层智能灌排', 'Smart irrigation and drainage of paddies'], summary: ['支渠 38 条、闸门 210 个，全靠管水员骑车开关。', 'Thirty-eight channels and 210 gates are opened by men on scooters.'],
    need: ['按生育期水层要求、降雨预报与渠系流量自动开闭闸门，断网时本地仍可执行，兼顾排涝。', 'Open and close gates by growth stage, rain forecast and channel flow, keep working when the link fails and drain floods.'],
    current: ['18 名管水员，旱季抢水纠纷多。', 'Eighteen water men and many quarrels in drought.'], cost: 70, kpis: [['亩均用水', '立方米', 540, 420], ['人工', '人', 18, 6]], data: ['水位计 160 个，三年数据。', 'A hundred and sixty level gauges, three years.'], deployments: 'edge private_cloud', budget: [30, 90], deadlineInDays: 110, trlMinimum: 7,
  },
  {
    ...field, key: 'apple-grading', organisation: 'jinhe-orchard', sectors: 'A015 C137', tasks: 'produce-grading', modalities: 'image multispectral', publishedDaysAgo: 90,
    title: ['红富士苹果霉心病与外观分选', 'Sorting Fuji apples for core rot and looks'], summary: ['年分选 4.5 万吨，霉心病客诉占六成，外观靠人工挑。', 'Forty-five thousand tonnes a year; core rot makes sixty per cent of complaints.'],
    need: ['在既有四通道分选线上加装透射近红外与多视角相机，检出霉心病、水心，按色泽、果锈、磕碰分级，每通道每秒 8 果。', 'Add transmission near-infrared and cameras to the four-lane line; find core rot and watercore, grade colour, russet and bruises at eight fruits a second a lane.'],
    current: ['32 名挑果工加重量分级。', 'Thirty-two pickers and weight grading.'], cost: 260, kpis: [['霉心病漏检', '%', 6.5, 1.5], ['分选用工', '人', 32, 10]], data: ['剖切验证果 1.1 万个。', '11,000 fruits cut open to check.'], deployments: 'edge', budget: [70, 180], deadlineInDays: 58, trlMinimum: 8,
  },
  {
    ...field, key: 'apple-thinning', organisation: 'jinhe-orchard', sectors: 'A015', tasks: 'yield-forecast crop-growth-monitoring', modalities: 'image', publishedDaysAgo: 34,
    title: '苹果园花果计数与疏果、估产', summary: '六月估产误差 25%，影响订单与冷库安排。', need: '行走式相机或无人机逐行计花计果，给出疏果密度建议与采前估产分布图。', current: '技术员抽样 30 株。', cost: 45, kpis: [['估产误差', '%', 25, 8]], data: '两季视频 1,900 行。', deployments: 'edge public_api', budget: [12, 38], deadlineInDays: 126, trlMinimum: 6,
  },
  {
    ...field, key: 'tomato-climate', organisation: 'lanyu-greenhouse', sectors: 'A014', tasks: 'greenhouse-control energy-optimisation', modalities: 'sensor weather', publishedDaysAgo: 76,
    title: ['连栋温室番茄环境与能耗优化', 'Climate and energy of a tomato glasshouse'], summary: ['冬季燃气占成本 34%，设定值由一名荷兰顾问远程给出。', 'Winter gas is 34% of cost; a consultant sets the points from afar.'],
    need: ['按作物生长模型与天气、气价联合优化温湿光二氧化碳设定，通过现有环控接口下发，种植主管可否决。', 'Optimise heat, humidity, light and carbon dioxide against growth, weather and gas price through the present climate computer; the grower may veto.'],
    current: ['每周调整一次设定。', 'Set points change weekly.'], cost: 980, kpis: [[['单位产量能耗', 'Energy per yield'], 'kWh/kg', 9.8, 7.5], ['产量', 'kg/㎡', 58, 63]], data: ['三季分钟级环控数据，周测植株记录。', 'Three seasons by the minute, weekly plant records.'], deployments: 'on_premises private_cloud', budget: [60, 160], deadlineInDays: 85, trlMinimum: 7,
  },
  {
    ...field, key: 'tomato-harvest', organisation: 'lanyu-greenhouse', sectors: 'A014', tasks: 'harvesting-robot robotics', modalities: 'image point-cloud', publishedDaysAgo: 18,
    title: '樱桃番茄采摘机器人试点', summary: '采收工占用工四成，招工难。', need: '识别整串成熟度与果梗切点，夜间作业，夹持不伤果，轨道车底盘我方提供。', current: '人工采收每人每小时 38 公斤。', cost: 720, kpis: [['采摘成功率', '%', undefined, 85], ['单串用时', '秒', undefined, 9]], data: '成熟度图像 3.3 万张，可提供试验垄。', deployments: 'edge', budget: [80, 240], deadlineInDays: 190, trlMinimum: 5,
  },
  {
    ...field, key: 'tomato-disease', organisation: 'lanyu-greenhouse', sectors: 'A014', tasks: 'crop-disease-recognition pest-recognition', modalities: 'image', publishedDaysAgo: 6,
    title: '温室粉虱与早疫病早期发现', summary: '黄板计数与病株排查每周一次，常错过释放天敌的窗口。', need: '黄板自动计数、植株巡检相机定位病株，给出天敌释放建议。', current: '4 名植保员巡棚。', cost: 38, kpis: [['发现提前', '天', undefined, 5]], data: '黄板照片 2.6 万张。', deployments: 'edge', budget: [10, 32], deadlineInDays: 78, trlMinimum: 6, confidentiality: 'public',
  },
  {
    ...field, key: 'pig-counting', organisation: 'bohe-pig', sectors: 'A031', tasks: 'livestock-counting livestock-weighing', modalities: 'video image', publishedDaysAgo: 121,
    title: ['育肥舍生猪盘点与估重', 'Counting and weighing of finishing pigs'], summary: ['月度盘点误差 1.8%，出栏均重偏差 6 公斤，影响合同定价。', 'Monthly counts are off by 1.8% and weights by six kilos, which costs money at sale.'],
    need: ['每栏固定相机或轨道相机每日盘点、估重，遮挡与夜间可用，接入养殖管理系统；保险公司认可的留痕。', 'Count and weigh each pen daily, in crowds and at night, with records the insurer accepts, into the herd system.'],
    current: ['人工数两遍取平均，抽称 5%。', 'People count twice and weigh five per cent.'], cost: 130, kpis: [[['盘点误差', 'Count error'], '%', 1.8, 0.3], [['估重误差', 'Weight error'], '%', 6, 3]], data: ['栏舍视频 4,000 小时，称重记录 26 万条。', '4,000 hours of video and 260,000 weighings.'], deployments: 'edge on_premises', budget: [30, 90], deadlineInDays: 66, trlMinimum: 8,
  },
  {
    ...field, key: 'pig-cough', organisation: 'bohe-pig', sectors: 'A031', tasks: 'livestock-behaviour veterinary-diagnosis', modalities: 'audio', publishedDaysAgo: 50,
    title: '猪舍咳嗽声呼吸道病预警', summary: '蓝耳与支原体混感，发现时已扩散到邻栏。', need: '按单元统计咳嗽频次并区分环境声，提前提示兽医采样，风机噪声 68 分贝。', current: '饲养员听。', cost: 210, kpis: [['预警提前', '天', undefined, 3], ['育肥死淘率', '%', 5.4, 4]], data: '录音 900 小时，实验室检测结果 1,300 份。', deployments: 'edge', budget: [20, 70], deadlineInDays: 100, trlMinimum: 6,
  },
  {
    ...field, key: 'pig-biosecurity', organisation: 'bohe-pig', sectors: 'A031', tasks: 'operation-compliance video-surveillance', modalities: 'video', publishedDaysAgo: 15,
    title: '洗消流程与生物安全合规识别', summary: '车辆洗消、人员淋浴换衣是否到位靠抽查录像。', need: '识别车辆冲洗时长、沥干、烘干与人员流程步骤，违规即时提醒；更衣区不得采集隐私画面。', current: '4 名监控员轮看。', cost: 52, kpis: [['流程合格率', '%', 82, 98]], data: '洗消点录像 60 天。', deployments: 'edge on_premises', budget: [15, 50], deadlineInDays: 89, trlMinimum: 7,
  },
  {
    ...field, key: 'dairy-oestrus', organisation: 'jichuan-dairy', sectors: 'A031', tasks: 'livestock-behaviour', modalities: 'sensor video', publishedDaysAgo: 86,
    title: ['奶牛发情与跛行识别', 'Oestrus and lameness in dairy cows'], summary: ['1.1 万头，发情揭发率 63%，夜间爬跨看不到。', 'Eleven thousand cows; 63% of heats are seen and night mounting is missed.'],
    need: ['融合项圈活动量与通道视频识别发情最佳配种窗口，并对步态评分发现早期跛行，接入牧场管理软件。', 'Join collars and alley video to find the time to inseminate and score gait for early lameness, into the herd software.'],
    current: ['尾根涂蜡加人工观察。', 'Tail paint and watching.'], cost: 340, kpis: [['发情揭发率', '%', 63, 88], ['跛行发现提前', '天', undefined, 7]], data: ['项圈数据两年，配种与妊检记录完整。', 'Two years of collars with service and pregnancy records.'], deployments: 'edge on_premises', budget: [50, 140], deadlineInDays: 74, trlMinimum: 7,
  },
  {
    ...field, key: 'dairy-feeding', organisation: 'jichuan-dairy', sectors: 'A031', tasks: 'feeding-optimisation', modalities: 'tabular sensor', publishedDaysAgo: 23,
    title: '全混合日粮精准投喂', summary: '剩料率 5.2%，原料水分波动大。', need: '按产奶阶段、剩料图像与原料近红外修正配方与投料量。', current: '营养师每两周调一次。', cost: 460, kpis: [['剩料率', '%', 5.2, 2.5], ['公斤奶饲料成本', '元', 2.35, 2.2]], data: '投料车记录三年。', deployments: 'on_premises edge', budget: [30, 90], deadlineInDays: 116, trlMinimum: 6,
  },
  {
    ...field, key: 'grassland-watch', organisation: 'jichuan-dairy', sectors: 'A018 A031', tasks: 'grassland-monitoring remote-sensing-interpretation', modalities: 'remote-sensing', status: 'in_review', publishedDaysAgo: 3,
    title: '人工草地产草量遥感估算', summary: '4.6 万亩苜蓿与青贮，收割时机靠经验。', need: '按旬估产草量与粗蛋白，推荐刈割时间。', current: '样方剪草。', cost: 35, kpis: [['产草量误差', '%', 22, 10]], data: '样方 600 个。', deployments: 'public_api', budget: [8, 25], deadlineInDays: 138, trlMinimum: 6,
  },
  {
    ...field, key: 'layer-dead-bird', organisation: 'zhaoyuan-layer', sectors: 'A032', tasks: 'livestock-behaviour equipment-patrol', modalities: 'image thermal-image', publishedDaysAgo: 69,
    title: ['八层叠层笼死淘鸡巡检机器人识别', 'Finding dead hens in eight-tier cages'], summary: ['单栋 10 万羽，高层死鸡发现平均滞后 1.6 天。', 'A house holds 100,000 hens; on high tiers dead ones are found 1.6 days late.'],
    need: ['巡检机器人可见光加热像逐笼识别死鸡、低产笼与破蛋，输出笼位号，误报不超过千分之二。', 'A robot with colour and thermal cameras should report dead hens, low cages and broken eggs by cage number, with at most two false calls in a thousand.'],
    current: ['饲养员推车登高查看。', 'Keepers climb on trolleys.'], cost: 110, kpis: [['死鸡发现滞后', '天', 1.6, 0.3], ['检出率', '%', 72, 96]], data: ['热像与可见光 11 万张。', '110,000 pictures in both.'], deployments: 'edge', budget: [25, 80], deadlineInDays: 92, trlMinimum: 7,
  },
  {
    ...field, key: 'layer-egg', organisation: 'zhaoyuan-layer', sectors: 'A032', tasks: 'produce-grading defect-inspection', modalities: 'image', publishedDaysAgo: 12,
    title: '鲜蛋裂纹与血斑在线检测', summary: '分级线每小时 18 万枚，暗裂靠灯检工。', need: '声学或视觉检出暗裂、脏蛋、血斑，联动剔除。', current: '6 名灯检工。', cost: 72, kpis: [['暗裂漏检', '%', 3.2, 0.6]], data: '蛋图像 8 万张。', deployments: 'edge', budget: [20, 65], deadlineInDays: 83, trlMinimum: 8,
  },
  {
    ...field, key: 'shrimp-feeding', organisation: 'lanyu-shrimp', sectors: 'A041', tasks: 'aquaculture-monitoring feeding-optimisation', modalities: 'image sensor', publishedDaysAgo: 55,
    title: ['南美白对虾料台图像与投喂决策', 'Feed tray pictures and feeding of white shrimp'], summary: ['1,400 口池，料台靠工人提起来看，饲料系数 1.45。', 'Fourteen hundred ponds; workers lift trays to look; feed conversion is 1.45.'],
    need: ['料台相机自动判断残饵、肠胃饱满度与活力，结合溶氧、水温给出下一餐投喂量，氨氮异常提前预警。', 'Read leftovers, gut fullness and vigour, and with oxygen and temperature decide the next meal; warn of ammonia early.'],
    current: ['塘头每天看料台四次。', 'Pond men look four times a day.'], cost: 620, kpis: [['饲料系数', '', 1.45, 1.25], ['成活率', '%', 68, 78]], data: ['料台照片 5.4 万张，水质在线数据两年。', '54,000 tray pictures and two years of water data.'], deployments: 'edge public_api', budget: [40, 120], deadlineInDays: 63, trlMinimum: 6,
  },
  {
    ...field, key: 'shrimp-larva', organisation: 'lanyu-shrimp', sectors: 'A041', tasks: 'aquaculture-monitoring', modalities: 'image', publishedDaysAgo: 10, confidentiality: 'public',
    title: '虾苗计数与体长测量', summary: '虾苗交易按尾计价，人工打样误差 12%。', need: '手机或箱式相机 30 秒内计数并给出体长分布。', current: '勺取打样。', cost: 28, kpis: [['计数误差', '%', 12, 3]], data: '苗盘照片 9,000 张。', deployments: 'edge public_api', budget: [5, 20], deadlineInDays: 70, trlMinimum: 7,
  },
  {
    ...field, key: 'cotton-map', organisation: 'jichuan-cotton', sectors: 'A013', tasks: 'crop-mapping crop-growth-monitoring', modalities: 'remote-sensing multispectral', publishedDaysAgo: 99,
    title: ['棉田面积核查与长势遥感', 'Cotton area and growth by remote sensing'], summary: ['21 万亩棉田，目标价格补贴核面积需 40 人跑一个月。', 'Fourteen thousand hectares; checking the subsidised area takes forty people a month.'],
    need: ['按地块给出棉花种植面积、出苗率、长势等级与脱叶进度，误差可追溯，成果符合农业农村部门上报格式。', 'By plot, give cotton area, emergence, growth class and defoliation with traceable error, in the form the authority takes.'],
    current: ['GPS 绕地加抽查。', 'Walking the edge with GPS.'], cost: 96, kpis: [[['面积精度', 'Area accuracy'], '%', 91, 97], ['核查用时', '天', 30, 7]], data: ['地块矢量 4,300 个，三年地面样点。', '4,300 plots and three years of ground points.'], sensitivity: 'important', deployments: 'private_cloud on_premises', residency: 'region', budget: [25, 80], deadlineInDays: 80, trlMinimum: 8,
  },
  {
    ...field, key: 'cotton-topping', organisation: 'jichuan-cotton', sectors: 'A013', tasks: 'drone-spraying crop-growth-monitoring', modalities: 'multispectral image', publishedDaysAgo: 27,
    title: '化学打顶与脱叶剂变量喷施处方', summary: '同一块田长势不匀，一刀切用药导致贪青晚熟。', need: '由多光谱航测生成变量处方图，直接导入植保无人机。', current: '整田统一用量。', cost: 150, kpis: [['亩均脱叶剂', '克', 85, 65], ['脱叶率', '%', 88, 93]], data: '两季航测 6 万亩次。', deployments: 'public_api edge', budget: [15, 50], deadlineInDays: 144, trlMinimum: 7,
  },
  {
    ...field, key: 'corn-yield', organisation: 'zhaoyuan-corn', sectors: 'A011', tasks: 'yield-forecast crop-growth-monitoring', modalities: 'remote-sensing weather', publishedDaysAgo: 80,
    title: ['玉米分区估产与籽粒含水预测', 'Maize yield and grain moisture by zone'], summary: ['40 万亩收割与烘干排期依赖九月估产，误差常超 15%。', 'Harvest and drying of 27,000 hectares hang on a September forecast that is off by over 15%.'],
    need: ['八月中旬起每旬更新地块级单产与含水率预测，给出收割顺序建议与不确定区间。', 'From mid-August give yield and moisture by field every ten days, with intervals and an order of harvest.'],
    current: ['农艺师踏田测产。', 'Agronomists walk the fields.'], cost: 180, kpis: [['单产误差', '%', 15, 7], ['烘干吨煤', '公斤', 38, 32]], data: ['五年收割机测产图与气象站 26 座。', 'Five years of yield maps and 26 weather stations.'], deployments: 'public_api private_cloud', budget: [25, 80], deadlineInDays: 94, trlMinimum: 7,
  },
  {
    ...field, key: 'corn-machinery', organisation: 'zhaoyuan-corn', sectors: 'A051', tasks: 'farm-machinery-automation route-optimisation', modalities: 'geospatial tabular', publishedDaysAgo: 32,
    title: '跨区农机调度与作业质量核验', summary: '春播秋收 310 台农机，转场空驶占 22%。', need: '按地块宜耕期、机具、机手与道路排程，轨迹自动核算亩数、深度与漏耕。', current: '八名调度员电话派活。', cost: 210, kpis: [['空驶占比', '%', 22, 12], ['核算争议', '起/季', 64, 10]], data: '北斗终端轨迹三年。', deployments: 'private_cloud public_api', budget: [30, 95], deadlineInDays: 103, trlMinimum: 7,
  },
  {
    ...field, key: 'soil-fertiliser', organisation: 'zhaoyuan-corn', sectors: 'A011', tasks: 'soil-analysis fertilisation-recommendation', modalities: 'tabular geospatial', publishedDaysAgo: 5,
    title: '黑土地测土配方施肥推荐', summary: '土样 1.2 万个，配方仍按乡镇一刀切。', need: '结合土壤、产量图与品种给出地块级配方，输出变量施肥图。', current: '农技站统一配方卡。', cost: 340, kpis: [['亩均化肥', '公斤', 28, 24]], data: '土壤化验与产量图。', deployments: 'public_api private_cloud', budget: [12, 45], deadlineInDays: 129, trlMinimum: 6,
  },
  {
    ...field, key: 'tea-pest', organisation: 'yanxi-tea', sectors: 'A016', tasks: 'pest-recognition crop-disease-recognition', modalities: 'image', publishedDaysAgo: 44,
    title: ['茶园小绿叶蝉与茶饼病识别', 'Leafhoppers and blister blight in tea'], summary: ['出口欧盟批次农残超限两次，需减药。', 'Two export lots failed residue limits; spraying has to fall.'],
    need: ['色板计数与芽叶拍照识别，按防治指标给出是否用药，形成可供检查的用药记录。', 'Count sticky boards and read leaves, advise against the threshold and keep records for audit.'],
    current: ['按日历打药。', 'Sprayed by calendar.'], cost: 55, kpis: [['用药次数', '次/年', 9, 5], ['农残超限', '批/年', 2, 0]], data: ['照片 1.7 万张。', '17,000 pictures.'], deployments: 'edge public_api', budget: [8, 30], deadlineInDays: 67, trlMinimum: 7,
  },
  {
    ...field, key: 'tea-trace', organisation: 'yanxi-tea', sectors: 'A016 C153', tasks: 'food-traceability', modalities: 'tabular image', publishedDaysAgo: 4, confidentiality: 'public',
    title: '明前茶批次溯源与采工计量', summary: '采摘季日用工 2,600 人，鲜叶过磅与地块对应靠手写。', need: '过磅拍照自动关联采工、地块与批次，生成二维码溯源页。', current: '手写票据。', cost: 40, kpis: [['批次可溯率', '%', 35, 100]], data: '两季过磅记录。', deployments: 'public_api edge', budget: [6, 22], deadlineInDays: 115, trlMinimum: 8,
  },
  {
    ...field, key: 'citrus-hlb', organisation: 'jinhe-citrus', sectors: 'A015', tasks: 'crop-disease-recognition drone-spraying', modalities: 'multispectral image', publishedDaysAgo: 107,
    title: ['柑橘黄龙病疑似株航测排查', 'Aerial search for suspected citrus greening'], summary: ['5 万亩果园，病株清除不及时三年可毁园；人工普查一轮 45 天。', 'Thirty-three hundred hectares; missed trees can ruin an orchard in three years and one survey takes 45 days.'],
    need: ['多光谱航测圈出疑似株并定位到厘米级，排除缺素与其他黄化，给出 PCR 采样清单，检测结果回流模型。', 'Mark suspects to the centimetre, set apart nutrient yellowing, list trees for PCR and learn from the results.'],
    current: ['村级排查员肉眼查叶。', 'Village surveyors look at leaves.'], cost: 130, kpis: [[['疑似株召回', 'Recall'], '%', 61, 88], [['PCR 阳性率', 'PCR positive share'], '%', 24, 55], ['普查周期', '天', 45, 12]], data: ['航测影像 3.1 万亩次，PCR 结果 6,800 株。', 'Flights over 31,000 mu and 6,800 PCR results.'], deployments: 'private_cloud public_api edge', budget: [30, 95], deadlineInDays: 56, trlMinimum: 6,
  },
  {
    ...field, key: 'citrus-price', organisation: 'jinhe-citrus', sectors: 'A015', tasks: 'agri-price-forecast', modalities: 'time-series', publishedDaysAgo: 30,
    title: '脐橙产地价格预测与采收节奏', summary: '集中上市压价，冷库周转凭感觉。', need: '四周滚动产地价预测，给出采收与入库建议，误差与置信区间公开给社员。', current: '听收购商报价。', cost: 90, kpis: [['四周价格误差', '%', 19, 9]], data: '八年批发价与产地价。', deployments: 'public_api', budget: [6, 25], deadlineInDays: 71, trlMinimum: 5,
  },
  {
    ...field, key: 'granary-pest', organisation: 'bohe-granary', sectors: 'A051 C13', tasks: 'grain-storage-monitoring', modalities: 'sensor image', publishedDaysAgo: 117,
    title: ['储粮害虫与粮温异常预警', 'Early warning of stored grain pests and heating'], summary: ['72 个仓，测虫靠人工扦样过筛，熏蒸偏多。', 'Seventy-two bins; insects are found by sieving and fumigation is overdone.'],
    need: ['诱捕图像自动识虫计数，与粮温、水分、氧气浓度联合判断发热与虫害风险，给出通风、气调或熏蒸建议；数据不得离开库区内网。', 'Recognise insects in trap pictures and with temperature, moisture and oxygen judge heating and infestation, advising aeration, gas or fumigation; data stays on the depot network.'],
    current: ['保管员每周入仓扦样。', 'Keepers sample weekly.'], cost: 84, kpis: [['熏蒸次数', '次/仓年', 1.8, 0.8], ['发热发现滞后', '天', 6, 1]], data: ['测温电缆六年，虫照片 2.3 万张。', 'Six years of cable temperatures, 23,000 insect pictures.'], sensitivity: 'important', deployments: 'on_premises air_gapped', residency: 'premises', budget: [30, 90], deadlineInDays: 65, trlMinimum: 7,
  },
  {
    ...field, key: 'granary-quality', organisation: 'bohe-granary', sectors: 'A051 C131', tasks: 'grain-inspection', modalities: 'image', publishedDaysAgo: 38,
    title: '小麦收购不完善粒快检', summary: '夏收日收 4,200 吨，检验 12 分钟一车，售粮农户排队五小时。', need: '图像识别虫蚀、病斑、破损、生芽、霉变粒，3 分钟出不完善粒含量，与国标检验员比对一致。', current: '检验员手工挑拣 50 克。', cost: 66, kpis: [['单车检验', '分钟', 12, 3], ['与人工差值', '%', undefined, 0.5]], data: '籽粒图像 90 万粒。', deployments: 'edge on_premises', residency: 'premises', budget: [25, 75], deadlineInDays: 87, trlMinimum: 8,
  },
  {
    ...field, key: 'agronomy-hotline', organisation: 'zhaoyuan-agri-extension', sectors: 'A051', tasks: 'agronomy-qa', modalities: 'text speech', publishedDaysAgo: 91,
    title: ['12316 农技热线智能坐席', 'Assistant for an agronomy hotline'], summary: ['年来电 14 万通，专家 9 人，农忙时接通率 43%。', 'A hundred and forty thousand calls a year, nine experts; 43% get through in season.'],
    need: ['听懂湘方言，依据本地主推技术、植保规程与登记农药标签回答，用药建议必须给出登记证号来源，拿不准转专家；可发图诊断。', 'Understand local dialect; answer from local guidance and registered labels, name the source of every pesticide advice, pass doubts to experts and accept pictures.'],
    current: ['专家轮班接听。', 'Experts take turns.'], cost: 72, kpis: [['接通率', '%', 43, 90], ['一次解决率', '%', 55, 78]], data: ['通话录音 2.6 万小时，问答 21 万条。', '26,000 hours of calls, 210,000 answers.'], sensitivity: 'personal', deployments: 'private_cloud public_api', residency: 'region', budget: [15, 50], deadlineInDays: 59, trlMinimum: 7,
  },
  {
    ...field, key: 'agro-weather', organisation: 'zhaoyuan-agri-extension', sectors: 'A051', tasks: 'agro-meteorology weather-forecasting', modalities: 'weather', publishedDaysAgo: 19,
    title: '寒露风与倒春寒乡镇级预警', summary: '双季稻受寒露风影响，县级预报粒度不够。', need: '未来 10 天乡镇级低温风险概率预报，结合生育期给出应对措施并短信推送。', current: '转发县气象台预报。', cost: 30, kpis: [['预警提前', '天', 2, 6], ['命中率', '%', 62, 80]], data: '区域站 340 个十年数据。', sensitivity: 'important', deployments: 'private_cloud on_premises', residency: 'region', budget: [15, 55], deadlineInDays: 81, trlMinimum: 6,
  },
  {
    ...field, key: 'agri-insurance', organisation: 'zhaoyuan-agri-extension', sectors: 'A051 J68', tasks: 'agri-insurance remote-sensing-interpretation', modalities: 'remote-sensing image', status: 'expired', publishedDaysAgo: 210,
    title: '洪涝受灾稻田定损协助', summary: '灾后查勘人手不足。', need: '灾前灾后影像对比，按户出具受灾面积。', current: '村干部上报。', cost: 40, kpis: [['定损用时', '天', 25, 7]], data: '地块与承保清单。', sensitivity: 'personal', deployments: 'private_cloud', residency: 'region', budget: [10, 35], deadlineInDays: 15, trlMinimum: 7,
  },
  {
    ...field, key: 'orchard-robot', organisation: 'jinhe-orchard', sectors: 'A015', tasks: 'harvesting-robot', modalities: 'point-cloud image', status: 'draft', publishedDaysAgo: 6,
    title: '矮化密植园采摘机器人', summary: '采收窗口 20 天。', need: '待补充作业效率要求。', current: '人工采收。', cost: 150, kpis: [['单果用时', '秒', undefined, 4]], data: '暂无。', deployments: 'edge', budget: [50, 150], deadlineInDays: 210, trlMinimum: 5,
  },
]
