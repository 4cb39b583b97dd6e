import type { ScenarioSeed } from '../seed.ts'

const inHospital = { deployments: 'on_premises', residency: 'premises', sensitivity: 'personal' } as const

/** Needs of the invented hospitals, health centres and laboratories. */
export const medicine: readonly ScenarioSeed[] = [
  {
    ...inHospital, key: 'record-front-page', organisation: 'lanyu-first-hospital', sectors: 'Q841', tasks: 'medical-record-quality-control icd-coding', modalities: 'electronic-health-record text', publishedDaysAgo: 124,
    title: ['住院病案首页质控与编码辅助', 'Quality control and coding of inpatient front pages'], summary: ['月均出院 8,900 人次，首页主要诊断选择错误影响绩效考核与 DRG 结算。', 'With 8,900 discharges a month, wrong principal diagnoses cost the hospital in appraisal and DRG payment.'],
    need: ['在医生提交首页前提示主要诊断选择、漏填手术操作、逻辑矛盾与编码错误，给出病历原文依据；编码员端给出国家临床版 2.0 与医保版 2.0 的候选编码。须与现有电子病历系统嵌入，提示时延 2 秒内。', 'Before a front page is submitted, point out a wrong principal diagnosis, missing procedures, contradictions and codes, quoting the record; offer coders candidates in both national code sets. It must sit inside the present record system and answer in two seconds.'],
    current: ['14 名编码员事后逐份审核，退回率 22%，平均返修 3.4 天。', 'Fourteen coders review afterwards; 22% go back and take 3.4 days.'], cost: 310,
    kpis: [[['主要诊断正确率', 'Principal diagnosis correct'], '%', 86, 95], [['首页退回率', 'Front pages returned'], '%', 22, 6], ['人均日审核', '份', 65, 130]], data: ['三年出院病历 31 万份，脱敏后可在院内使用；编码员修改痕迹完整。', '310,000 discharge records over three years, de-identified, for use inside the hospital.'], budget: [90, 220], deadlineInDays: 68, trlMinimum: 8, site: '病案统计科',
  },
  {
    ...inHospital, key: 'drg-simulation', organisation: 'lanyu-first-hospital', sectors: 'Q841', tasks: 'drg-grouping hospital-operations', modalities: 'tabular electronic-health-record', publishedDaysAgo: 47,
    title: 'DRG 预分组与在院费用预警', summary: '出院前才知道入组结果，亏损病组难以及时干预。', need: '入院第二天起给出预分组、标杆费用与结余预测，列出影响入组的关键诊断与操作；不得诱导升级编码，须有合规提示。', current: '医保办每周导出数据人工测算。', cost: 180, kpis: [['预分组准确率', '%', undefined, 92], ['超支病例占比', '%', 17, 10]], data: '两年结算清单 21 万条。', budget: [60, 150], deadlineInDays: 93, trlMinimum: 7,
  },
  {
    ...inHospital, key: 'prescription-review', organisation: 'lanyu-first-hospital', sectors: 'Q841', tasks: 'prescription-review', modalities: 'electronic-health-record text', publishedDaysAgo: 88,
    title: ['门急诊处方前置审核', 'Review of outpatient prescriptions before dispensing'], summary: ['日均处方 1.3 万张，事后点评发现时药已用下。', 'Thirteen thousand prescriptions a day; faults are found after the drug is taken.'],
    need: ['在医生签名前审核适应症、剂量、相互作用、特殊人群与重复用药，拦截须给出说明书或指南出处；规则由药师维护，假阳性可一键反馈。', 'Before signing, check indication, dose, interactions, special groups and duplicates, citing leaflet or guideline; pharmacists keep the rules and false alarms are reported in one click.'],
    current: ['8 名审方药师事后抽查 5%。', 'Eight pharmacists sample five per cent.'], cost: 140, kpis: [['处方合格率', '%', 94.2, 98.5], ['假阳性拦截', '%', 31, 8], ['审核时延', '秒', undefined, 1]], data: ['三年处方 1,100 万张，点评结论 41 万条。', '11 million prescriptions, 410,000 reviewed.'], budget: [70, 180], deadlineInDays: 79, trlMinimum: 8,
  },
  {
    ...inHospital, key: 'infection-watch', organisation: 'lanyu-first-hospital', sectors: 'Q841', tasks: 'infection-control risk-prediction', modalities: 'electronic-health-record tabular', publishedDaysAgo: 61,
    title: '院内感染实时监测与暴发预警', summary: '感控专职 6 人，疑似病例靠临床上报，漏报约三成。', need: '从体温、抗菌药、检验、影像与病程中自动判定疑似院感并区分社区感染，发现同病区聚集时预警。', current: '每日人工筛查在院病人约 2,000 人。', cost: 95, kpis: [['漏报率', '%', 29, 5], ['聚集识别提前', '天', undefined, 2]], data: '两年在院数据，感控判定 1.6 万例。', budget: [40, 110], deadlineInDays: 112, trlMinimum: 7,
  },
  {
    ...inHospital, key: 'critical-value', organisation: 'lanyu-first-hospital', sectors: 'Q841', tasks: 'laboratory-analysis clinical-decision-support', modalities: 'tabular electronic-health-record', publishedDaysAgo: 33,
    title: '检验危急值智能研判与闭环', summary: '日均危急值 210 条，重复与非危急占四成，电话通知易漏。', need: '结合历史结果和病情过滤重复危急值，给出处置要点，记录通知、接收、处理全过程时间。', current: '检验科电话通知加登记本。', cost: 60, kpis: [['十分钟内处置率', '%', 71, 95], ['无效危急值占比', '%', 41, 12]], data: '三年检验结果 2.4 亿条。', budget: [30, 80], deadlineInDays: 84, trlMinimum: 7,
  },
  {
    ...inHospital, key: 'nurse-rostering', organisation: 'lanyu-first-hospital', sectors: 'Q841', tasks: 'nursing-assistance hospital-operations', modalities: 'tabular time-series', publishedDaysAgo: 20, sensitivity: 'internal', confidentiality: 'public',
    title: ['护理排班与弹性调配', 'Nurse rostering and flexible staffing'], summary: ['46 个病区 1,480 名护士，护士长每月排班耗时两天，忙闲不均。', 'Forty-six wards and 1,480 nurses; head nurses spend two days a month on rosters.'],
    need: ['按床位占用、危重程度与资质预测护理工作量，满足夜班间隔、哺乳期、休假等约束，病区间可弹性支援，护士可换班。', 'Predict workload from occupancy and acuity, respect night intervals, nursing mothers and leave, lend staff between wards and let nurses swap.'],
    current: ['电子表格手工排班。', 'Spreadsheets.'], cost: 85, kpis: [['排班用时', '小时/月', 16, 1], ['人均加班', '小时/月', 11, 5]], data: ['两年排班、床位与护理级别数据。', 'Two years of rosters, beds and care levels.'], budget: [25, 70], deadlineInDays: 96, trlMinimum: 6,
  },
  {
    ...inHospital, key: 'pathology-cervix', organisation: 'jichuan-tumour-hospital', sectors: 'Q841', tasks: 'pathology-reading', modalities: 'pathology-image', publishedDaysAgo: 136,
    title: ['宫颈液基细胞学切片初筛', 'Pre-screening of liquid-based cervical cytology'], summary: ['年 11 万张切片，病理医师 9 人，报告周期 6 天。', 'A hundred and ten thousand slides a year, nine pathologists, six days to a report.'],
    need: ['对扫描后的切片按 TBS 分级初筛并排序，标出可疑细胞；阴性片可快速复核，ASC-US 以上灵敏度优先。产品须有或正在申请三类注册，作为辅助使用。', 'Rank scanned slides by the Bethesda classes and mark suspicious cells; put sensitivity for ASC-US and above first. The product must hold or be applying for class III registration.'],
    current: ['人工镜检，疲劳时段漏诊风险高。', 'Microscopy by hand; the risk rises with fatigue.'], cost: 260, kpis: [[['ASC-US+ 灵敏度', 'Sensitivity for ASC-US+'], '%', 89, 97], [['报告周期', 'Days to report'], '天', 6, 2]], data: ['数字切片 4.2 万张，均有双医师结论与随访。', '42,000 digital slides with two opinions and follow-up.'], budget: [120, 300], deadlineInDays: 90, trlMinimum: 8, site: '病理科数字病理中心',
  },
  {
    ...inHospital, key: 'pathology-gastric', organisation: 'jichuan-tumour-hospital', sectors: 'Q841', tasks: 'pathology-reading image-segmentation', modalities: 'pathology-image', publishedDaysAgo: 43, confidentiality: 'invited',
    title: '胃肠活检切片癌与高级别病变提示', summary: '活检小标本日均 380 例，冰冻高峰时积压。', need: '定位癌、高级别上皮内瘤变与印戒细胞区域，按紧急程度排序，不替代诊断。', current: '住院医初看、主治复核。', cost: 190, kpis: [['灵敏度', '%', undefined, 98], ['单例阅片', '分钟', 4.5, 2.5]], data: '切片 1.9 万张，区域标注 3,100 张。', budget: [100, 240], deadlineInDays: 118, trlMinimum: 6,
  },
  {
    ...inHospital, key: 'radiotherapy-contour', organisation: 'jichuan-tumour-hospital', sectors: 'Q841', tasks: 'radiotherapy-contouring image-segmentation', modalities: 'medical-image', publishedDaysAgo: 72,
    title: ['鼻咽癌与乳腺癌放疗危及器官自动勾画', 'Auto-contouring of organs at risk for radiotherapy'], summary: ['单例手工勾画 2.5 小时，排队等待 5 天。', 'Contouring takes 2.5 hours a case and patients wait five days.'],
    need: ['在定位 CT 上自动勾画 30 余个危及器官，输出 RTSTRUCT，医师修改后入计划系统；提供可信度与异常提示。', 'Contour over thirty organs at risk on planning CT, write RTSTRUCT for correction, and show where it is unsure.'],
    current: ['物理师与医师手工勾画。', 'Physicists and doctors draw by hand.'], cost: 210, kpis: [['单例勾画', '分钟', 150, 25], ['平均 Dice', '', undefined, 0.88]], data: ['定位 CT 3,600 例，含临床使用轮廓。', '3,600 planning CTs with clinical contours.'], budget: [80, 200], deadlineInDays: 104, trlMinimum: 7,
  },
  {
    ...inHospital, key: 'lung-nodule', organisation: 'yanxi-county-hospital', sectors: 'Q841 Q842', tasks: 'ct-reading medical-imaging-diagnosis', modalities: 'medical-image', publishedDaysAgo: 110,
    title: ['县域医共体胸部 CT 肺结节初筛', 'Lung nodule reading for a county medical alliance'], summary: ['14 家卫生院 CT 上传县医院集中阅片，医师 5 人，日均 260 例。', 'Fourteen township centres send CTs to five radiologists, 260 a day.'],
    need: ['自动检出 4 毫米以上结节，给出体积、密度与随访对比，插入既有阅片系统；产品须具备三类医疗器械注册证，网络中断时本地可用。', 'Find nodules of 4 mm and more with volume, density and comparison inside the present viewer; class III registration needed; must work when the link is down.'],
    current: ['集中阅片，报告隔日出。', 'Reports come the next day.'], cost: 120, kpis: [['报告时间', '小时', 22, 4], ['结节漏诊率', '%', 14, 5]], data: ['CT 8.8 万例，报告文本可用。', '88,000 CTs with reports.'], deployments: 'on_premises private_cloud', residency: 'region', budget: [50, 130], deadlineInDays: 64, trlMinimum: 9,
  },
  {
    ...inHospital, key: 'primary-assistant', organisation: 'yanxi-county-hospital', sectors: 'Q842', tasks: 'clinical-decision-support medical-literature-qa', modalities: 'text electronic-health-record', publishedDaysAgo: 52,
    title: '乡镇卫生院基层医生诊疗助手', summary: '全科医生 96 名，常见病误诊与转诊不及时并存。', need: '依据主诉与检查给出鉴别诊断、转诊红旗与基本药物目录内用药建议，引用国家基层指南原文，须离线可用。', current: '遇疑难电话请教县医院。', cost: 75, kpis: [['诊断符合率', '%', 78, 90], ['转诊及时率', '%', 64, 90]], data: '三年门诊病历 140 万份（质量参差）。', deployments: 'on_premises private_cloud edge', residency: 'region', budget: [40, 120], deadlineInDays: 128, trlMinimum: 7,
  },
  {
    ...inHospital, key: 'ecg-network', organisation: 'yanxi-county-hospital', sectors: 'Q841 Q842', tasks: 'ecg-reading', modalities: 'physiological-signal', publishedDaysAgo: 25,
    title: '远程心电网络自动初判', summary: '村卫生室心电图上传后平均 50 分钟出报告，急性胸痛不能等。', need: '静态 12 导联心电 10 秒内初判，ST 段抬高等危急情况立即提醒，其余排序待医师审核。', current: '县医院心电中心 3 人值班。', cost: 55, kpis: [['危急心电提醒', '分钟', 50, 2], ['报告时间', '分钟', 50, 20]], data: '心电图 36 万份，诊断结论结构化。', deployments: 'on_premises private_cloud', residency: 'region', budget: [25, 70], deadlineInDays: 73, trlMinimum: 8,
  },
  {
    ...inHospital, key: 'ultrasound-thyroid', organisation: 'zhaoyuan-women-children', sectors: 'Q841', tasks: 'ultrasound-reading', modalities: 'medical-image video', publishedDaysAgo: 66,
    title: ['乳腺超声筛查实时质控与提示', 'Real-time aid for breast ultrasound screening'], summary: ['两癌筛查年 6 万人，基层扫查手法不一，漏扫难追溯。', 'Sixty thousand women are screened a year; technique varies and missed areas cannot be traced.'],
    need: ['接超声视频实时提示可疑病灶与漏扫区域，给出 BI-RADS 参考，自动留存标准切面。', 'From the live video mark suspicious lesions and areas not scanned, suggest BI-RADS and keep standard planes.'],
    current: ['人工扫查，抽查 3%。', 'By hand, with three per cent checked.'], cost: 130, kpis: [['标准切面完整率', '%', 72, 95], ['召回率', '%', 11, 7]], data: ['视频 9,400 段，随访病理 2,100 例。', '9,400 clips, 2,100 with pathology.'], deployments: 'edge on_premises', budget: [50, 140], deadlineInDays: 86, trlMinimum: 7,
  },
  {
    ...inHospital, key: 'bone-age', organisation: 'zhaoyuan-women-children', sectors: 'Q841', tasks: 'x-ray-reading', modalities: 'medical-image', publishedDaysAgo: 17, confidentiality: 'public',
    title: '儿童骨龄评估', summary: '生长发育门诊日均 140 例，TW3 判读每例 10 分钟。', need: '按 G-P 图谱与中华 05 标准自动判读并给出身高预测，支持历次对比。', current: '两名医师人工判读。', cost: 40, kpis: [['判读时间', '分钟', 10, 1], ['与专家差值', '岁', undefined, 0.4]], data: '手腕片 5.1 万张。', budget: [15, 45], deadlineInDays: 99, trlMinimum: 8,
  },
  {
    ...inHospital, key: 'fetal-monitor', organisation: 'zhaoyuan-women-children', sectors: 'Q841', tasks: 'risk-prediction', modalities: 'physiological-signal time-series', publishedDaysAgo: 11,
    title: '产时胎心监护异常提示', summary: '产房同时监护 18 床，助产士难以持续看图。', need: '连续分析胎心率与宫缩曲线，按三级系统提示并解释依据，避免过多报警。', current: '人工看图，每 30 分钟记录一次。', cost: 90, kpis: [['异常识别延迟', '分钟', 12, 2], ['误报', '次/床/班', undefined, 2]], data: '监护曲线 2.7 万例，结局数据齐全。', budget: [40, 100], deadlineInDays: 133, trlMinimum: 5,
  },
  {
    ...inHospital, key: 'tcm-pattern', organisation: 'bohe-tcm-hospital', sectors: 'Q841', tasks: 'tcm-diagnosis', modalities: 'text image', publishedDaysAgo: 77,
    title: ['脾胃病中医辨证助手与名医经验整理', 'Pattern differentiation aid for spleen and stomach disorders'], summary: ['国医大师工作室医案 1.8 万份，希望让年轻医师可学、可用。', 'Eighteen thousand case notes of a master’s studio should become teachable.'],
    need: ['从医案提取证型、治法、方药与加减规律，门诊时给出辨证依据与相似医案，剂量须符合药典并由医师确认。', 'Extract patterns, principles and formula changes from the notes, show grounds and like cases in clinic, doses within the pharmacopoeia, confirmed by the doctor.'],
    current: ['跟诊抄方，口传心授。', 'Apprentices copy prescriptions.'], cost: 70, kpis: [['辨证与专家一致率', '%', 58, 80], ['医案结构化', '万份', 0.2, 1.8]], data: ['医案手写扫描件六成，电子四成，舌象照片 9,000 张。', 'Sixty per cent handwritten scans; 9,000 tongue pictures.'], budget: [40, 110], deadlineInDays: 140, trlMinimum: 5,
  },
  {
    ...inHospital, key: 'tcm-herb-recognition', organisation: 'bohe-tcm-hospital', sectors: 'Q841 C273', tasks: 'material-recognition prescription-review', modalities: 'image', publishedDaysAgo: 8,
    title: '中药房调配饮片复核', summary: '日均 2,100 剂，饮片错配靠老药师目视复核。', need: '拍照核对饮片品种与大致剂量，易混品重点提示，单剂 5 秒。', current: '双人复核。', cost: 65, kpis: [['错配流出', '起/万剂', 1.6, 0.2], ['复核时间', '秒/剂', 35, 8]], data: '580 种饮片照片 12 万张。', sensitivity: 'internal', deployments: 'edge on_premises', budget: [25, 70], deadlineInDays: 107, trlMinimum: 6,
  },
  {
    ...inHospital, key: 'community-follow-up', organisation: 'jinhe-community', sectors: 'Q842', tasks: 'follow-up chronic-disease-management', modalities: 'speech text', publishedDaysAgo: 115,
    title: ['高血压与糖尿病签约居民智能随访', 'Follow-up of residents with hypertension and diabetes'], summary: ['签约慢病居民 9,200 人，家庭医生 21 人，季度随访完成率 58%。', 'Nine thousand two hundred residents, twenty-one doctors; 58% of quarterly calls get made.'],
    need: ['以电话语音完成血压、血糖、用药与症状随访，听得懂上海话，异常当日转医生，结果写回健康档案；老人可随时转人工。', 'Ask about pressure, sugar, drugs and symptoms by phone, understand Shanghainese, pass alarms to a doctor the same day and write to the health record; a person is always a word away.'],
    current: ['医生下班后逐个打电话。', 'Doctors call after hours.'], cost: 88, kpis: [[['随访完成率', 'Follow-up done'], '%', 58, 88], ['血压控制率', '%', 61, 70]], data: ['三年随访记录 11 万条，录音需居民同意后采集。', '110,000 past records; recordings only with consent.'], deployments: 'private_cloud on_premises', residency: 'region', budget: [18, 55], deadlineInDays: 57, trlMinimum: 8,
  },
  {
    ...inHospital, key: 'community-fundus', organisation: 'jinhe-community', sectors: 'Q842', tasks: 'fundus-screening', modalities: 'medical-image', publishedDaysAgo: 82,
    title: '社区糖网眼底筛查', summary: '糖尿病居民 3,100 人，眼科医生每月只来半天。', need: '免散瞳眼底照相后即时给出转诊建议，图像质量不合格当场提示重拍；须有三类注册证。', current: '照片积压等阅片，平均 18 天。', cost: 32, kpis: [['出结果', '天', 18, 0], ['筛查覆盖率', '%', 34, 75]], data: '眼底照 1.2 万张。', deployments: 'edge private_cloud public_api', residency: 'china', budget: [10, 35], deadlineInDays: 69, trlMinimum: 9,
  },
  {
    ...inHospital, key: 'ccta-report', organisation: 'lanyu-heart', sectors: 'Q841', tasks: 'ct-reading radiology-report-generation', modalities: 'medical-image text', publishedDaysAgo: 98,
    title: ['冠脉 CT 后处理与结构化报告', 'Post-processing and reports for coronary CT'], summary: ['日均 190 例，后处理技师 8 人，单例 25 分钟。', 'A hundred and ninety cases a day, eight technicians, 25 minutes each.'],
    need: ['自动完成血管提取、命名、狭窄分级与 CAD-RADS 结构化报告初稿，支架与搭桥病例可处理；须有三类注册证。', 'Extract and name vessels, grade stenosis and draft a CAD-RADS report, stents and grafts included; class III registration needed.'],
    current: ['工作站手工重建加医师口述报告。', 'Manual reconstruction and dictation.'], cost: 240, kpis: [['单例后处理', '分钟', 25, 4], ['报告时间', '小时', 20, 2]], data: ['CCTA 7.6 万例，造影对照 5,800 例。', '76,000 CCTAs, 5,800 with angiography.'], budget: [100, 260], deadlineInDays: 52, trlMinimum: 9,
  },
  {
    ...inHospital, key: 'holter-analysis', organisation: 'lanyu-heart', sectors: 'Q841', tasks: 'ecg-reading', modalities: 'physiological-signal', publishedDaysAgo: 39,
    title: '长程动态心电自动分析', summary: '7 天与 14 天贴片心电单例约 100 万次心搏，技师编辑 70 分钟。', need: '房颤、室早、停搏等分类与模板聚类，编辑工作量减半以上，保留每个事件的波形。', current: '进口软件加人工编辑。', cost: 110, kpis: [['单例编辑', '分钟', 70, 20], ['房颤灵敏度', '%', 95, 99]], data: '动态心电 4.4 万例。', budget: [40, 110], deadlineInDays: 88, trlMinimum: 7,
  },
  {
    ...inHospital, key: 'heart-failure-risk', organisation: 'lanyu-heart', sectors: 'Q841', tasks: 'risk-prediction medical-research-data', modalities: 'electronic-health-record tabular', status: 'in_review', publishedDaysAgo: 2,
    title: '心衰患者 30 天再入院风险', summary: '再入院率 19%，希望出院前识别高危患者。', need: '建立可解释的风险模型并嵌入出院流程，完成前瞻验证。', current: '无。', cost: 150, kpis: [['再入院率', '%', 19, 14], ['AUC', '', undefined, 0.78]], data: '心衰住院 2.2 万例。', budget: [30, 90], deadlineInDays: 175, trlMinimum: 4,
  },
  {
    ...inHospital, key: 'pre-consultation', organisation: 'jichuan-internet-hospital', sectors: 'Q841', tasks: 'pre-consultation triage medical-record-generation', modalities: 'text speech', publishedDaysAgo: 104,
    title: ['互联网医院预问诊与分诊', 'Pre-consultation and triage for an internet hospital'], summary: ['年线上问诊 60 万人次，三成挂错科，医生前五轮都在问基本情况。', 'Six hundred thousand online visits a year; a third choose the wrong department and the first five turns are basics.'],
    need: ['患者候诊时完成多轮预问诊，生成主诉与现病史草稿，识别胸痛、卒中等急症并提示线下急诊；不给诊断与用药建议。', 'While the patient waits, ask, draft complaint and history, spot chest pain and stroke and send them to emergency; give no diagnosis and no drug advice.'],
    current: ['静态问卷，填写率 37%。', 'A fixed form that 37% fill in.'], cost: 150, kpis: [['分诊准确率', '%', 68, 92], ['单次接诊', '分钟', 9.5, 6], ['预问诊完成率', '%', 37, 75]], data: ['脱敏问诊记录 180 万条。', '1.8 million de-identified consultations.'], deployments: 'private_cloud on_premises', residency: 'china', budget: [40, 120], deadlineInDays: 61, trlMinimum: 8,
  },
  {
    ...inHospital, key: 'outpatient-note', organisation: 'jichuan-internet-hospital', sectors: 'Q841', tasks: 'medical-record-generation automatic-speech-recognition', modalities: 'speech text', publishedDaysAgo: 30,
    title: '门诊医患对话病历生成', summary: '医生写病历占门诊时间 38%。', need: '降噪识别普通话与吴语口音，区分医患，生成可编辑的门诊病历，签名前必须确认；录音用后即删。', current: '医生键入。', cost: 200, kpis: [['病历书写', '分钟/人次', 4.2, 1.5], ['采纳率', '%', undefined, 85]], data: '经同意的录音 600 小时。', budget: [50, 130], deadlineInDays: 82, trlMinimum: 7,
  },
  {
    ...inHospital, key: 'patient-service', organisation: 'jichuan-internet-hospital', sectors: 'Q841', tasks: 'customer-service patient-education', modalities: 'text', publishedDaysAgo: 13, sensitivity: 'internal', confidentiality: 'public',
    title: '患者服务问答与宣教', summary: '客服日均 1,600 通，八成是流程与检查准备问题。', need: '答复挂号、医保、检查准备与复诊流程，生成个性化宣教，医疗问题转人工。', current: '11 名客服。', cost: 95, kpis: [['自助解决率', '%', 22, 70]], data: '通话文本 40 万条，院内流程文档 900 份。', deployments: 'public_api private_cloud', residency: 'china', budget: [15, 50], deadlineInDays: 76, trlMinimum: 8,
  },
  {
    key: 'cdc-surveillance', organisation: 'zhaoyuan-cdc', sectors: 'Q843', tasks: 'epidemic-surveillance', modalities: 'time-series text', publishedDaysAgo: 56, sensitivity: 'important', deployments: 'on_premises air_gapped', residency: 'region',
    title: ['多源传染病监测与早期预警', 'Early warning of infectious disease from many sources'], summary: ['法定报告滞后 3 至 5 天，学校缺课、购药与发热门诊数据尚未用起来。', 'Statutory reports lag three to five days; school absence, pharmacy and fever clinic data lie unused.'],
    need: ['融合发热门诊、药店销售、学校缺课与病原检测，按街道给出异常信号与可信度，支持处置反馈后调阈值。', 'Join fever clinics, pharmacies, schools and laboratories into signals by sub-district, with confidence, and learn from what each turned out to be.'],
    current: ['人工看日报。', 'People read daily reports.'], cost: 120, kpis: [['预警提前', '天', 0, 4], ['误报', '条/周', undefined, 3]], data: ['五年日级数据，敏感字段已聚合。', 'Five years of daily data, aggregated.'], budget: [60, 160], deadlineInDays: 150, trlMinimum: 5,
  },
  {
    key: 'cdc-report', organisation: 'zhaoyuan-cdc', sectors: 'Q843', tasks: 'report-writing data-analysis', modalities: 'text tabular', publishedDaysAgo: 7, sensitivity: 'internal', deployments: 'on_premises private_cloud', residency: 'region',
    title: '疫情周报与风险评估报告撰写', summary: '每周 14 份报告，取数制图占六成时间。', need: '自动取数、制图并生成初稿，数字必须可追溯到查询语句。', current: '5 人手工编制。', cost: 45, kpis: [['单份用时', '小时', 5, 1.5]], data: '历年报告 2,600 份。', budget: [10, 35], deadlineInDays: 91, trlMinimum: 6, confidentiality: 'public',
  },
  {
    ...inHospital, key: 'lab-urine-sediment', organisation: 'bohe-lab', sectors: 'Q849', tasks: 'laboratory-analysis pathology-reading', modalities: 'pathology-image image', publishedDaysAgo: 48,
    title: '血细胞形态与骨髓涂片初分类', summary: '日均涂片 900 张，形态学人员培养需三年。', need: '对外周血与骨髓涂片细胞分类计数，疑似白血病优先提示，供形态学人员复核。', current: '人工镜检 100 至 200 个细胞。', cost: 140, kpis: [['单片用时', '分钟', 12, 4], ['原始细胞灵敏度', '%', undefined, 98]], data: '单细胞图像 260 万个，标注 31 类。', deployments: 'on_premises edge', budget: [60, 150], deadlineInDays: 97, trlMinimum: 7,
  },
  {
    ...inHospital, key: 'lab-tct', organisation: 'bohe-lab', sectors: 'Q849', tasks: 'pathology-reading', modalities: 'pathology-image', publishedDaysAgo: 85,
    title: ['第三方检验所宫颈细胞学批量初筛', 'Bulk cervical cytology pre-screening in a reference laboratory'], summary: ['承接两癌筛查 38 万例，交付时限 7 天。', 'Three hundred and eighty thousand public screening cases, seven days each.'],
    need: ['日处理 2,000 张全切片，阴性排除率 60% 以上且漏诊可控，与实验室信息系统对接，保留质控抽样。', 'Two thousand slides a day, at least sixty per cent ruled out with misses under control, linked to the LIS, with samples kept for quality control.'],
    current: ['52 名筛查技师。', 'Fifty-two screeners.'], cost: 620, kpis: [['阴性排除率', '%', 0, 60], ['假阴性率', '%', 2.8, 1]], data: ['全切片 21 万张。', '210,000 whole slides.'], deployments: 'on_premises', budget: [150, 360], deadlineInDays: 70, trlMinimum: 8, demand: 2,
  },
  {
    ...inHospital, key: 'tb-chest-xray', organisation: 'very-long-hospital', sectors: 'Q841 Q843', tasks: 'x-ray-reading', modalities: 'medical-image', publishedDaysAgo: 36,
    title: ['学校与厂矿人群结核病胸片主动筛查车载读片系统（含离线环境下的即时判读、结果回传与重点人群追踪管理）', 'Van-borne chest X-ray reading for active tuberculosis screening in schools and mines, with offline results, later upload and tracing of contacts'], summary: ['年车载筛查 9 万人，胸片带回医院阅片需 4 天，阳性者召回困难。', 'Ninety thousand people a year are screened from vans; films are read four days later and positives are hard to call back.'],
    need: ['车上离线 10 秒内判读并分级，疑似者当场留痰，回院后自动上传；灵敏度不低于 95%。', 'Grade each film in the van within ten seconds, offline, so that suspects give sputum on the spot; sensitivity of at least 95%.'],
    current: ['带回医院集中阅片。', 'Films are read back at the hospital.'], cost: 78, kpis: [['出结果', '小时', 96, 0.1], ['灵敏度', '%', undefined, 95]], data: ['胸片 14 万张，细菌学结果 6,200 例。', '140,000 films, 6,200 with bacteriology.'], deployments: 'edge air_gapped', budget: [30, 90], deadlineInDays: 102, trlMinimum: 8,
  },
  {
    ...inHospital, key: 'hepatology-cohort', organisation: 'very-long-hospital', sectors: 'Q841', tasks: 'medical-record-structuring medical-research-data', modalities: 'electronic-health-record text', publishedDaysAgo: 21, confidentiality: 'invited',
    title: '慢性肝病专病库病历结构化', summary: '十五年住院病历 6.4 万份，科研取数靠研究生手工摘录。', need: '抽取诊断、分期、用药与影像要点，字段准确率逐项评估，可溯源到原文句子。', current: '每份摘录 40 分钟。', cost: 130, kpis: [['字段准确率', '%', undefined, 95], ['单份用时', '分钟', 40, 3]], data: '病历文本，已脱敏。', deployments: 'on_premises air_gapped', budget: [50, 140], deadlineInDays: 122, trlMinimum: 6,
  },
  {
    ...inHospital, key: 'endoscopy-polyp', organisation: 'jichuan-tumour-hospital', sectors: 'Q841', tasks: 'endoscopy-assistance', modalities: 'video medical-image', status: 'in_review', publishedDaysAgo: 1,
    title: '肠镜息肉实时提示与退镜质控', summary: '年肠镜 3.6 万例，腺瘤检出率 27%。', need: '实时圈示息肉，统计退镜时间、清洁度与盲区。', current: '医师肉眼。', cost: 100, kpis: [['腺瘤检出率', '%', 27, 35]], data: '内镜视频 5,200 段。', deployments: 'edge on_premises', budget: [50, 130], deadlineInDays: 155, trlMinimum: 7,
  },
  {
    ...inHospital, key: 'wound-nursing', organisation: 'lanyu-first-hospital', sectors: 'Q841', tasks: 'nursing-assistance image-segmentation', modalities: 'image', status: 'archived', publishedDaysAgo: 230,
    title: '压力性损伤拍照分期与面积测量', summary: '护理不良事件上报需要统一分期。', need: '手机拍照分期、测面积，自动入护理记录。', current: '目测加直尺。', cost: 30, kpis: [['分期一致率', '%', 70, 90]], data: '照片 1.1 万张。', deployments: 'on_premises', budget: [15, 40], deadlineInDays: 30, trlMinimum: 6,
  },
]
