import { parseSectors } from './sector-rows.ts'
import type { Term } from './term.ts'

/** GB/T 4754-2017 section A. */
export const sectorsOfAgriculture: readonly Term[] = /* @__PURE__ */ parseSectors(`
A | 农、林、牧、渔业 | Agriculture, forestry, animal husbandry and fishery | 农林牧渔; 农林牧渔业; 大农业; 三农 | agriculture, forestry and fishing; agribusiness; agri-food; agrifood
A01 | 农业 | Agriculture | 种植业; 作物种植; 种植企业; 种植基地; 农作物 | crop farming; crop production; farming; arable farming; agricultural
A011 | 谷物种植 | Cereal growing | 粮食种植; 粮食作物; 大田作物 | cereal production; grain growing; grain farming; cereal crop; staple crop; field crop
A0111 | 稻谷种植 | Rice growing | 水稻种植; 水稻; 稻田 | rice farming; paddy; rice cultivation; paddy field; rice field
A0112 | 小麦种植 | Wheat growing | 小麦; 麦田; 冬小麦 | wheat farming; wheat; winter wheat
A0113 | 玉米种植 | Maize growing | 玉米; 青贮玉米 | corn growing; maize; corn farming; corn crop
A012 | 豆类、油料和薯类种植 | Beans, oil crops and tubers growing | 油料种植; 豆类种植; 薯类种植; 大豆; 马铃薯; 油菜; 花生种植 | soybean; oilseed; potato; rapeseed; peanut; tuber crop; oil crop
A013 | 棉、麻、糖、烟草种植 | Cotton, hemp, sugar and tobacco growing | 棉花种植; 棉花; 甘蔗; 甜菜; 烟叶种植 | cotton; sugarcane; sugar beet; tobacco growing; cotton farming
A014 | 蔬菜、食用菌及园艺作物种植 | Vegetables, edible fungi and horticulture | 蔬菜种植; 设施蔬菜; 食用菌种植; 花卉种植; 大棚蔬菜; 园艺作物 | vegetable growing; horticulture; mushroom growing; floriculture; vegetable farming; protected vegetable cultivation
A015 | 水果种植 | Fruit growing | 果园; 果树种植; 柑橘种植; 苹果种植; 葡萄种植; 果业 | orchard; fruit farming; citrus growing; apple orchard; vineyard; viticulture; fruit grower
A016 | 坚果、含油果、香料和饮料作物种植 | Nuts, oil fruits, spices and beverage crops | 茶叶种植; 茶园; 茶产业; 坚果种植; 油茶种植; 咖啡种植 | tea growing; tea plantation; nut growing; coffee growing; spice crop; coffee plantation
A017 | 中药材种植 | Medicinal herb growing | 中草药种植; 药材种植; 道地药材; 枸杞种植 | medicinal plant cultivation; herb growing; Chinese medicinal herb cultivation
A018 | 草种植及割草 | Grass growing and mowing | 牧草种植; 苜蓿种植; 饲草种植 | forage growing; alfalfa; forage crop; hay production
A019 | 其他农业 | Other agriculture
A02 | 林业 | Forestry | 森林经营; 林场; 国有林场 | forest industry; forest management
A021 | 林木育种和育苗 | Tree breeding and nursery | 林木育苗; 苗圃; 林木种苗 | tree nursery; forest nursery; tree breeding
A022 | 造林和更新 | Afforestation and regeneration | 植树造林; 造林; 退耕还林 | afforestation; reforestation; tree planting
A023 | 森林经营、管护和改培 | Forest management and tending | 森林管护; 森林抚育; 护林 | forest tending; forest protection; silviculture
A024 | 木材和竹材采运 | Logging of timber and bamboo | 木材采运; 伐木; 竹材采运 | logging industry; timber harvesting; wood harvesting
A025 | 林产品采集 | Gathering of forest products | 林下采集; 野生菌采集 | forest product gathering; non-timber forest product
A03 | 畜牧业 | Animal husbandry | 养殖业; 畜牧养殖; 畜禽养殖; 养殖场; 养殖企业; 牧业; 牧场 | livestock farming; livestock; animal farming; animal production; livestock industry; ranching
A031 | 牲畜饲养 | Livestock raising | 家畜饲养; 牲畜养殖 | cattle and pig raising; livestock raising farm
A0311 | 牛的饲养 | Cattle raising | 养牛; 奶牛养殖; 肉牛养殖; 奶牛场; 牧场奶牛 | cattle farming; dairy farm; dairy farming; beef cattle; dairy cow; dairy cattle
A0313 | 猪的饲养 | Pig raising | 养猪; 生猪养殖; 养猪场; 猪场; 生猪 | pig farming; swine; pig farm; hog farming; pork production
A0314 | 羊的饲养 | Sheep and goat raising | 养羊; 肉羊养殖; 绒山羊 | sheep farming; goat farming; sheep raising
A032 | 家禽饲养 | Poultry raising | 养鸡; 蛋鸡养殖; 肉鸡养殖; 家禽养殖; 养鸭; 禽类养殖 | poultry farming; poultry; broiler; laying hen; egg production; chicken farm
A033 | 狩猎和捕捉动物 | Hunting and trapping
A039 | 其他畜牧业 | Other animal husbandry | 养蜂; 蜜蜂饲养; 兔的饲养 | beekeeping; apiculture; rabbit raising
A04 | 渔业 | Fishery | 水产业; 水产行业; 渔业企业 | fishing industry; fisheries; seafood production
A041 | 水产养殖 | Aquaculture | 海水养殖; 内陆养殖; 淡水养殖; 养鱼; 对虾养殖; 海洋牧场; 养殖水域 | fish farming; mariculture; shrimp farm; marine ranching; freshwater aquaculture
A042 | 水产捕捞 | Fishing | 海洋捕捞; 远洋渔业; 捕捞业 | capture fishery; marine fishing; commercial fishing; distant-water fishing
A05 | 农、林、牧、渔专业及辅助性活动 | Agricultural, forestry, animal husbandry and fishery support services | 农业社会化服务; 农业服务业; 农业服务 | agricultural services; agricultural support services
A051 | 农业专业及辅助性活动 | Crop support services | 种业; 种子种苗培育; 农机作业服务; 灌溉服务; 农产品初加工; 植保服务 | seed industry; seed production; agricultural machinery services; crop protection services; post-harvest processing
A052 | 林业专业及辅助性活动 | Forestry support services | 森林防火服务; 林业有害生物防治 | forestry services; forest pest control services
A053 | 畜牧专业及辅助性活动 | Animal husbandry support services | 畜牧良种繁殖; 种畜场; 畜禽粪污处理; 兽医服务站 | livestock breeding services; manure treatment; animal breeding services
A054 | 渔业专业及辅助性活动 | Fishery support services | 鱼苗繁育; 渔业服务; 苗种场 | fish hatchery; hatchery; fishery services
`)
