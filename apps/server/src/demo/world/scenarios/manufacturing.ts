import type { ScenarioSeed } from '../seed.ts'

/** Needs of the invented plants. */
export const manufacturing: readonly ScenarioSeed[] = [
  {
    key: 'osat-leadframe', organisation: 'lanyu-osat', sectors: 'C397 C3973', tasks: 'defect-inspection', modalities: 'image', publishedDaysAgo: 96,
    title: ['QFN 封装切割后外观检测', 'Visual inspection of QFN packages after singulation'],
    summary: ['日产 420 万颗，崩边、毛刺、镀层沾污靠人工复判，换型频繁。', 'At 4.2 million units a day, chipping, burrs and stained plating are re-judged by eye, and types change often.'],
    need: ['AOI 设备报出的疑似缺陷中八成以上是误报，三班共 36 名复判员仍跟不上。希望在现有 AOI 图像之上加一层缺陷判别，按客户规范区分可放行与必须报废，新型号导入当天可用。', 'More than eighty per cent of what the AOI machines flag is false, and 36 reviewers on three shifts cannot keep up. We want a second judgement on the AOI images that follows each customer’s specification and works on the day a new type is introduced.'],
    current: ['AOI 初检后由复判员看图确认，单张约 1.5 秒，夜班漏判明显偏多。', 'Reviewers confirm each AOI image in about 1.5 seconds; night shifts miss clearly more.'], cost: 430,
    kpis: [[['复判误报率', 'False call rate after review'], '%', 82, 15], [['漏检率', 'Escape rate'], 'ppm', 120, 20], ['新型号导入用时', '小时', 48, 8]],
    data: ['近两年 AOI 图像约 310 万张，其中 9.6 万张有复判结论；缺陷分 14 类。', 'About 3.1 million AOI images over two years, 96,000 with a verdict, in fourteen classes.'], sensitivity: 'confidential', deployments: 'on_premises edge', residency: 'premises', budget: [120, 280], deadlineInDays: 75, trlMinimum: 7, site: '岚屿工厂二期封装车间',
  },
  {
    key: 'osat-wirebond', organisation: 'lanyu-osat', sectors: 'C397', tasks: 'quality-prediction root-cause-analysis', modalities: 'sensor tabular', publishedDaysAgo: 41, confidentiality: 'invited',
    title: '键合工序拉力不良的提前预警', summary: '由键合机过程曲线预测拉力与剪切不良，减少破坏性抽检。',
    need: '键合质量目前只靠每批 5 颗破坏性抽检，异常发现时已流出数千颗。希望用超声功率、压力与形变曲线在线判断每根线的风险，并指出劈刀磨损或参数漂移等原因。', current: '工艺员按班抽检并看控制图，异常后整批追溯。', cost: 210,
    kpis: [['拉力不良流出', 'ppm', 45, 10], ['异常发现滞后', '分钟', 190, 10]], data: '112 台键合机的毫秒级曲线，近六个月约 2.3 TB，抽检结果 18 万条。', sensitivity: 'confidential', deployments: 'on_premises', residency: 'premises', budget: [80, 180], deadlineInDays: 120, trlMinimum: 6,
  },
  {
    key: 'auto-knuckle-loading', organisation: 'bohe-auto', sectors: 'C367', tasks: 'robot-guidance robotics', modalities: 'point-cloud image', publishedDaysAgo: 133,
    title: ['转向节毛坯无序上料', 'Bin picking of steering knuckle blanks'], summary: ['毛坯散装在料框里，四条机加线全靠人工搬运，单件 4.6 公斤。', 'Blanks lie loose in bins; four machining lines are loaded by hand at 4.6 kg a piece.'],
    need: ['用三维视觉引导机器人从料框中抓取转向节毛坯并按姿态放入夹具，料框剩余 5% 以内算清框。毛坯表面有氧化皮和反光，共 11 个品种。', 'A robot guided by 3D vision should pick blanks from bins and place them in the fixture, leaving at most five per cent in the bin. Surfaces are scaled and shiny; there are eleven types.'],
    current: ['每条线两名工人三班搬运，腰伤工伤每年三到四起。', 'Two workers per line on three shifts; three to four back injuries a year.'], cost: 260,
    kpis: [[['单件节拍', 'Cycle per piece'], '秒', 14, 9], [['抓取成功率', 'Pick success'], '%', undefined, 99.5], ['每班用工', '人', 8, 2]], data: ['11 个品种的三维数模与 2,400 组料框点云。', 'CAD of eleven types and 2,400 bin scans.'], sensitivity: 'internal', deployments: 'edge on_premises', residency: 'china', budget: [160, 320], deadlineInDays: 110, trlMinimum: 8,
  },
  {
    key: 'auto-casting-xray', organisation: 'bohe-auto', sectors: 'C367 C339', tasks: 'non-destructive-testing defect-inspection', modalities: 'x-ray-industrial', publishedDaysAgo: 58,
    title: '制动钳体铸件 X 光缩孔判定', summary: '每天 3,800 件铸件拍片，人工看片分级，分歧率高。',
    need: '按 ASTM E505 与主机厂图样对缩孔、气孔、夹渣自动分级，标出位置和面积，边界件交由二级探伤员复核，并保留可审计的判定依据。', current: '六名二级探伤员轮班看片，两人复核不一致约 7%。', cost: 180,
    kpis: [['判级一致率', '%', 93, 98], ['单件判定时间', '秒', 22, 6], ['危险件漏判', '件/年', 3, 0]], data: 'DICONDE 图像 64 万张，复核结论 5.1 万条。', sensitivity: 'confidential', deployments: 'on_premises', residency: 'premises', budget: [90, 200], deadlineInDays: 66, trlMinimum: 7,
  },
  {
    key: 'auto-scheduling', organisation: 'bohe-auto', sectors: 'C367', tasks: 'production-scheduling', modalities: 'tabular', publishedDaysAgo: 22,
    title: '铸造到机加的联动排产', summary: '熔炼、造型、热处理与机加节奏不同，插单频繁，在制品积压。',
    need: '在 15 分钟内给出考虑模具寿命、炉次配比、热处理装炉与主机厂到货窗口的可执行计划，并说明每个插单推迟了谁。', current: '三名计划员用表格排产，每天重排两次，每次约三小时。', cost: 150,
    kpis: [['准时交付率', '%', 91.5, 97], ['在制品', '万件', 8.4, 5.5], ['重排用时', '分钟', 180, 15]], data: '三年订单、工单与设备状态，MES 与 ERP 数据库可开放只读接口。', sensitivity: 'internal', deployments: 'on_premises private_cloud', residency: 'china', budget: [80, 180], deadlineInDays: 140, trlMinimum: 7,
  },
  {
    key: 'steel-strip-surface', organisation: 'zhaoyuan-steel', sectors: 'C313', tasks: 'defect-inspection', modalities: 'image', publishedDaysAgo: 151,
    title: ['冷轧镀锌板表面缺陷在线检测升级', 'Upgrade of in-line surface inspection for galvanised strip'], summary: ['线速 180 米每分钟，既有表检系统分类准确率不足七成，锌渣与辊印混淆。', 'At 180 m/min the present system classes fewer than seventy per cent correctly and confuses dross with roll marks.'],
    need: ['在保留现有线扫相机的前提下更换识别算法，区分锌渣、辊印、划伤、漏镀、边裂等 22 类缺陷，并对周期性辊印自动推算辊径，提示换辊。', 'Keep the line-scan cameras and replace the recognition: 22 classes, and for periodic roll marks the roll diameter they point to.'],
    current: ['表检系统报警后质检员停车或降速确认，每月因误停损失约 40 分钟作业时间。', 'Inspectors slow or stop the line to confirm alarms, losing about forty minutes a month.'], cost: 380,
    kpis: [[['缺陷分类准确率', 'Classification accuracy'], '%', 68, 93], [['漏检率', 'Escape rate'], '%', 2.3, 0.5], ['质量异议', '起/年', 46, 15]], data: ['六年表检图像 120 万张，已标注 8.7 万张；每卷附工艺参数。', '1.2 million images over six years, 87,000 labelled, each coil with its process data.'], sensitivity: 'internal', deployments: 'on_premises edge', residency: 'premises', budget: [150, 350], deadlineInDays: 88, trlMinimum: 8, site: '三号连续热镀锌机组',
  },
  {
    key: 'steel-rolling-force', organisation: 'zhaoyuan-steel', sectors: 'C313', tasks: 'process-parameter-optimisation quality-prediction', modalities: 'time-series sensor', publishedDaysAgo: 35,
    title: '五机架连轧厚度与板形自学习', summary: '换规格后头部超差长度平均 28 米，希望缩短到 10 米以内。',
    need: '用历史轧制数据修正轧制力与前滑模型，换规格与换辊后前三卷即达到目标厚度，模型修正量须可限幅并可由操作员关闭。', current: '二级模型每季度离线标定一次，过渡卷靠操作工经验。', cost: 520,
    kpis: [['头部超差长度', '米', 28, 10], ['厚度标准差', '微米', 6.2, 4]], data: '近三年 41 万卷轧制记录，采样 50 毫秒。', sensitivity: 'confidential', deployments: 'on_premises air_gapped', residency: 'premises', budget: [200, 450], deadlineInDays: 180, trlMinimum: 6,
  },
  {
    key: 'battery-electrode', organisation: 'jichuan-battery', sectors: 'C384', tasks: 'defect-inspection dimensional-measurement', modalities: 'image', publishedDaysAgo: 118,
    title: ['动力电池极片涂布瑕疵在线分级', 'Grading of coating defects on battery electrodes'], summary: ['正极涂布 80 米每分钟，露箔与颗粒过杀率 6.5%，每年报废极片约 1,900 万元。', 'Cathode coating runs at 80 m/min; 6.5% over-rejection scraps foil worth 19 million yuan a year.'],
    need: ['把露箔、划痕、颗粒、气泡按对电芯安全的影响分级，只让真正危险的极片下线；给出每米缺陷图供后工序避让。', 'Grade bare foil, scratches, particles and bubbles by what they mean for the cell, reject only the dangerous and map the rest for later steps.'],
    current: ['CCD 阈值法加人工抽看，换配方后重调参数需两天。', 'Threshold rules plus sampling; two days of tuning after each recipe change.'], cost: 1900,
    kpis: [[['过杀率', 'Over-rejection'], '%', 6.5, 1.5], [['漏杀率', 'Escape rate'], 'ppm', 30, 3], ['换配方调试', '小时', 48, 6]], data: ['单线每日 12 TB 原图，留存缺陷图 240 万张，标注 11 万张。', '12 TB of raw images a line and day; 2.4 million defect crops kept, 110,000 labelled.'], sensitivity: 'confidential', deployments: 'edge on_premises', residency: 'premises', budget: [300, 680], deadlineInDays: 62, trlMinimum: 8, demand: 2,
  },
  {
    key: 'battery-formation', organisation: 'jichuan-battery', sectors: 'C384', tasks: 'quality-prediction remaining-life-prediction', modalities: 'time-series', publishedDaysAgo: 29,
    title: '化成分容早期数据预测容量与自放电', summary: '用化成前段曲线预判容量，缩短分容占用。',
    need: '由化成阶段的电压、电流、温度曲线预测容量分档与自放电异常，允许跳过部分分容，误分一档视为不合格。', current: '全部电芯静置 7 天加完整分容，占用柜体与电费。', cost: 2600,
    kpis: [['分容耗时', '小时', 9.5, 4], ['容量预测误差', '%', undefined, 1], ['误分档率', 'ppm', undefined, 500]], data: '近一年 8,600 万支电芯曲线。', sensitivity: 'confidential', deployments: 'on_premises', residency: 'premises', budget: [180, 400], deadlineInDays: 150, trlMinimum: 5,
  },
  {
    key: 'textile-fabric', organisation: 'jinhe-textile', sectors: 'C171', tasks: 'defect-inspection', modalities: 'image', publishedDaysAgo: 74,
    title: ['色织面料自动验布', 'Automatic inspection of yarn-dyed fabric'], summary: ['断经、纬档、色差由 42 名验布工目检，速度 25 米每分钟。', 'Forty-two inspectors look for broken ends, weft bars and shade at 25 m/min.'],
    need: ['在验布机上加装相机，60 米每分钟识别断经、断纬、纬档、破洞、油污与色档，按四分制自动评分并打印疵点图；格子与条纹布不得误报。', 'Cameras on the inspection frames should find broken ends and picks, bars, holes, oil and shade at 60 m/min, score by the four-point system and print a map; checks and stripes must not raise false alarms.'],
    current: ['人工目检，不同班次评分差异可达一个等级。', 'By eye; shifts differ by up to a grade.'], cost: 310,
    kpis: [['验布速度', '米/分', 25, 60], ['疵点检出率', '%', 74, 92], ['误报', '个/百米', undefined, 1.5]], data: ['1.8 万匹布的验布记录，疵点照片 6.2 万张。', 'Records of 18,000 rolls and 62,000 pictures of faults.'], sensitivity: 'internal', deployments: 'edge', residency: 'china', budget: [60, 160], deadlineInDays: 95, trlMinimum: 7,
  },
  {
    key: 'textile-dye-recipe', organisation: 'jinhe-textile', sectors: 'C171', tasks: 'process-parameter-optimisation', modalities: 'tabular', publishedDaysAgo: 16,
    title: '筒子纱染色一次成功率提升', summary: '染色配方与工艺曲线推荐，减少加料回修。',
    need: '根据纱支、坯纱批次、水质与历史配方推荐染料用量和升温曲线，预测色差并提示风险缸次。', current: '打样员凭经验修正配方，一次成功率 84%。', cost: 240,
    kpis: [['一次成功率', '%', 84, 93], ['吨纱水耗', '吨', 62, 50]], data: '九年配方与测色数据 21 万缸。', sensitivity: 'confidential', deployments: 'on_premises private_cloud', residency: 'china', budget: [40, 110], deadlineInDays: 130, trlMinimum: 5, confidentiality: 'public',
  },
  {
    key: 'moulding-appearance', organisation: 'yanxi-plastic', sectors: 'C292', tasks: 'defect-inspection anomaly-detection', modalities: 'image', publishedDaysAgo: 49,
    title: ['注塑外观件少样本检测', 'Few-sample inspection of moulded parts'], summary: ['型号 600 余个，每型不良样本往往不足十件。', 'Over six hundred types, often with fewer than ten bad samples each.'],
    need: ['缩水、流痕、缺料、黑点、飞边在取件机械手后检测，换模后半小时内可用，只用良品建模。', 'Sinks, flow marks, shorts, black specks and flash should be found after the take-out robot, within half an hour of a mould change, from good parts only.'],
    current: ['机台操作工全检，每人看两台机。', 'Operators check every piece, two machines each.'], cost: 275,
    kpis: [['换模后可用时间', '分钟', undefined, 30], ['漏检率', '%', 1.8, 0.3], ['检验用工', '人', 54, 20]], data: ['良品图像 9 万张，不良样件 1,300 件。', '90,000 images of good parts and 1,300 bad parts.'], sensitivity: 'internal', deployments: 'edge on_premises', residency: 'any', budget: [50, 130], deadlineInDays: 70, trlMinimum: 7,
  },
  {
    key: 'moulding-parameter', organisation: 'yanxi-plastic', sectors: 'C292', tasks: 'process-parameter-optimisation', modalities: 'sensor tabular', status: 'in_review', publishedDaysAgo: 2,
    title: '注塑工艺参数自动调机', summary: '换模调机平均 3.2 小时、废品 40 模，希望由模型给出初始参数并逐模修正。',
    need: '读取模内压力与机台数据，推荐保压、速度与温度设置，调机员确认后下发。', current: '八名调机师傅凭经验调整，师傅平均年龄 51 岁。', cost: 190, kpis: [['调机时间', '小时', 3.2, 1], ['调机废品', '模', 40, 12]], data: '38 台机的过程曲线与参数卡。', sensitivity: 'internal', deployments: 'on_premises edge', residency: 'china', budget: [60, 140], deadlineInDays: 160, trlMinimum: 6,
  },
  {
    key: 'chem-patrol', organisation: 'bohe-chem', sectors: 'C261', tasks: 'equipment-patrol safety-monitoring', modalities: 'image thermal-image', publishedDaysAgo: 83,
    title: ['环氧丙烷装置跑冒滴漏智能巡检', 'Patrol of a propylene oxide unit for leaks'], summary: ['防爆区每两小时人工巡检一次，仪表抄录与滴漏发现依赖责任心。', 'Operators walk the explosion-proof area every two hours; leaks and gauges depend on diligence.'],
    need: ['利用已装 160 路防爆摄像机和两台巡检机器人，识别滴漏、蒸汽异常、仪表读数、阀位与人员越界，误报每天不超过五条。', 'Use the 160 explosion-proof cameras and two robots to find drips, steam, gauge readings, valve positions and trespass, with at most five false alarms a day.'],
    current: ['四班三倒共 28 名外操巡检，纸质加手持终端记录。', 'Twenty-eight field operators on shifts record on paper and handhelds.'], cost: 420,
    kpis: [['滴漏平均发现时间', '分钟', 95, 10], ['误报', '条/天', undefined, 5], ['抄表准确率', '%', 97, 99.5]], data: ['摄像机录像留存 90 天，历史泄漏事件 67 起。', 'Ninety days of video and 67 past leaks.'], sensitivity: 'important', deployments: 'air_gapped on_premises', residency: 'premises', budget: [180, 420], deadlineInDays: 100, trlMinimum: 8, site: '二期环氧丙烷装置',
  },
  {
    key: 'chem-pump', organisation: 'bohe-chem', sectors: 'C261 C265', tasks: 'predictive-maintenance fault-diagnosis', modalities: 'vibration sensor', publishedDaysAgo: 127,
    title: '关键机泵群预测性维护', summary: '212 台机泵，近两年非计划停车 9 次，每次损失约 160 万元。',
    need: '提前七天预警轴承、机械密封与汽蚀故障，给出故障部件与建议检修窗口，接入设备完整性系统。', current: '点检员每周手持测振一次。', cost: 720,
    kpis: [['非计划停车', '次/年', 4.5, 1], ['预警提前量', '天', undefined, 7], ['误报', '条/月', undefined, 3]], data: '36 台大机组有在线振动，其余为每周点检；五年检修工单。', sensitivity: 'internal', deployments: 'on_premises', residency: 'premises', budget: [100, 260], deadlineInDays: 84, trlMinimum: 8,
  },
  {
    key: 'chem-alarm', organisation: 'bohe-chem', sectors: 'C261', tasks: 'alarm-management root-cause-analysis', modalities: 'log time-series', publishedDaysAgo: 19, confidentiality: 'public',
    title: '中控报警泛滥治理', summary: '每位操作员每小时 38 条报警，超出 EEMUA 191 建议值数倍。',
    need: '识别重复、抖动与伴随报警，事故时只给出首要原因和处置步骤，并每周输出可整改清单。', current: '工艺工程师每季度手工梳理一次报警台账。', cost: 90, kpis: [['人均报警', '条/小时', 38, 6], ['泛滥时段占比', '%', 11, 1]], data: '三年 DCS 报警与操作日志 1.4 亿条。', sensitivity: 'important', deployments: 'on_premises air_gapped', residency: 'premises', budget: [40, 110], deadlineInDays: 115, trlMinimum: 6,
  },
  {
    key: 'cement-kiln', organisation: 'yanxi-cement', sectors: 'C301', tasks: 'advanced-process-control energy-optimisation', modalities: 'sensor time-series', publishedDaysAgo: 142,
    title: ['水泥回转窑烧成带优化控制', 'Burning-zone control of a cement kiln'], summary: ['标煤耗 103.5 千克每吨熟料，窑况随替代燃料波动，四班操作差异大。', 'Coal use is 103.5 kg a tonne of clinker; alternative fuels disturb the kiln and shifts differ.'],
    need: ['在保证游离氧化钙合格的前提下稳定烧成带温度，自动调节喂煤、窑速与高温风机，支持替代燃料掺烧率 20% 以内波动。', 'Hold the burning zone steady within the free lime limit by feeding coal, kiln speed and fan, with alternative fuel up to 20%.'],
    current: ['中控员看火焰图像与仪表手动调整，游离钙每小时化验一次。', 'Operators watch the flame and gauges; free lime is tested hourly.'], cost: 1450,
    kpis: [[['标煤耗', 'Standard coal'], 'kg/t', 103.5, 100], [['游离钙合格率', 'Free lime in limits'], '%', 86, 93], ['自控投用率', '%', 40, 90]], data: ['两条线五年秒级数据 1,900 点位，化验数据每小时。', 'Five years of second-by-second data from 1,900 tags on two lines.'], sensitivity: 'internal', deployments: 'on_premises air_gapped', residency: 'premises', budget: [200, 480], deadlineInDays: 77, trlMinimum: 8,
  },
  {
    key: 'cement-belt', organisation: 'yanxi-cement', sectors: 'C301', tasks: 'equipment-patrol anomaly-detection', modalities: 'video audio', publishedDaysAgo: 37,
    title: '石灰石长皮带跑偏与托辊异响巡检', summary: '6.8 公里皮带廊，夜间无人巡检。', need: '识别跑偏、撕裂、堵料、托辊卡死与异响，粉尘和振动环境下稳定运行。', current: '两人一班徒步巡检，往返三小时。', cost: 85, kpis: [['托辊故障发现', '天', 6, 1], ['皮带撕裂事故', '起/年', 2, 0]], data: '无历史标注，可安排三个月采集。', sensitivity: 'internal', deployments: 'edge', residency: 'any', budget: [40, 100], deadlineInDays: 135, trlMinimum: 7,
  },
  {
    key: 'appliance-motor-noise', organisation: 'jichuan-appliance', sectors: 'C385', tasks: 'audio-classification fault-diagnosis', modalities: 'audio vibration', publishedDaysAgo: 64,
    title: ['洗衣机下线异音检测', 'End-of-line noise check of washing machines'], summary: ['听音工在隔音房判异音，节拍 18 秒，退货投诉中异响占 23%。', 'Listeners judge noise in a booth every 18 seconds; noise makes 23% of complaints.'],
    need: ['脱水爬升过程中 10 秒内判定轴承、平衡环、异物与装配松动，车间背景噪声 75 分贝。', 'Within ten seconds of spin-up tell bearing, balance ring, foreign matter and looseness apart, against 75 dB of shop noise.'],
    current: ['12 名听音工，每两小时轮换以防听觉疲劳。', 'Twelve listeners who rotate every two hours.'], cost: 165,
    kpis: [['异响投诉率', '‰', 4.6, 1.5], ['判定时间', '秒', 18, 10]], data: ['录音 32 万段，其中不良 2,100 段，另有维修结论。', '320,000 recordings, 2,100 of them bad, with repair findings.'], sensitivity: 'internal', deployments: 'edge', residency: 'any', budget: [30, 90], deadlineInDays: 58, trlMinimum: 7,
  },
  {
    key: 'appliance-assembly', organisation: 'jichuan-appliance', sectors: 'C385', tasks: 'assembly-verification operation-compliance', modalities: 'video image', publishedDaysAgo: 26,
    title: '冰箱总装漏装错装防错', summary: '混线生产 70 余型号，密封条、螺钉、标签漏装靠巡检抽查。', need: '在六个关键工位识别零件有无、型号与打钉数量，异常时锁定流水线放行；换型由条码触发。', current: '每班 9 名巡检抽检 10%。', cost: 140, kpis: [['漏装错装流出', 'ppm', 380, 50], ['工位判定时间', '秒', undefined, 3]], data: '每工位可采集视频，已有良品照片 4 万张。', sensitivity: 'internal', deployments: 'edge on_premises', residency: 'china', budget: [70, 160], deadlineInDays: 90, trlMinimum: 7,
  },
  {
    key: 'appliance-service-qa', organisation: 'jichuan-appliance', sectors: 'C385', tasks: 'after-sales-service equipment-knowledge-qa', modalities: 'text document', publishedDaysAgo: 9, confidentiality: 'public',
    title: ['维修工程师掌上知识助手', 'Pocket knowledge assistant for repair engineers'], summary: ['1.2 万名服务工程师，手册 4,600 份，新人上门一次修复率 71%。', 'Twelve thousand engineers and 4,600 manuals; newcomers fix 71% on the first visit.'],
    need: ['拍照或口述故障现象，给出排查步骤、所需备件与原文页码；不得编造参数，答不出时转专家。', 'From a picture or spoken symptoms give steps, parts and the page they come from; never invent a value, pass on what is unknown.'],
    current: ['电话问技术支持，平均等待 7 分钟。', 'They call support and wait seven minutes.'], cost: 680, kpis: [['一次修复率', '%', 71, 85], ['平均等待', '分钟', 7, 1]], data: ['手册与三年维修工单 520 万条。', 'The manuals and 5.2 million work orders.'], sensitivity: 'internal', deployments: 'private_cloud public_api', residency: 'china', budget: [60, 150], deadlineInDays: 72, trlMinimum: 7,
  },
  {
    key: 'bearing-raceway', organisation: 'zhaoyuan-bearing', sectors: 'C345', tasks: 'defect-inspection', modalities: 'image', publishedDaysAgo: 55,
    title: '轴承套圈滚道磨削烧伤与划伤检测', summary: '滚道高反光，磁粉探伤抽检覆盖不足 3%。', need: '对内径 20 至 120 毫米套圈全检烧伤、划伤、磕碰，油膜残留不得误报，节拍 4 秒。', current: '灯检工目视，两小时一轮换。', cost: 230, kpis: [['漏检率', 'ppm', 900, 100], ['节拍', '秒', 9, 4]], data: '不良样件 2,700 件，图像待采集。', sensitivity: 'internal', deployments: 'edge on_premises', residency: 'china', budget: [80, 200], deadlineInDays: 105, trlMinimum: 7,
  },
  {
    key: 'bearing-noise', organisation: 'zhaoyuan-bearing', sectors: 'C345', tasks: 'fault-diagnosis audio-classification', modalities: 'vibration', status: 'in_review', publishedDaysAgo: 3,
    title: '轴承振动测值异常的成因归类', summary: '把 BVT 测值不合格品归到保持架、钢球、滚道或清洁度。', need: '现有测振仪只给合格与否，希望由波形判断原因，指导返修。', current: '拆检，每月 600 套。', cost: 60, kpis: [['归因准确率', '%', undefined, 85]], data: '波形 18 万条，拆检结论 7,400 条。', sensitivity: 'internal', deployments: 'on_premises', residency: 'china', budget: [20, 60], deadlineInDays: 145, trlMinimum: 6,
  },
  {
    key: 'pcb-aoi', organisation: 'lanyu-pcb', sectors: 'C398 C3982', tasks: 'defect-inspection', modalities: 'image', publishedDaysAgo: 108,
    title: ['HDI 内层 AOI 假点过滤', 'Filtering false calls of inner-layer AOI'], summary: ['单班假点 11 万个，45 名验修员逐点确认。', 'A shift brings 110,000 false calls that 45 verifiers check one by one.'],
    need: ['对 AOI 报点按开路、短路、缺口、铜渣、氧化、灰尘分类，假点过滤率 85% 以上，真点漏放接近于零；兼容三个品牌的 AOI 输出。', 'Class AOI calls into opens, shorts, nicks, copper residue, oxidation and dust; filter at least 85% of false calls with next to no escapes; three AOI brands.'],
    current: ['验修站人工看放大图，平均 1.1 秒一个点。', 'Verifiers look at magnified images, 1.1 seconds a call.'], cost: 510,
    kpis: [[['假点过滤率', 'False calls filtered'], '%', 0, 85], [['漏放', 'Escapes'], 'ppm', 60, 10]], data: ['报点图 1,700 万张，验修结论 240 万条。', '17 million call images, 2.4 million verdicts.'], sensitivity: 'confidential', deployments: 'on_premises', residency: 'premises', budget: [100, 240], deadlineInDays: 54, trlMinimum: 8,
  },
  {
    key: 'pcb-eng-query', organisation: 'lanyu-pcb', sectors: 'C398', tasks: 'document-ocr drawing-recognition quotation-and-tender', modalities: 'document text', publishedDaysAgo: 31,
    title: '客户规范解析与工程问客自动生成', summary: '每天 260 款新单，客户规范中英日混排，工程预审人均 40 分钟一款。', need: '从 PDF 规范与图纸提取叠层、公差、表面处理、特殊要求，与制程能力比对并生成问客清单。', current: '62 名预审工程师人工阅读。', cost: 890, kpis: [['单款预审', '分钟', 40, 12], ['规范遗漏', '起/月', 14, 2]], data: '历史规范 3.4 万份，问客记录 9 万条。', sensitivity: 'confidential', deployments: 'on_premises', residency: 'premises', budget: [90, 220], deadlineInDays: 98, trlMinimum: 6,
  },
  {
    key: 'ship-weld', organisation: 'lanyu-shipyard', sectors: 'C373', tasks: 'weld-inspection non-destructive-testing', modalities: 'x-ray-industrial image', publishedDaysAgo: 68,
    title: ['船体焊缝射线底片智能评片', 'Reading weld radiographs of ship hulls'], summary: ['单船射线底片约 6,500 张，评片周期影响分段合拢。', 'Each ship brings some 6,500 radiographs, and reading them delays block erection.'],
    need: ['对裂纹、未熔合、气孔、夹渣、咬边定位并按船级社规范初评级，报告由持证人员签发；能识别重复底片和黑度不合格。', 'Locate cracks, lack of fusion, porosity, slag and undercut and grade them by class rules for certified staff to sign; detect duplicate films and wrong density.'],
    current: ['五名三级评片员，旺季积压四到六天。', 'Five certified readers; four to six days behind in season.'], cost: 160, kpis: [['评片周期', '天', 5, 1], ['裂纹检出率', '%', undefined, 99]], data: ['数字化底片 11 万张，评片记录齐全。', '110,000 scanned films with complete records.'], sensitivity: 'confidential', deployments: 'on_premises air_gapped', residency: 'premises', budget: [70, 180], deadlineInDays: 92, trlMinimum: 6,
  },
  {
    key: 'solar-el', organisation: 'jichuan-solar', sectors: 'C382', tasks: 'defect-inspection image-classification', modalities: 'image', publishedDaysAgo: 101,
    title: ['组件 EL 与外观一体化终检', 'Final EL and visual inspection of modules'], summary: ['大尺寸组件日产 2.6 万块，EL 看图员 40 人。', 'Twenty-six thousand large modules a day and forty people reading EL images.'],
    need: ['隐裂、断栅、虚焊、黑心、混档与外观异物在 8 秒节拍内判级，客户标准可配置，N 型与 P 型通用。', 'Grade cracks, broken fingers, bad joints, black cores, mixed cells and foreign matter within eight seconds, by the customer’s standard, for n-type and p-type.'],
    current: ['EL 机自带算法过判 9%，人工复判。', 'The built-in algorithm over-calls by nine per cent; people re-judge.'], cost: 360, kpis: [[['漏判率', 'Escapes'], '%', 0.35, 0.05], [['过判率', 'Over-calls'], '%', 9, 2]], data: ['EL 图像 2,200 万张，复判结论 310 万条。', '22 million EL images with 3.1 million verdicts.'], sensitivity: 'internal', deployments: 'edge on_premises', residency: 'china', budget: [80, 190], deadlineInDays: 50, trlMinimum: 9,
  },
  {
    key: 'pharma-packaging', organisation: 'zhaoyuan-pharma', sectors: 'C272', tasks: 'assembly-verification document-ocr', modalities: 'image', publishedDaysAgo: 46,
    title: '泡罩包装缺粒与批号喷码检查', summary: '铝塑线 320 板每分钟，缺粒、半粒、污点与喷码错印。', need: '在线检查缺粒、裂片、异色、批号与有效期字符，剔除可靠，满足计算机化系统验证与审计追踪要求。', current: '一台老式灯检机加末端人工抽检。', cost: 130, kpis: [['漏检率', 'ppm', 40, 1], ['误剔率', '%', 1.4, 0.3]], data: '样片 3 万张，字符模板 80 套。', sensitivity: 'internal', deployments: 'edge on_premises', residency: 'premises', budget: [60, 150], deadlineInDays: 87, trlMinimum: 8,
  },
  {
    key: 'pharma-deviation', organisation: 'zhaoyuan-pharma', sectors: 'C272', tasks: 'knowledge-base-qa report-writing root-cause-analysis', modalities: 'text document', publishedDaysAgo: 24, confidentiality: 'invited',
    title: '偏差调查与验证文件撰写助手', summary: '每年偏差 900 余起，调查报告平均 6.5 天。', need: '检索历史偏差、SOP 与批记录，生成调查提纲、相似事件与 CAPA 建议，所有结论须标注出处并由质量人员批准。', current: 'QA 人员人工翻查纸质批记录。', cost: 220, kpis: [['报告周期', '天', 6.5, 3], ['重复偏差', '%', 18, 8]], data: '电子批记录四年，SOP 2,100 份。', sensitivity: 'confidential', deployments: 'on_premises air_gapped', residency: 'premises', budget: [60, 160], deadlineInDays: 125, trlMinimum: 6,
  },
  {
    key: 'food-foreign', organisation: 'jinhe-food', sectors: 'C143', tasks: 'food-safety-inspection defect-inspection', modalities: 'image x-ray-industrial', publishedDaysAgo: 79,
    title: ['速冻水饺异物与破皮检测', 'Foreign matter and torn skins in frozen dumplings'], summary: ['毛发、塑料、菜叶杆等低密度异物 X 光机检不出，靠人工挑拣。', 'Hair, plastic and stalks escape the X-ray machine and are picked by hand.'],
    need: ['速冻隧道出口 1.2 米宽皮带，识别毛发、塑料膜、木屑与破皮、粘连，联动气吹剔除，耐低温与水雾。', 'At the tunnel exit, on a 1.2 m belt, find hair, film, wood, torn and stuck pieces and blow them off, in cold and mist.'],
    current: ['每线 14 名挑拣工。', 'Fourteen pickers a line.'], cost: 480, kpis: [['异物投诉', '起/百万袋', 5.2, 1], ['挑拣用工', '人/线', 14, 4]], data: ['异物样本 160 种，图像 5 万张。', '160 kinds of foreign matter, 50,000 images.'], sensitivity: 'internal', deployments: 'edge', residency: 'any', budget: [70, 170], deadlineInDays: 81, trlMinimum: 7,
  },
  {
    key: 'food-demand', organisation: 'jinhe-food', sectors: 'C143', tasks: 'demand-forecasting inventory-optimisation', modalities: 'time-series tabular', publishedDaysAgo: 14,
    title: '预制菜门店级销量预测', summary: '保质期短，全国 2,300 个门店日配，报损率 5.4%。', need: '按门店、单品给出七天滚动预测与补货建议，考虑天气、节假日与促销。', current: '区域计划员按上周同日加减。', cost: 1350, kpis: [['预测误差', '%', 34, 20], ['报损率', '%', 5.4, 3]], data: '三年日销流水 6,100 万行。', sensitivity: 'internal', deployments: 'private_cloud public_api', residency: 'china', budget: [40, 120], deadlineInDays: 108, trlMinimum: 7,
  },
  {
    key: 'machinery-manual-qa', organisation: 'bohe-machinery', sectors: 'C351', tasks: 'equipment-knowledge-qa knowledge-base-qa', modalities: 'text document', publishedDaysAgo: 93,
    title: ['装配与维修知识问答（断网车间）', 'Assembly and repair answers in an offline shop'], summary: ['涉外型号图纸不得出厂区网络，老师傅三年内退休四成。', 'Drawings must stay on the plant network, and forty per cent of the masters retire within three years.'],
    need: ['整合 1.1 万份装配工艺、维修案例与标准，班组用平板提问，答案附图号与页码；全部在厂内服务器运行。', 'Bring 11,000 instructions, repair cases and standards together for tablets on the line, each answer with drawing and page, on servers in the plant.'],
    current: ['纸质工艺卡加电话询问工艺员。', 'Paper cards and calls to process engineers.'], cost: 170, kpis: [['平均排障时间', '分钟', 62, 40], ['回答可用率', '%', undefined, 90]], data: ['扫描件六成，其余为可编辑文档。', 'Sixty per cent scans, the rest editable.'], sensitivity: 'confidential', deployments: 'on_premises air_gapped', residency: 'premises', budget: [50, 130], deadlineInDays: 60, trlMinimum: 7,
  },
  {
    key: 'machinery-weld-robot', organisation: 'bohe-machinery', sectors: 'C351 C331', tasks: 'robot-programming weld-inspection', modalities: 'point-cloud 3d', status: 'in_review', publishedDaysAgo: 1,
    title: '中厚板结构件免示教焊接', summary: '动臂、斗杆小批量多品种，示教占用 40% 机时。', need: '由点云识别焊缝起止与坡口，自动规划多层多道轨迹，焊后自动检查。', current: '18 台焊接机器人人工示教。', cost: 320, kpis: [['示教占比', '%', 40, 8], ['焊缝返修率', '%', 6, 2]], data: '数模与 300 组点云。', sensitivity: 'internal', deployments: 'edge on_premises', residency: 'china', budget: [120, 300], deadlineInDays: 170, trlMinimum: 7,
  },
  {
    key: 'glass-bubble', organisation: 'yanxi-glass', sectors: 'C304', tasks: 'defect-inspection', modalities: 'image', status: 'draft', publishedDaysAgo: 5,
    title: '光伏压延玻璃气泡与结石检测', summary: '花纹玻璃反光，误报高。', need: '待补充：缺陷分级标准与节拍。', current: '冷端人工看板。', cost: 100, kpis: [['漏检率', '%', 1.5, 0.3]], data: '尚未采集。', sensitivity: 'internal', deployments: 'edge', residency: 'any', budget: [40, 100], deadlineInDays: 200, trlMinimum: 7,
  },
  {
    key: 'garment-cutting', organisation: 'lanyu-garment', sectors: 'C181', tasks: 'production-scheduling', modalities: 'tabular', status: 'expired', publishedDaysAgo: 240,
    title: '小单快反排产与裁床利用率', summary: '平均订单 180 件，换款频繁。', need: '以交期和裁床利用率为目标滚动排产，支持插单。', current: '计划员手工排。', cost: 70, kpis: [['裁床利用率', '%', 61, 78]], data: '两年订单。', sensitivity: 'internal', deployments: 'public_api private_cloud', residency: 'any', budget: [15, 40], deadlineInDays: 20, trlMinimum: 6,
  },
]
