import type { OrganisationInput, VerificationState } from '@duijie/domain/organisations/organisation.schema.ts'

/** An invented organisation. Its town does not exist either, so that no real one is meant. */
export type FictionalOrganisationRow = readonly [
  key: string,
  kind: OrganisationInput['kind'],
  name: string,
  nameEn: string | undefined,
  region: string,
  sector: string,
  contactName: string,
  about: string,
  verification?: VerificationState,
]

export const fictionalVendors: readonly FictionalOrganisationRow[] = [
  ['lantu', 'vendor', '岚屿澜图智能科技有限公司', 'Lantu Vision (Lanyu) Co., Ltd.', '320000', 'I65', '陆书航', '做工业视觉质检与产线数据闭环，团队来自面板与半导体设备行业。'],
  ['lixing', 'vendor', '霁川砺行工业软件有限公司', 'Lixing Industrial Software', '330000', 'I65', '何砺', '流程工业先进控制、设备预测性维护与工艺优化。'],
  ['hejian', 'vendor', '槿禾禾见数据科技有限公司', 'Hejian Agri-Data', '370000', 'I65', '孟青禾', '种植与养殖场景的视觉识别、遥感和农技问答。'],
  ['xingmo', 'vendor', '昭垣杏陌医疗科技有限公司', 'Xingmo Health Technology', '310000', 'I65', '许知微', '院内病历质控、编码与随访产品，全部支持院内部署。'],
  ['shuoge', 'vendor', '泊衡朔格机器人有限公司', 'Shuoge Robotics', '440000', 'C349', '丁朔', '三维视觉引导的上下料、拆码垛与焊接机器人集成。'],
  ['yanxi-ai', 'vendor', '砚溪言犀知识工程有限公司', 'Yanxi Knowledge Engineering', '420000', 'I65', '温如砚', '设备手册、标准与工单的知识库问答和智能体编排。'],
  ['tingyu', 'vendor', '霁川听屿声学科技有限公司', 'Tingyu Acoustics', '330000', 'I65', '简听澜', '声纹与振动分析，服务电机、轴承和养殖环境监测。'],
  ['mubo', 'vendor', '昭垣目泊影像科技有限公司', 'Mubo Imaging', '440000', 'I65', '卓然', '病理与超声影像辅助分析。'],
  ['cangyue', 'vendor', '岚屿苍跃遥感有限公司', 'Cangyue Remote Sensing', '110000', 'I65', '费苍', '农业与林草遥感解译。'],
  ['zhuwei', 'vendor', '泊衡筑微边缘计算有限公司', 'Zhuwei Edge', '440000', 'C391', '邹未然', '工控与养殖现场的边缘推理一体机。', 'pending'],
  ['jizhou', 'vendor', '槿禾积舟智能科技有限公司', undefined, '510000', 'I65', '纪舟', '粮情、冷链与溯源系统。', 'unverified'],
  ['qianche', 'vendor', '砚溪千澈软件有限公司', undefined, '350000', 'I65', '钱澈', '通用客服与营销内容生成。', 'rejected'],
]

