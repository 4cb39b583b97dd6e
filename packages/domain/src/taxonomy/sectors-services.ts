import { parseSectors } from './sector-rows.ts'
import type { Term } from './term.ts'

/** GB/T 4754-2017 sections D to T. */
export const sectorsOfServices: readonly Term[] = /* @__PURE__ */ parseSectors(`
D | 电力、热力、燃气及水生产和供应业 | Production and supply of electricity, heat, gas and water | 公用事业; 能源行业; 水电气热 | utilities; utility industry; energy and utilities; energy sector
D44 | 电力、热力生产和供应业 | Electricity and heat production and supply | 电力; 电网; 发电厂; 发电企业; 火电厂; 供热; 风电场; 光伏电站; 核电站; 电力行业; 新能源发电 | electric power; power grid; power plant; power generation; district heating; wind farm; solar power plant; nuclear power plant; power utility; electric utility
D45 | 燃气生产和供应业 | Gas production and supply | 燃气行业; 城市燃气; 燃气公司 | gas utility; natural gas distribution; city gas
D46 | 水的生产和供应业 | Water production and supply | 自来水; 水务; 水厂; 供水企业; 污水处理厂 | water utility; drinking water supply; waterworks; wastewater treatment plant; water treatment plant
E | 建筑业 | ~Construction | 建筑行业; 建筑企业; 工程建设; 施工企业; 建筑施工 | construction industry; building construction; contractor company; construction company
E47 | 房屋建筑业 | Building construction work | 房屋建筑; 房建; 住宅施工 | house building; residential construction
E48 | 土木工程建筑业 | Civil engineering | 土木工程; 铁路工程; 公路工程; 桥梁工程; 隧道工程; 市政工程 | civil works; road construction; bridge construction; tunnelling; civil infrastructure
E49 | 建筑安装业 | Building installation | 机电安装; 建筑安装 | electrical installation; plumbing installation
E50 | 建筑装饰、装修和其他建筑业 | Building decoration and other construction | 装修; 建筑装饰; 家装 | interior decoration; interior fit-out; building finishing
F | 批发和零售业 | Wholesale and retail | 商贸; 批发零售; 商贸流通; 贸易企业 | wholesale and retail trade; commerce and trade; trade and retail
F51 | 批发业 | Wholesale | 批发; 贸易批发; 医药批发; 农产品批发 | wholesaler; wholesale trade
F52 | 零售业 | Retail | 零售; 电商; 超市; 电子商务; 商场; 连锁药店; 便利店; 跨境电商 | retailer; e-commerce; supermarket; online retail; department store; pharmacy chain; retail industry
G | 交通运输、仓储和邮政业 | Transport, storage and post | 物流; 交通运输; 物流行业; 物流企业; 交通物流 | logistics; transportation; logistics industry; transport and logistics; transportation industry
G53 | 铁路运输业 | Railway transport | 铁路; 铁路运输; 高铁运营 | railway; railroad; rail transport; rail freight
G54 | 道路运输业 | Road transport | 公路运输; 货运; 公交; 城市配送; 网约车; 地铁运营; 高速公路 | road freight; trucking; bus transport; public transit; highway; ride-hailing; urban rail transit
G55 | 水上运输业 | Water transport | 航运; 港口; 海运; 港航; 集装箱码头 | shipping line; port operation; maritime transport; container terminal; seaport; maritime
G56 | 航空运输业 | Air transport | 民航; 机场; 航空公司; 航空货运 | airline; airport; civil aviation; air cargo; air traffic
G57 | 管道运输业 | Pipeline transport | 油气管道; 管道运输 | oil pipeline; gas pipeline; pipeline operator
G58 | 多式联运和运输代理业 | Multimodal transport and forwarding | 货运代理; 多式联运; 货代 | freight forwarding; multimodal transport; intermodal transport
G59 | 装卸搬运和仓储业 | Handling and storage | 仓储; 冷链仓储; 仓储物流; 粮库 | warehousing; cold storage; cold chain
G60 | 邮政业 | Postal services | 快递; 邮政; 快递企业; 寄递 | express delivery; courier; postal service; parcel delivery; mail delivery
H | 住宿和餐饮业 | Accommodation and catering | 酒店餐饮; 住宿餐饮 | hospitality; hospitality industry; hotels and restaurants
H61 | 住宿业 | Accommodation | 酒店; 宾馆; 民宿 | hotel; lodging; guesthouse
H62 | 餐饮业 | Catering | 餐饮; 餐厅; 饭店; 外卖; 连锁餐饮; 食堂 | restaurant; food service; food delivery; canteen
I | 信息传输、软件和信息技术服务业 | Information transmission, software and IT services | 信息技术行业; 信息技术服务业; ICT行业; 数字经济 | information technology industry; ICT sector; information and communications; IT industry
I63 | 电信、广播电视和卫星传输服务 | Telecommunications, broadcasting and satellite services | 通信行业; 运营商; 电信行业 | telecommunications; telecom; telecommunications industry
I631 | ~电信 | Telecommunication services | 电信运营商; 移动通信; 宽带服务; 电信服务 | telecom operator; mobile network operator; mobile communications; broadband service
I632 | 广播电视传输服务 | Broadcast transmission services | 有线电视 | cable television
I633 | 卫星传输服务 | Satellite transmission services | 卫星通信; 卫星互联网 | satellite communication; satellite internet
I64 | 互联网和相关服务 | Internet and related services | 互联网行业; 互联网企业; 互联网公司 | internet industry; internet company; internet services
I641 | 互联网接入及相关服务 | Internet access services | 网络接入服务 | internet service provider
I642 | 互联网信息服务 | Internet information services | 搜索引擎服务; 网络游戏服务; 社交媒体; 新闻资讯平台 | internet search service; online gaming; social media platform; online information service
I643 | 互联网平台 | Internet platforms | 工业互联网平台; 平台经济; 电商平台; 工业互联网 | industrial internet platform; online platform; platform company; industrial internet
I644 | 互联网安全服务 | Internet security services | 网络安全服务; 网安企业 | cybersecurity services; network security services
I645 | 互联网数据服务 | Internet data services | 大数据服务; 云计算服务; 数据服务商 | big data services; cloud computing services; cloud service provider; cloud provider
I649 | 其他互联网服务 | Other internet services
I65 | 软件和信息技术服务业 | Software and IT services | 软件业; 软件企业; 信息技术服务; 软件行业; 软件公司 | software industry; IT services; software company; information technology services; software vendor
I651 | 软件开发 | Software development | 软件研发 | software engineering; software publishing
I6511 | 基础软件开发 | Basic software development | 操作系统研发; 数据库软件; 基础软件; 中间件研发 | operating system vendor; database software; system software; middleware vendor
I6512 | 支撑软件开发 | Supporting software development | 支撑软件; 开发工具 | support software
I6513 | 应用软件开发 | Application software development | 应用软件; 工业软件; 行业应用软件; 人工智能应用软件; 管理软件 | application software; industrial software; enterprise software; AI application software; business software
I652 | 集成电路设计 | Integrated circuit design | 芯片设计; 芯片设计企业; IC设计 | IC design; fabless; semiconductor design
I653 | 信息系统集成和物联网技术服务 | System integration and IoT services | 系统集成; 物联网技术服务; 系统集成商 | system integration; systems integrator; IoT services
I654 | 运行维护服务 | IT operation and maintenance services | 信息系统运维 | IT maintenance services; managed IT services
I655 | 信息处理和存储支持服务 | Information processing and storage services | 数据中心; 算力中心; 智算中心; 算力服务; 云服务 | data centre; computing centre; compute services; cloud hosting; GPU cloud
I656 | 信息技术咨询服务 | IT consulting services | 数字化咨询; 信息化咨询 | IT consulting; technology consulting; digital transformation consulting
I657 | 数字内容服务 | Digital content services | 数字内容; 动漫游戏; 地理信息服务 | digital content; animation and games; video game; geospatial information services
I659 | 其他信息技术服务业 | Other IT services | 呼叫中心服务 | call centre services
J | 金融业 | Finance | 金融; 金融机构; 金融行业 | financial services; finance industry; financial sector; financial institution
J66 | 货币金融服务 | Monetary and banking services | 银行; 商业银行; 银行业; 农商行; 信用社 | banking group; banking; commercial bank; credit union; banking industry
J67 | 资本市场服务 | Capital market services | 证券; 基金公司; 券商; 期货公司 | securities; brokerage; asset management; capital market; investment bank
J68 | 保险业 | Insurance | 保险; 保险公司; 财险; 寿险 | insurance industry; insurer; insurance company; property insurance; life insurance
J69 | 其他金融业 | Other financial services | 金融信息服务; 支付机构; 征信机构 | fintech; payment institution; credit bureau
K | ~房地产业 | ~Real estate
K70 | 房地产业 | Real estate | 房地产; 物业管理公司; 物业公司; 房地产开发 | property development; real estate industry; property management company
L | 租赁和商务服务业 | Leasing and business services | 租赁商务服务 | business and leasing services
L71 | 租赁业 | Leasing | 设备租赁; 汽车租赁 | equipment leasing; car rental; equipment rental
L72 | 商务服务业 | Business services | 律师事务所; 会计师事务所; 咨询公司; 广告公司; 人力资源服务; 会展; 旅行社 | law firm; accounting firm; consulting firm; advertising agency; professional services; travel agency; staffing services
M | 科学研究和技术服务业 | Scientific research and technical services | 科技服务业; 科研机构; 科研院所 | scientific and technical services; research institution
M73 | 研究和试验发展 | Research and experimental development | 研究院; 研究所; 实验室研究; 科研单位; 科学研究 | research institute; R&D institute; scientific research
M74 | 专业技术服务业 | Professional technical services | 检验检测; 气象服务; 测绘; 工程设计; 环境监测服务; 地质勘查; 海洋服务 | testing and inspection services; meteorological services; surveying and mapping; engineering design services; geological survey; engineering consulting
M75 | 科技推广和应用服务业 | Science and technology promotion services | 技术转移; 技术推广; 知识产权服务; 科技中介; 孵化器 | technology transfer; technology promotion; intellectual property services; business incubator
N | 水利、环境和公共设施管理业 | Water conservancy, environment and public facilities management | 水利环境 | water and environment management
N76 | 水利管理业 | Water conservancy management | 水利; 水库; 水利工程; 河道管理 | water conservancy; reservoir management; water resources management; dam operation; flood control
N77 | 生态保护和环境治理业 | Ecological protection and environmental governance | 环保; 环境治理; 生态保护; 自然保护区; 固废处理; 垃圾焚烧 | environmental protection; ecological conservation; nature reserve; waste treatment; waste incineration; conservation area
N78 | 公共设施管理业 | Public facilities management | 市政设施; 环卫; 景区管理; 园林绿化; 城市管理; 公园 | municipal services; sanitation services; scenic area; urban management; parks management; landscaping
N79 | 土地管理业 | Land management | 土地管理; 国土管理 | land administration; public land management
O | 居民服务、修理和其他服务业 | Resident services, repair and other services | 居民服务与修理 | personal and repair services
O80 | 居民服务业 | Resident services | 家政; 美容美发; 殡葬服务 | domestic services; housekeeping services; beauty salon; funeral services
O81 | 机动车、电子产品和日用产品修理业 | Repair of vehicles, electronics and household goods | 汽车修理; 汽修; 家电维修 | car repair; auto repair; appliance repair; vehicle repair shop
O82 | 其他服务业 | Other services | 清洁服务; 宠物服务 | cleaning services; pet services
P | ~教育 | ~Education
P83 | 教育 | Education | 学校; 高等院校; 中小学; 教育行业; 职业教育; 教育机构; 大学 | school; university; higher education; vocational education; education sector; K-12 education
Q | 卫生和社会工作 | Health and social work | 大健康; 健康产业 | health and social care; healthcare and social work
Q84 | 卫生 | Health services | 医疗卫生; 医疗; 医疗行业; 医疗机构; 医疗服务; 医疗健康; 卫生健康; 智慧医疗 | healthcare; health care; medical services; healthcare industry; medical institution; healthcare provider; medicine; clinical
Q841 | 医院 | Hospitals | 三甲医院; 公立医院; 三级医院; 妇幼医院; 肿瘤医院; 医联体 | hospital; tertiary hospital; medical centre; cancer hospital; academic medical centre
Q8411 | 综合医院 | General hospitals | 综合性医院
Q8412 | 中医医院 | Traditional Chinese medicine hospitals | 中医院; 中医医疗机构 | TCM hospital
Q8415 | 专科医院 | Specialist hospitals | 眼科医院; 口腔医院; 儿童医院 | eye hospital; dental hospital; children's hospital; paediatric hospital
Q842 | 基层医疗卫生服务 | Primary health care | 社区卫生; 乡镇卫生院; 基层医疗; 社区卫生服务中心; 村卫生室; 诊所; 门诊部; 县域医共体 | community health centre; primary care; township health centre; village clinic; outpatient clinic; general practice
Q843 | 专业公共卫生服务 | Public health services | 疾控中心; 疾病预防控制中心; 血站; 采供血; 急救中心; 妇幼保健院; 公共卫生; 疾控 | public health; centre for disease control; blood bank; emergency medical services; maternal and child health; disease control and prevention
Q849 | 其他卫生活动 | Other health activities | 体检中心; 健康体检; 第三方检验; 医学检验所; 医学影像中心; 独立医学实验室 | health examination centre; health check-up; independent clinical laboratory; medical testing laboratory; imaging centre
Q85 | 社会工作 | Social work | 社会服务; 社会福利 | social care; social services; social welfare
Q851 | 提供住宿社会工作 | Residential social work | 养老院; 养老机构; 福利院; 智慧养老; 养老服务; 护理院 | nursing home; elderly care home; residential care; senior living; aged care
Q852 | 不提供住宿社会工作 | Non-residential social work | 社区养老; 日间照料; 居家养老; 托育 | home care; community care; day care; childcare
R | 文化、体育和娱乐业 | Culture, sports and entertainment | 文体娱乐; 文旅; 文化产业 | culture and entertainment; entertainment industry; cultural industry; culture and tourism
R86 | 新闻和出版业 | News and publishing | 出版; 新闻媒体; 报社; 出版社; 融媒体 | publishing; news media; newspaper; publisher; press agency
R87 | 广播、电视、电影和录音制作业 | Radio, television, film and recording | 影视; 电视台; 影视制作; 电影 | film industry; television production; broadcasting; film production; recording studio
R88 | 文化艺术业 | Culture and arts | 博物馆; 图书馆; 文物保护; 非遗; 档案馆; 艺术馆 | museum; public library; cultural heritage; archive institution; performing arts
R89 | 体育 | ~Sports | 体育赛事; 体育行业; 体育场馆 | sports industry; sporting event; sports venue
R90 | 娱乐业 | Entertainment | 游乐园; 主题公园; 彩票 | theme park; amusement park; lottery
S | 公共管理、社会保障和社会组织 | Public administration, social security and social organisations | 公共管理; 公共部门 | public administration; public sector
S91 | 中国共产党机关 | Organs of the Communist Party of China | 党委机关
S92 | 国家机构 | State organs | 政府部门; 政府机关; 公安; 法院; 检察院; 海关; 税务局; 政务; 消防救援; 执法部门 | government agency; government department; police; court; customs authority; law enforcement; federal agency; tax authority; fire department; border protection
S93 | 人民政协、民主党派 | CPPCC and democratic parties | 政协机关
S94 | 社会保障 | Social security | 社保; 医疗保障局; 医保局; 社会保险; 医保基金 | social insurance; medical insurance bureau; social security administration; pension fund
S95 | 群众团体、社会团体和其他成员组织 | Mass and social organisations | 行业协会; 商会; 基金会; 工会组织 | industry association; chamber of commerce; trade union; learned society; charitable foundation; non-profit organisation
S96 | 基层群众自治组织及其他组织 | Grass-roots self-governing organisations | 村委会; 居委会; 社区居委会; 农民合作社; 农村集体经济组织 | village committee; residents committee; farmer cooperative
T | ~国际组织 | ~International organisations
T97 | 国际组织 | International organisations | 联合国机构 | United Nations agency; intergovernmental organisation
`)
