import { parseSectors } from './sector-rows.ts'
import type { Term } from './term.ts'

/** GB/T 4754-2017 section C. */
export const sectorsOfManufacturing: readonly Term[] = /* @__PURE__ */ parseSectors(`
C | 制造业 | Manufacturing | 工业制造; 生产制造; 制造企业; 工厂; 智能制造; 离散制造; 流程工业; 工业企业 | manufacturing industry; manufacturer; factory; smart manufacturing; discrete manufacturing; process industry; industrial production; manufacturing plant
C13 | 农副食品加工业 | Processing of agricultural and sideline food | 农产品加工; 农副产品加工; 粮油加工 | agricultural food processing; agro-processing; agricultural product processing
C131 | 谷物磨制 | Grain milling | 大米加工; 面粉加工; 米厂; 面粉厂 | flour milling; rice milling; flour mill; rice mill
C132 | 饲料加工 | Feed processing | 饲料厂; 饲料生产; 饲料企业 | animal feed; feed mill; feed production
C133 | 植物油加工 | Vegetable oil processing | 食用油加工; 榨油; 油脂加工 | edible oil; vegetable oil; oil pressing
C134 | 制糖业 | Sugar manufacturing | 糖厂; 制糖 | sugar mill; sugar refining; sugar production
C135 | 屠宰及肉类加工 | Slaughtering and meat processing | 肉类加工; 屠宰场; 肉制品加工; 屠宰 | meat processing; slaughterhouse; meat packing; abattoir
C136 | 水产品加工 | Aquatic product processing | 水产加工; 鱼类加工 | seafood processing; fish processing
C137 | 蔬菜、菌类、水果和坚果加工 | Vegetable, fungus, fruit and nut processing | 果蔬加工; 蔬菜加工; 净菜加工 | fruit and vegetable processing; vegetable processing; nut processing
C139 | 其他农副食品加工 | Other agricultural food processing | 淀粉加工; 豆制品加工; 蛋品加工 | starch production; soy product; egg processing
C14 | 食品制造业 | Food manufacturing | 食品加工; 食品生产; 食品企业; 食品厂; 食品工业 | food processing; food production; food industry; food and beverage
C141 | 焙烤食品制造 | Bakery products | 烘焙食品; 面包糕点; 饼干生产 | bakery; baked goods; biscuit production
C142 | 糖果、巧克力及蜜饯制造 | Confectionery, chocolate and preserved fruit | 糖果生产; 巧克力生产 | confectionery; chocolate production; candy manufacturing
C143 | 方便食品制造 | Convenience food | 速冻食品; 方便面; 预制菜; 中央厨房 | instant noodle; frozen food; ready meal; prepared dish
C144 | 乳制品制造 | Dairy products | 乳业; 乳品加工; 奶粉生产; 乳企 | dairy industry; dairy processing; milk powder; dairy product
C145 | 罐头食品制造 | Canned food | 罐头生产 | food canning; cannery
C146 | 调味品、发酵制品制造 | Condiments and fermented products | 酱油生产; 调味品; 食醋生产; 味精生产 | condiment; seasoning production; soy sauce; fermented food
C149 | 其他食品制造 | Other food manufacturing | 保健食品; 食品添加剂; 营养食品 | food additive; dietary supplement; health food
C15 | 酒、饮料和精制茶制造业 | Alcohol, beverages and refined tea | 酒水饮料制造; 饮料酒制造 | beverage industry; beverage manufacturing
C151 | 酒的制造 | Alcoholic beverages | 白酒; 酿酒; 啤酒生产; 酒厂; 葡萄酒酿造; 酿造 | brewery; distillery; liquor; winery; beer production; baijiu; winemaking
C152 | 饮料制造 | Soft drinks | 饮料厂; 瓶装水生产; 果汁生产 | bottled water; juice production; soft drink production
C153 | 精制茶加工 | Refined tea processing | 茶叶加工; 制茶; 茶厂 | tea processing; tea factory
C16 | 烟草制品业 | Tobacco products | 烟草行业; 烟草工业 | tobacco industry; tobacco manufacturing
C161 | 烟叶复烤 | Tobacco redrying | 打叶复烤 | tobacco leaf redrying
C162 | 卷烟制造 | Cigarette manufacturing | 卷烟厂; 卷烟生产 | cigarette factory; cigarette production
C169 | 其他烟草制品制造 | Other tobacco products
C17 | 纺织业 | Textile industry | 纺织; 纺织企业; 印染; 纺织厂; 面料生产 | textile; textile manufacturing; textile mill; fabric manufacturing
C171 | 棉纺织及印染精加工 | Cotton textiles, printing and dyeing | 棉纺; 棉纺织; 棉印染; 纺纱; 织布 | cotton spinning; weaving mill; textile dyeing; textile printing; yarn spinning
C172 | 毛纺织及染整精加工 | Wool textiles, dyeing and finishing | 毛纺; 毛纺织 | wool spinning; woollen textile; wool textile
C173 | 麻纺织及染整精加工 | Hemp textiles, dyeing and finishing | 麻纺织 | linen textile; hemp textile
C174 | 丝绢纺织及印染精加工 | Silk textiles, printing and dyeing | 丝绸; 缫丝 | silk textile; silk reeling
C175 | 化纤织造及印染精加工 | Chemical fibre weaving, printing and dyeing | 化纤织造; 化纤面料 | synthetic fabric; chemical fibre fabric
C176 | 针织或钩针编织物及其制品制造 | Knitted and crocheted fabrics | 针织物; 针织面料; 经编 | knitted fabric; knitting mill; warp knitting
C177 | 家用纺织制成品制造 | Home textiles | 家纺; 床上用品; 毛巾生产 | home textile; bedding manufacturing; towel production
C178 | 产业用纺织制成品制造 | Industrial textiles | 无纺布; 产业用纺织品; 非织造布 | nonwoven; technical textile; nonwoven fabric; industrial textile
C18 | 纺织服装、服饰业 | Apparel and accessories | 服装制造; 服装生产; 制衣; 服装厂; 服装企业 | garment manufacturing; clothing manufacturing; apparel industry; garment factory; apparel manufacturing
C181 | 机织服装制造 | Woven garments | 运动服装生产; 西服生产 | woven garment; woven apparel
C182 | 针织或钩针编织服装制造 | Knitted garments | 针织服装; 毛衫 | knitwear; knitted garment; knitted apparel
C183 | 服饰制造 | Clothing accessories | 服饰配件; 鞋帽服饰 | fashion accessories; clothing accessory
C19 | 皮革、毛皮、羽毛及其制品和制鞋业 | Leather, fur, feather products and footwear | 皮革制品业; 皮革行业 | leather industry; leather and footwear
C191 | 皮革鞣制加工 | Leather tanning | 制革; 皮革鞣制 | tannery; leather processing; hide processing
C192 | 皮革制品制造 | Leather goods | 箱包制造; 皮具 | handbag manufacturing; luggage manufacturing; leather product
C193 | 毛皮鞣制及制品加工 | Fur tanning and products | 裘皮加工 | fur processing; fur product
C194 | 羽毛(绒)加工及制品制造 | Feather and down products | 羽绒加工; 羽绒制品 | down processing; down product
C195 | 制鞋业 | Footwear | 鞋业; 制鞋; 鞋厂; 运动鞋生产 | shoemaking; shoe manufacturing; footwear manufacturing; shoe factory
C20 | 木材加工和木、竹、藤、棕、草制品业 | Wood processing and wood, bamboo, rattan products | 木材加工业; 木业; 木制品业 | wood industry; wood processing; wood products industry
C201 | 木材加工 | Timber processing | 锯材; 木片加工; 锯木 | sawmill; sawmilling; lumber production
C202 | 人造板制造 | Wood-based panels | 人造板; 胶合板; 刨花板; 纤维板 | plywood; particleboard; fibreboard; wood panel; MDF
C203 | 木质制品制造 | Wooden products | 木门窗; 木地板; 木质家居 | wood flooring; wooden door; wood product
C204 | 竹、藤、棕、草等制品制造 | Bamboo, rattan, palm and straw products | 竹制品; 藤制品 | bamboo product; rattan product
C21 | 家具制造业 | Furniture manufacturing | 家具; 家具厂; 定制家居; 家具企业 | furniture industry; furniture maker; custom furniture; furniture factory
C211 | 木质家具制造 | Wooden furniture | 木家具; 实木家具
C212 | 竹、藤家具制造 | Bamboo and rattan furniture
C213 | 金属家具制造 | Metal furniture | 钢制家具; 办公家具
C214 | 塑料家具制造 | Plastic furniture
C219 | 其他家具制造 | Other furniture | 床垫; 软体家具; 沙发生产 | mattress; sofa manufacturing
C22 | 造纸和纸制品业 | Paper and paper products | 造纸业; 造纸企业; 纸业 | paper industry; pulp and paper
C221 | 纸浆制造 | Pulp | 制浆 | pulp mill; pulping
C222 | 造纸 | Papermaking | 造纸厂; 纸机; 造纸生产线 | paper mill; paper machine; paper manufacturing; paper production
C223 | 纸制品制造 | Paper products | 纸箱; 纸包装; 瓦楞纸箱; 纸板 | corrugated box; paper packaging; carton manufacturing; corrugated board
C23 | 印刷和记录媒介复制业 | Printing and reproduction of recorded media | 印刷行业; 印刷业 | printing industry; printing house
C231 | 印刷 | ~Printing | 包装印刷; 印刷厂; 书刊印刷; 数码印刷 | offset printing; packaging printing; commercial printing; digital printing press
C232 | 装订及印刷相关服务 | Binding and printing services | 装订 | bookbinding
C233 | 记录媒介复制 | Reproduction of recorded media
C24 | 文教、工美、体育和娱乐用品制造业 | Culture, education, arts, sports and entertainment goods | 文体用品制造 | consumer leisure goods
C241 | 文教办公用品制造 | Stationery and office supplies | 文具制造; 办公用品制造 | stationery; office supplies manufacturing
C242 | 乐器制造 | Musical instruments | 乐器; 钢琴制造 | musical instrument; piano manufacturing
C243 | 工艺美术及礼仪用品制造 | Arts, crafts and ceremonial goods | 工艺品; 珠宝首饰; 工艺美术品 | jewellery; handicraft; arts and crafts
C244 | 体育用品制造 | Sporting goods | 体育器材; 运动器材; 健身器材 | sports equipment; fitness equipment
C245 | 玩具制造 | Toys | 玩具; 玩具厂 | toy manufacturing; toy industry
C246 | 游艺器材及娱乐用品制造 | Amusement equipment | 游乐设备 | amusement ride; playground equipment
C25 | 石油、煤炭及其他燃料加工业 | Petroleum, coal and other fuel processing | 石油加工; 石化; 石油化工; 石化企业 | petrochemical; petroleum processing; petrochemical industry
C251 | 精炼石油产品制造 | Refined petroleum products | 炼油; 炼化; 炼油厂; 炼化一体化 | oil refinery; oil refining; petroleum refining; refinery
C252 | 煤炭加工 | Coal processing | 炼焦; 焦化; 煤化工; 焦化厂 | coking plant; coke oven; coal chemical; coal-to-chemicals
C253 | 核燃料加工 | Nuclear fuel processing | 核燃料 | nuclear fuel
C254 | 生物质燃料加工 | Biomass fuel processing | 生物质燃料; 燃料乙醇; 生物柴油 | biofuel; biodiesel; fuel ethanol; biomass fuel
C26 | 化学原料和化学制品制造业 | Chemical raw materials and chemical products | 化工; 化工行业; 化工企业; 化学工业; 化工生产 | chemical industry; chemical manufacturing; chemical plant; chemicals industry
C261 | 基础化学原料制造 | Basic chemicals | 基础化工; 氯碱; 无机化工; 有机化工 | basic chemical; chlor-alkali; inorganic chemical; bulk chemical
C262 | 肥料制造 | ~Fertilisers | 化肥行业; 化肥厂; 复合肥; 有机肥 | fertiliser production; fertiliser industry; chemical fertiliser
C263 | 农药制造 | ~Pesticides | 农药行业; 农药生产; 农药企业 | pesticide production; agrochemical; pesticide industry
C264 | 涂料、油墨、颜料及类似产品制造 | Coatings, inks and pigments | 涂料; 油漆; 油墨; 颜料; 染料 | paint industry; coating manufacturing; pigment; printing ink; dyestuff
C265 | 合成材料制造 | Synthetic materials | 合成树脂; 合成橡胶; 高分子材料; 聚合物 | polymer production; synthetic resin; synthetic rubber; polymer industry
C266 | 专用化学产品制造 | Specialty chemicals | 精细化工; 特种化学品; 电子化学品; 催化剂制造 | fine chemical; speciality chemical; electronic chemical
C267 | 炸药、火工及焰火产品制造 | Explosives, pyrotechnics and fireworks | 民爆; 烟花爆竹; 炸药 | explosives manufacturing; fireworks
C268 | 日用化学产品制造 | Household chemicals | 日化企业; 化妆品; 洗涤用品; 护肤品 | cosmetics; personal care products; detergent; household chemical
C27 | 医药制造业 | Pharmaceutical manufacturing | 制药; 药企; 医药企业; 制药厂; 药品生产; 医药行业; 医药工业 | pharmaceutical industry; pharma; drug manufacturing; pharmaceutical company; pharmaceuticals
C271 | 化学药品原料药制造 | Active pharmaceutical ingredients | 原料药 | active pharmaceutical ingredient; bulk drug
C272 | 化学药品制剂制造 | Chemical drug preparations | 化学制剂; 化药制剂; 固体制剂 | drug formulation manufacturing; pharmaceutical preparation; finished dosage form
C273 | 中药饮片加工 | Chinese herbal slices | 中药饮片 | decoction pieces; herbal slices
C274 | 中成药生产 | Chinese patent medicine | 中成药; 中药制药; 中药生产 | Chinese proprietary medicine; Chinese patent drug
C275 | 兽用药品制造 | Veterinary drugs | 兽药; 动保企业 | veterinary drug; animal health products; veterinary pharmaceutical
C276 | 生物药品制品制造 | Biopharmaceuticals | 生物制药; 生物药; 疫苗生产; 血液制品 | biopharmaceutical; biologics; vaccine production; biopharma; vaccine manufacturing
C277 | 卫生材料及医药用品制造 | Sanitary materials and medical supplies | 医用敷料; 口罩生产; 卫生材料 | medical dressing; sanitary material; face mask production
C278 | 药用辅料及包装材料 | Pharmaceutical excipients and packaging | 药用辅料; 药包材 | excipient; pharmaceutical packaging
C28 | 化学纤维制造业 | Chemical fibres | 化纤; 化纤行业; 化学纤维 | chemical fibre; man-made fibre; chemical fibre industry
C281 | 纤维素纤维原料及纤维制造 | Cellulose fibres | 粘胶纤维 | viscose; cellulose fibre
C282 | 合成纤维制造 | Synthetic fibres | 涤纶; 锦纶; 氨纶; 碳纤维制造 | polyester fibre; nylon fibre; spandex; polyester filament
C283 | 生物基材料制造 | Bio-based materials | 生物基纤维; 可降解材料 | bio-based material; biodegradable material
C29 | 橡胶和塑料制品业 | Rubber and plastic products | 橡塑制品; 橡塑行业 | rubber and plastics; rubber and plastics industry
C291 | 橡胶制品业 | Rubber products | 轮胎; 轮胎制造; 橡胶制品; 轮胎厂 | tyre manufacturing; rubber product; tyre industry; tyre plant
C292 | 塑料制品业 | Plastic products | 塑料制品; 注塑; 塑料加工; 塑料薄膜; 注塑厂 | injection moulding; injection molding; plastics processing; plastic product; plastic film; plastics manufacturing
C30 | 非金属矿物制品业 | Non-metallic mineral products | 建材; 建材行业; 建筑材料制造 | building materials industry; building materials manufacturing
C301 | 水泥、石灰和石膏制造 | Cement, lime and gypsum | 水泥; 水泥厂; 水泥生产; 水泥企业 | cement plant; cement industry; cement production; lime kiln
C302 | 石膏、水泥制品及类似制品制造 | Gypsum and cement products | 混凝土; 预制构件; 商品混凝土 | precast concrete; ready-mix concrete; concrete product
C303 | 砖瓦、石材等建筑材料制造 | Bricks, tiles, stone and building materials | 砖瓦; 石材; 防水材料; 保温材料 | brick making; stone processing; insulation material; waterproof material
C304 | 玻璃制造 | Glass | 平板玻璃; 浮法玻璃; 玻璃生产; 玻璃基板 | flat glass; float glass; glass manufacturing; glass industry
C305 | 玻璃制品制造 | Glass products | 玻璃制品; 光学玻璃; 玻璃瓶 | glassware; glass bottle; glass product
C306 | 玻璃纤维和玻璃纤维增强塑料制品制造 | Glass fibre and reinforced plastics | 玻璃纤维; 玻纤; 复合材料制造 | fibreglass; glass fibre production; composite manufacturing; fibre-reinforced plastic
C307 | 陶瓷制品制造 | Ceramics | 陶瓷; 瓷砖; 卫浴陶瓷; 建筑陶瓷; 陶瓷企业 | ceramic tile; ceramic industry; sanitary ware; ceramics manufacturing; porcelain
C308 | 耐火材料制品制造 | Refractories | 耐火材料 | refractory; refractory material
C309 | 石墨及其他非金属矿物制品制造 | Graphite and other non-metallic mineral products | 石墨制品; 石墨电极; 碳素制品 | graphite electrode; carbon product; graphite product
C31 | 黑色金属冶炼和压延加工业 | Ferrous metal smelting and rolling | 钢铁; 钢铁行业; 钢铁企业; 钢厂; 钢铁冶金 | steel industry; iron and steel; steelmaker; steel mill; steel manufacturing; steel plant
C311 | 炼铁 | Ironmaking | 高炉; 高炉炼铁; 烧结球团 | blast furnace; sintering plant; pig iron production
C312 | 炼钢 | Steelmaking | 转炉; 转炉炼钢; 电炉炼钢; 连铸 | converter steelmaking; electric arc furnace; continuous casting; basic oxygen furnace
C313 | 钢压延加工 | Steel rolling | 轧钢; 热轧; 冷轧; 带钢; 轧钢厂 | steel rolling mill; hot rolling; cold rolling; hot-rolled strip; rolling mill; strip steel
C314 | 铁合金冶炼 | Ferroalloy smelting | 铁合金 | ferroalloy; ferrosilicon
C32 | 有色金属冶炼和压延加工业 | Non-ferrous metal smelting and rolling | 有色金属; 有色冶金; 有色行业; 有色冶炼 | non-ferrous metals; nonferrous metallurgy; non-ferrous metal industry
C321 | 常用有色金属冶炼 | Smelting of common non-ferrous metals | 电解铝; 铜冶炼; 铝冶炼; 锌冶炼; 氧化铝 | aluminium smelting; copper smelting; zinc smelter; alumina refining; electrolytic aluminium
C322 | 贵金属冶炼 | Precious metal smelting | 黄金冶炼 | gold smelting; precious metal refining
C323 | 稀有稀土金属冶炼 | Rare and rare earth metal smelting | 稀土冶炼; 稀土; 钨钼冶炼 | rare earth smelting; rare earth; rare metal smelting
C324 | 有色金属合金制造 | Non-ferrous alloys | 铝合金; 钛合金; 合金制造 | aluminium alloy; titanium alloy; magnesium alloy
C325 | 有色金属压延加工 | Non-ferrous metal rolling | 铝材加工; 铜材加工; 铝型材; 铜箔; 铝箔 | aluminium rolling; aluminium extrusion; copper foil; aluminium profile; copper processing
C33 | 金属制品业 | Metal products | 金属加工; 五金; 金属制品; 机加工企业 | fabricated metal products; metal fabrication; metalworking; hardware manufacturing
C331 | 结构性金属制品制造 | Structural metal products | 钢结构; 金属门窗 | steel structure; structural steel; steel fabrication
C332 | 金属工具制造 | Metal tools | 刀具制造; 手工具; 切削工具; 模具工具 | cutting tool; hand tool manufacturing
C333 | 集装箱及金属包装容器制造 | Containers and metal packaging | 集装箱制造; 易拉罐; 金属包装 | shipping container manufacturing; beverage can; metal packaging
C334 | 金属丝绳及其制品制造 | Metal wire and rope | 钢丝绳; 金属丝绳 | wire rope; steel wire
C335 | 建筑、安全用金属制品制造 | Metal products for building and safety | 锁具; 建筑五金; 水暖配件 | lock manufacturing; building hardware; plumbing fittings
C336 | 金属表面处理及热处理加工 | Metal surface treatment and heat treatment | 电镀; 热处理; 表面处理; 镀锌 | electroplating; heat treatment; galvanising; surface finishing
C337 | 搪瓷制品制造 | Enamel products | 搪瓷 | enamelware
C338 | 金属制日用品制造 | Metal household goods | 厨具; 餐具制造; 不锈钢制品 | cookware; cutlery; kitchenware
C339 | 铸造及其他金属制品制造 | Casting, forging and other metal products | 铸造; 锻造; 压铸; 铸件; 铸造厂; 紧固铸锻件 | foundry; forging; die casting; metal casting; casting plant
C34 | 通用设备制造业 | General equipment manufacturing | 通用机械; 机械制造; 通用设备; 装备制造; 机械加工 | general machinery; machinery manufacturing; mechanical engineering industry; industrial machinery
C341 | 锅炉及原动设备制造 | Boilers and prime movers | 锅炉制造; 汽轮机制造; 燃气轮机制造; 风电机组制造; 内燃机制造 | boiler manufacturing; steam turbine manufacturing; gas turbine manufacturing; wind turbine manufacturing; engine manufacturing
C342 | 金属加工机械制造 | Metalworking machinery | 机床制造; 数控机床制造; 工业母机; 机床厂 | machine tool industry; machine tool builder
C343 | 物料搬运设备制造 | Materials handling equipment | 起重机制造; 电梯制造; 叉车制造; 输送设备制造 | crane manufacturing; elevator manufacturing; forklift manufacturing; conveyor manufacturing; lifting equipment manufacturing
C344 | 泵、阀门、压缩机及类似机械制造 | Pumps, valves and compressors | 水泵制造; 阀门制造; 压缩机制造; 液压件制造 | pump manufacturing; valve manufacturing; compressor manufacturing; hydraulic component
C345 | 轴承、齿轮和传动部件制造 | Bearings, gears and transmission parts | 轴承制造; 齿轮制造; 减速器制造; 减速机制造; 轴承厂 | bearing manufacturing; gear manufacturing; gearbox manufacturing; speed reducer manufacturing; bearing industry
C346 | 烘炉、风机、包装等设备制造 | Furnaces, fans and packaging machinery | 风机制造; 包装机械; 制冷设备制造; 空调设备制造; 工业炉制造 | industrial fan manufacturing; packaging machinery; refrigeration equipment manufacturing; industrial furnace manufacturing
C347 | 文化、办公用机械制造 | Cultural and office machinery | 打印机制造; 复印机制造; 照相机制造 | printer manufacturing; copier; office machinery; camera manufacturing
C348 | 通用零部件制造 | General parts and components | 紧固件; 弹簧; 机械零部件; 密封件; 零部件加工 | fastener; spring manufacturing; mechanical component; machined part; sealing component
C349 | 其他通用设备制造业 | Other general equipment | 增材制造装备; 3D打印设备 | additive manufacturing equipment; 3D printer
C3491 | 工业机器人制造 | Industrial robots | 工业机器人; 机器人制造; 协作机器人 | industrial robot; robot manufacturing; collaborative robot; cobot
C3492 | 特殊作业机器人制造 | Special-purpose robots | 特种机器人; 水下机器人 | special robot; underwater robot; service robot for hazardous work
C3493 | 增材制造装备制造 | Additive manufacturing machines | 增材制造; 3D打印 | additive manufacturing; 3D printing
C35 | 专用设备制造业 | Special equipment manufacturing | 专用设备; 专用机械 | special purpose machinery; specialised equipment
C351 | 采矿、冶金、建筑专用设备制造 | Mining, metallurgy and construction machinery | 工程机械; 矿山机械; 冶金设备; 盾构机; 挖掘机制造 | construction machinery; mining machinery; construction equipment maker; metallurgical equipment; tunnel boring machine
C352 | 化工、木材、非金属加工专用设备制造 | Chemical, wood and non-metal processing machinery | 模具; 模具制造; 注塑机; 化工设备 | mould making; die and mould; injection moulding machine; chemical equipment
C353 | 食品、饮料、烟草及饲料生产专用设备制造 | Food, beverage, tobacco and feed machinery | 食品机械; 饲料机械 | food machinery; food processing machinery
C354 | 印刷、制药、日化及日用品生产专用设备制造 | Printing, pharmaceutical and household-product machinery | 制药设备; 印刷机械 | pharmaceutical machinery; printing machinery
C355 | 纺织、服装和皮革加工专用设备制造 | Textile, garment and leather machinery | 纺织机械; 缝纫机 | textile machinery; sewing machine
C356 | 电子和电工机械专用设备制造 | Electronic and electrical machinery | 半导体设备; 锂电设备; 光伏设备; 电子专用设备 | semiconductor equipment; battery manufacturing equipment; photovoltaic equipment; wafer fab equipment
C357 | 农、林、牧、渔专用机械制造 | Agricultural, forestry and fishery machinery | 农机制造; 农机行业; 拖拉机制造; 收割机制造 | agricultural machinery industry; farm machinery manufacturing; tractor manufacturing; combine harvester manufacturing
C358 | 医疗仪器设备及器械制造 | Medical instruments and devices | 医疗器械; 医疗设备制造; 医疗器械企业; 医疗设备 | medical device; medical equipment; medtech; medical instrument; medical device manufacturer
C359 | 环保、邮政、社会公共服务及其他专用设备制造 | Environmental, postal and public service equipment | 环保设备; 消防设备; 安防设备 | environmental protection equipment; firefighting equipment
C36 | 汽车制造业 | Automobile manufacturing | 汽车; 汽车行业; 车企; 主机厂; 汽车企业; 汽车生产 | automotive; automotive industry; carmaker; automaker; car manufacturing; vehicle manufacturing; auto industry
C361 | 汽车整车制造 | Complete vehicles | 整车; 整车厂; 新能源汽车; 乘用车; 电动汽车; 总装车间 | vehicle assembly; electric vehicle; new energy vehicle; passenger car; car assembly plant
C362 | 汽车用发动机制造 | Automobile engines | 汽车发动机; 发动机厂 | automotive engine; engine plant
C363 | 改装汽车制造 | Modified vehicles | 专用车; 改装车 | special-purpose vehicle; vehicle modification
C364 | 低速汽车制造 | Low-speed vehicles | 低速电动车 | low-speed vehicle
C365 | 电车制造 | Trams and trolleybuses | 无轨电车 | trolleybus; tram manufacturing
C366 | 汽车车身、挂车制造 | Vehicle bodies and trailers | 车身; 白车身; 挂车; 冲压车间; 焊装车间 | car body; body-in-white; trailer manufacturing; stamping shop
C367 | 汽车零部件及配件制造 | Automobile parts and accessories | 汽车零部件; 汽配; 汽车配件; 车灯 | auto parts; automotive components; car parts; tier-1 supplier; automotive supplier
C37 | 铁路、船舶、航空航天和其他运输设备制造业 | Railway, ship, aerospace and other transport equipment | 交通运输装备; 轨道交通装备行业 | transport equipment manufacturing; transportation equipment
C371 | 铁路运输设备制造 | Railway equipment | 轨道交通装备; 高铁制造; 机车车辆; 动车组 | rolling stock; railway vehicle; locomotive manufacturing; train manufacturing
C372 | 城市轨道交通设备制造 | Urban rail equipment | 地铁车辆 | metro train; urban rail vehicle
C373 | 船舶及相关装置制造 | Ships and related equipment | 造船; 船舶制造; 船厂; 海工装备 | shipbuilding; shipyard; ship manufacturing; offshore equipment
C374 | 航空、航天器及设备制造 | Aircraft, spacecraft and equipment | 航空航天; 飞机制造; 航空制造; 航天制造; 航空发动机; 卫星制造 | aerospace; aircraft manufacturing; aviation manufacturing; spacecraft; aero engine; satellite manufacturing
C375 | 摩托车制造 | Motorcycles | 摩托车 | motorcycle
C376 | 自行车和残疾人座车制造 | Bicycles and wheelchairs | 自行车; 轮椅制造 | bicycle; wheelchair manufacturing
C377 | 助动车制造 | Electric bicycles | 电动自行车; 电动两轮车 | e-bike; electric bicycle; electric two-wheeler; moped
C378 | 非公路休闲车及零配件制造 | Off-road leisure vehicles | 全地形车 | all-terrain vehicle; golf cart
C379 | 潜水救捞及其他未列明运输设备制造 | Diving, salvage and other transport equipment
C38 | 电气机械和器材制造业 | Electrical machinery and equipment | 电气设备; 电气机械; 电力设备制造; 电工电气 | electrical equipment; electrical machinery; electrical equipment manufacturing
C381 | 电机制造 | Electric motors and generators | 电机制造企业; 发电机制造; 微特电机制造 | electric motor manufacturing; generator manufacturing; motor manufacturing
C382 | 输配电及控制设备制造 | Power transmission, distribution and control equipment | 变压器制造; 开关柜制造; 光伏组件; 光伏制造; 输配电设备; 逆变器制造 | transformer manufacturing; switchgear; photovoltaic module; solar cell manufacturing; inverter manufacturing; solar panel manufacturing; photovoltaic manufacturing
C383 | 电线、电缆、光缆及电工器材制造 | Wires, cables and electrical materials | 电线电缆; 线缆; 光缆制造; 光纤制造 | wire and cable; cable manufacturing; optical fibre manufacturing; power cable manufacturing
C384 | 电池制造 | Batteries | 锂电池; 动力电池; 锂电; 储能电池; 电芯; 电池厂; 钠电池 | lithium battery; lithium-ion battery; battery manufacturing; power battery; battery cell; battery plant; energy storage battery
C385 | 家用电力器具制造 | Household electrical appliances | 家电; 家电制造; 白色家电; 小家电; 空调制造; 家电企业 | home appliance; white goods; household appliance; appliance manufacturing; air conditioner manufacturing
C386 | 非电力家用器具制造 | Non-electric household appliances | 燃气灶; 太阳能热水器 | gas appliance; gas stove
C387 | 照明器具制造 | ~Lighting | 照明行业; 灯具; LED照明 | lighting industry; LED lighting; lamp manufacturing; luminaire
C389 | 其他电气机械及器材制造 | Other electrical machinery
C39 | 计算机、通信和其他电子设备制造业 | Computers, communications and other electronic equipment | 电子制造; 电子信息制造; 电子行业; 电子信息产业; 消费电子; 3C电子; 3C制造; 电子厂 | electronics manufacturing; electronics industry; consumer electronics; electronic equipment; EMS provider; 3C electronics
C391 | 计算机制造 | ~Computers | 服务器制造; 计算机整机; 笔记本电脑制造 | computer manufacturing; server manufacturing; PC manufacturing; laptop manufacturing
C392 | 通信设备制造 | Communications equipment | 手机制造; 通信设备; 基站设备; 智能手机制造 | telecom equipment; mobile phone manufacturing; smartphone manufacturing; communication equipment
C393 | 广播电视设备制造 | Broadcasting equipment | 广电设备 | broadcast equipment
C394 | 雷达及配套设备制造 | Radar and related equipment | 雷达制造 | radar manufacturing; radar equipment
C395 | 非专业视听设备制造 | Consumer audio-visual equipment | 电视机制造; 音响制造 | television manufacturing; audio equipment manufacturing
C396 | 智能消费设备制造 | Smart consumer devices | 智能硬件; 智能家居设备; 服务机器人 | smart device; smart hardware; smart home device; consumer robot
C3961 | 可穿戴智能设备制造 | Wearable smart devices | 可穿戴设备; 智能手表; 智能手环 | wearable device; smartwatch; wearables
C3962 | 智能车载设备制造 | Smart in-vehicle devices | 车载设备; 车载终端 | in-vehicle device; automotive electronics
C3963 | 智能无人飞行器制造 | Intelligent unmanned aerial vehicles | 无人机制造; 无人飞行器; 低空经济 | drone manufacturing; UAV manufacturing; drone maker
C3964 | 服务消费机器人制造 | Consumer service robots | 扫地机器人; 家用机器人 | domestic robot; robot vacuum; household robot
C397 | 电子器件制造 | Electronic devices | 半导体; 半导体制造; 显示面板; 面板厂; 晶圆厂 | semiconductor; semiconductor manufacturing; display panel; wafer fab; semiconductor industry
C3972 | 半导体分立器件制造 | Discrete semiconductors | 功率半导体; 分立器件; 碳化硅器件 | power semiconductor; discrete device; silicon carbide device
C3973 | 集成电路制造 | Integrated circuits | 芯片制造; 集成电路; 晶圆制造; 封装测试; 封测 | chip manufacturing; integrated circuit; IC manufacturing; wafer fabrication; chip packaging; microchip
C3974 | 显示器件制造 | Display devices | 液晶面板; OLED面板; 显示屏制造 | LCD panel; OLED panel; display manufacturing
C3975 | 半导体照明器件制造 | Semiconductor lighting devices | LED芯片; LED封装 | LED chip; LED packaging
C3976 | 光电子器件制造 | Optoelectronic devices | 光模块; 光电子器件; 激光器件 | optical module; optoelectronics; optical transceiver
C398 | 电子元件及电子专用材料制造 | Electronic components and materials | 电子元器件; 电子元件; 连接器; 电容器 | electronic component; passive component; connector manufacturing; capacitor
C3982 | 电子电路制造 | Printed circuit boards | 印制电路板; PCB板; 电路板; PCB制造; 线路板 | printed circuit board; PCB; circuit board; PCB manufacturing; PCBA
C399 | 其他电子设备制造 | Other electronic equipment
C40 | 仪器仪表制造业 | Instruments and meters | 仪器仪表; 仪表制造 | instrumentation; instrument manufacturing; measuring instrument
C401 | 通用仪器仪表制造 | General instruments | 工业自动化仪表; 电工仪表; 流量计; 自动化控制系统 | industrial automation instrument; flow meter; process instrument; industrial control system
C402 | 专用仪器仪表制造 | Special instruments | 环境监测仪器; 导航仪器; 分析测试仪器 | analytical instrument; environmental monitoring instrument; navigation instrument
C403 | 钟表与计时仪器制造 | Clocks and timing instruments | 钟表 | watchmaking; clock manufacturing
C404 | 光学仪器制造 | Optical instruments | 光学仪器; 光学镜头; 显微镜制造 | optical instrument; optical lens; lens manufacturing
C405 | 衡器制造 | Weighing instruments | 衡器; 电子秤 | weighing scale
C409 | 其他仪器仪表制造业 | Other instruments
C41 | 其他制造业 | Other manufacturing
C411 | 日用杂品制造 | Miscellaneous daily goods | 日用杂品; 雨伞生产 | umbrella manufacturing
C412 | 核辐射加工 | Nuclear radiation processing | 辐照加工 | irradiation processing
C419 | 其他未列明制造业 | Manufacturing not elsewhere classified
C42 | 废弃资源综合利用业 | Recycling of waste resources | 再生资源; 资源回收; 废旧物资回收; 循环经济 | recycling industry; resource recycling; waste recycling; circular economy
C421 | 金属废料和碎屑加工处理 | Metal scrap processing | 废钢加工; 废旧金属回收; 动力电池回收 | scrap metal recycling; battery recycling; metal recycling
C422 | 非金属废料和碎屑加工处理 | Non-metal scrap processing | 废塑料回收; 废纸回收 | plastic recycling; waste paper recycling
C43 | 金属制品、机械和设备修理业 | Repair of metal products, machinery and equipment | 设备修理; 设备检修; 设备维修服务 | equipment repair; machinery repair; industrial maintenance services
C431 | 金属制品修理 | Repair of metal products
C432 | 通用设备修理 | Repair of general equipment
C433 | 专用设备修理 | Repair of special equipment
C434 | 铁路、船舶、航空航天等运输设备修理 | Repair of railway, ship and aerospace equipment | 飞机维修; 船舶修理; 机车检修; 航空维修 | aircraft maintenance; ship repair; MRO services; railway vehicle maintenance
C435 | 电气设备修理 | Repair of electrical equipment
C436 | 仪器仪表修理 | Repair of instruments
C439 | 其他机械和设备修理业 | Repair of other machinery
`)