export const fictionalPlants: readonly FictionalOrganisationRow[] = [
  ['lanyu-osat', 'industry', '岚屿芯泽封装测试有限公司', 'Lanyu Xinze Semiconductor Assembly and Test', '320000', 'C397', '顾言', '晶圆级与框架类封装测试工厂，演示企业。'],
  ['bohe-auto', 'industry', '泊衡恒驭汽车零部件有限公司', 'Boheng Hengyu Auto Parts', '440000', 'C367', '周建衡', '转向节、制动钳体铸造与机加工，演示企业。'],
  ['zhaoyuan-steel', 'industry', '昭垣钢铁集团冷轧薄板有限责任公司', 'Zhaoyuan Steel Cold Rolling', '130000', 'C313', '石峻', '冷轧、镀锌与彩涂板生产，演示企业。'],
  ['jichuan-battery', 'industry', '霁川新能锂电科技有限公司', 'Jichuan Lithium Battery', '350000', 'C384', '程霁', '动力电池电芯与极片生产，演示企业。'],
  ['jinhe-textile', 'industry', '槿禾织锦纺织股份有限公司', 'Jinhe Zhijin Textile', '330000', 'C171', '沈织云', '高支棉与色织面料生产，演示企业。'],
  ['yanxi-plastic', 'industry', '砚溪润塑精密注塑有限公司', 'Yanxi Precision Moulding', '440000', 'C292', '罗润', '家电与医疗器械注塑件生产，演示企业。'],
  ['bohe-chem', 'industry', '泊衡宏澄化工有限公司', 'Boheng Hongcheng Chemicals', '370000', 'C261', '邓宏', '环氧丙烷及下游聚醚生产，演示企业。'],
  ['yanxi-cement', 'industry', '砚溪磐石水泥有限公司', 'Yanxi Panshi Cement', '340000', 'C301', '熊磐', '两条日产五千吨熟料生产线，演示企业。'],
  ['jichuan-appliance', 'industry', '霁川悦居家电有限公司', 'Jichuan Yueju Appliances', '340000', 'C385', '鲁悦', '冰箱与洗衣机总装，演示企业。'],
  ['zhaoyuan-bearing', 'industry', '昭垣精辊轴承有限公司', 'Zhaoyuan Precision Bearings', '410000', 'C345', '贺准', '深沟球与圆锥滚子轴承生产，演示企业。'],
  ['lanyu-pcb', 'industry', '岚屿川流电路有限公司', 'Lanyu Circuits', '440000', 'C398', '廖川', '高多层与 HDI 电路板生产，演示企业。'],
  ['lanyu-shipyard', 'industry', '岚屿海晏船舶重工有限公司', 'Lanyu Haiyan Shipbuilding', '320000', 'C373', '涂海晏', '散货船与化学品船建造，演示企业。'],
  ['jichuan-solar', 'industry', '霁川曜能光伏有限公司', 'Jichuan Yaoneng Solar', '330000', 'C382', '尚曜', '电池片与组件生产，演示企业。'],
  ['zhaoyuan-pharma', 'industry', '昭垣安和制药有限公司', 'Zhaoyuan Anhe Pharmaceutical', '510000', 'C272', '安和平', '口服固体与注射剂生产，演示企业。'],
  ['jinhe-food', 'industry', '槿禾田园食品有限公司', 'Jinhe Foods', '410000', 'C143', '田牧', '速冻面米与预制菜生产，演示企业。'],
  ['bohe-machinery', 'industry', '泊衡重岳工程机械有限公司', 'Boheng Zhongyue Construction Machinery', '430000', 'C351', '岳重山', '挖掘机与混凝土机械制造，演示企业。'],
  ['yanxi-glass', 'industry', '砚溪澄光玻璃有限公司', undefined, '420000', 'C304', '白澄', '浮法与光伏压延玻璃生产，演示企业。', 'pending'],
  ['lanyu-garment', 'industry', '岚屿云裳服饰有限公司', undefined, '350000', 'C181', '容裳', '针织与机织服装加工，演示企业。'],
]

export const fictionalHospitals: readonly FictionalOrganisationRow[] = [
  ['lanyu-first-hospital', 'industry', '岚屿市第一人民医院', 'Lanyu First People’s Hospital', '320000', 'Q841', '宋知远', '三级甲等综合医院，开放床位两千一百张，演示机构。'],
  ['jichuan-tumour-hospital', 'industry', '霁川市肿瘤医院', 'Jichuan Cancer Hospital', '330000', 'Q841', '梅若谷', '三级专科医院，年病理切片约三十万张，演示机构。'],
  ['zhaoyuan-women-children', 'industry', '昭垣市妇幼保健院', 'Zhaoyuan Women and Children’s Hospital', '440000', 'Q841', '蓝思宁', '三级妇幼保健机构，年分娩一万两千例，演示机构。'],
  ['bohe-tcm-hospital', 'industry', '泊衡市中医医院', 'Boheng Hospital of Traditional Chinese Medicine', '370000', 'Q841', '岐松年', '三级甲等中医医院，演示机构。'],
  ['yanxi-county-hospital', 'industry', '砚溪县人民医院', 'Yanxi County People’s Hospital', '420000', 'Q841', '石砚秋', '县域医共体牵头医院，下辖十四家乡镇卫生院，演示机构。'],
  ['jinhe-community', 'industry', '槿禾区城东社区卫生服务中心', 'Jinhe Chengdong Community Health Centre', '310000', 'Q842', '柳依', '家庭医生签约居民四万余人，演示机构。'],
  ['lanyu-heart', 'industry', '岚屿心血管病医院', 'Lanyu Cardiovascular Hospital', '110000', 'Q841', '项脉', '三级心血管专科医院，演示机构。'],
  ['jichuan-internet-hospital', 'industry', '霁川市第二人民医院互联网医院', 'Jichuan Second Hospital Internet Hospital', '330000', 'Q841', '卫云', '实体医院开办的互联网医院，年线上问诊约六十万人次，演示机构。'],
  ['zhaoyuan-cdc', 'industry', '昭垣市疾病预防控制中心', 'Zhaoyuan CDC', '440000', 'Q843', '康宁', '承担传染病监测与慢病防控，演示机构。'],
  ['bohe-lab', 'industry', '泊衡衡检医学检验所有限公司', 'Boheng Hengjian Medical Laboratory', '440000', 'Q849', '简真', '第三方医学检验所，演示机构。'],
  ['very-long-hospital', 'industry', '岚屿大学医学院附属岚屿市第三人民医院（岚屿市传染病医院、岚屿市公共卫生临床中心、岚屿市肝病研究所）', 'The Third People’s Hospital of Lanyu Affiliated to Lanyu University School of Medicine (Lanyu Infectious Disease Hospital)', '320000', 'Q841', '欧阳慎之', '三级甲等传染病专科医院，演示机构；名字很长，用来检验版面。'],
]

export const fictionalFarms: readonly FictionalOrganisationRow[] = [
  ['yanxi-rice', 'industry', '砚溪县青垄水稻种植专业合作社', 'Yanxi Qinglong Rice Cooperative', '420000', 'A011', '田青垄', '流转稻田三万二千亩，演示主体。'],
  ['jinhe-orchard', 'industry', '槿禾红枝果业有限公司', 'Jinhe Hongzhi Orchards', '610000', 'A015', '果然', '苹果种植、分选与冷藏，演示企业。'],
  ['lanyu-greenhouse', 'industry', '岚屿番茄智慧农业有限公司', 'Lanyu Smart Greenhouse', '370000', 'A014', '范茵', '二十公顷连栋玻璃温室番茄，演示企业。'],
  ['bohe-pig', 'industry', '泊衡牧安生猪养殖有限公司', 'Boheng Mu’an Pig Farming', '410000', 'A031', '朱牧安', '年出栏六十万头生猪，演示企业。'],
  ['jichuan-dairy', 'industry', '霁川草原牧业有限公司', 'Jichuan Dairy', '150000', 'A031', '白音', '存栏奶牛一万一千头，演示企业。'],
  ['zhaoyuan-layer', 'industry', '昭垣晨光蛋鸡养殖有限公司', 'Zhaoyuan Layers', '130000', 'A032', '纪晨光', '存栏蛋鸡一百八十万羽，演示企业。'],
  ['lanyu-shrimp', 'industry', '岚屿碧湾水产养殖有限公司', 'Lanyu Biwan Aquaculture', '450000', 'A041', '鲍湾', '工厂化与高位池南美白对虾养殖，演示企业。'],
  ['jichuan-cotton', 'industry', '霁川农场有限责任公司', 'Jichuan State Farm', '650000', 'A013', '麦合木提·艾山', '棉花种植二十一万亩，演示企业。'],
  ['zhaoyuan-corn', 'industry', '昭垣黑土农业发展有限公司', 'Zhaoyuan Black Soil Farming', '230000', 'A011', '关沃', '玉米与大豆种植四十万亩，演示企业。'],
  ['yanxi-tea', 'industry', '砚溪云雾茶业有限公司', 'Yanxi Cloud Tea', '350000', 'A016', '叶茗', '茶园一万六千亩，演示企业。'],
  ['jinhe-citrus', 'industry', '槿禾金橘柑橘专业合作联社', 'Jinhe Citrus Union', '360000', 'A015', '甘来', '脐橙与蜜橘种植五万亩，演示主体。'],
  ['bohe-granary', 'industry', '泊衡市中心粮食储备库', 'Boheng Central Grain Depot', '410000', 'A051', '仓实', '仓容三十五万吨，演示单位。'],
  ['zhaoyuan-agri-extension', 'industry', '昭垣市农业技术推广中心', 'Zhaoyuan Agricultural Extension Centre', '430000', 'A051', '农谨', '覆盖九个县区的农技推广机构，演示单位。'],
]

export const fictionalComputeCentres: readonly FictionalOrganisationRow[] = [
  ['lanyu-compute', 'compute', '岚屿智算中心运营有限公司', 'Lanyu Intelligent Computing Centre', '310000', 'I65', '凌算', '公共智算中心，演示机构。'],
  ['jichuan-compute', 'compute', '霁川绿色算力有限公司', 'Jichuan Green Compute', '520000', 'I65', '明川', '以绿电供能的智算园区，演示机构。'],
  ['zhaoyuan-compute', 'compute', '昭垣人工智能公共算力平台', 'Zhaoyuan Public AI Compute Platform', '420000', 'I65', '昭然', '以国产加速卡为主的公共算力平台，演示机构。'],
  ['bohe-compute', 'compute', '泊衡云枢数据中心有限公司', 'Boheng Yunshu Data Centre', '440000', 'I65', '枢宁', '湾区数据中心与推理服务，演示机构。'],
  ['jinhe-compute', 'compute', '槿禾东数西算枢纽科技有限公司', 'Jinhe Hub Computing', '640000', 'I65', '贺兰', '西部枢纽节点的训练集群，演示机构。'],
]
