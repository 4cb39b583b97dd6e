import { parseTerms } from './term.ts'
import type { Term } from './term.ts'

/** Regions: the province-level codes of GB/T 2260, with well-known cities as further names, and abroad. */
export const regions: readonly Term[] = /* @__PURE__ */ parseTerms(
  'region',
  `
110000 | 北京市 | Beijing | 北京; 中关村; 亦庄 | Peking
120000 | 天津市 | Tianjin | 天津; 滨海新区 | Tientsin
130000 | 河北省 | Hebei | 河北; 石家庄; 唐山; 保定; 雄安新区; 雄安 | Shijiazhuang; Tangshan; Baoding; Xiong'an; Hebei Province
140000 | 山西省 | Shanxi | 山西; 太原; 大同市 | Taiyuan; Shanxi Province
150000 | 内蒙古自治区 | Inner Mongolia | 内蒙古; 呼和浩特; 包头; 鄂尔多斯; 乌兰察布 | Hohhot; Baotou; Ordos; Ulanqab; Nei Mongol
210000 | 辽宁省 | Liaoning | 辽宁; 沈阳; 大连; 鞍山 | Shenyang; Dalian; Anshan; Liaoning Province
220000 | 吉林省 | Jilin | 吉林; 长春 | Changchun; Jilin Province
230000 | 黑龙江省 | Heilongjiang | 黑龙江; 哈尔滨; 大庆; 北大荒 | Harbin; Daqing; Heilongjiang Province
310000 | 上海市 | Shanghai | 上海; 浦东; 临港新片区; 张江 | Pudong; Lingang; Zhangjiang
320000 | 江苏省 | Jiangsu | 江苏; 南京; 苏州; 无锡; 常州; 南通; 徐州; 昆山 | Nanjing; Suzhou; Wuxi; Changzhou; Nantong; Xuzhou; Kunshan; Jiangsu Province
330000 | 浙江省 | Zhejiang | 浙江; 杭州; 宁波; 温州; 嘉兴; 绍兴; 金华; 义乌 | Hangzhou; Ningbo; Wenzhou; Jiaxing; Shaoxing; Jinhua; Yiwu; Zhejiang Province
340000 | 安徽省 | Anhui | 安徽; 合肥; 芜湖; 马鞍山 | Hefei; Wuhu; Ma'anshan; Anhui Province
350000 | 福建省 | Fujian | 福建; 福州; 厦门; 泉州; 宁德 | Fuzhou; Xiamen; Quanzhou; Ningde; Fujian Province
360000 | 江西省 | Jiangxi | 江西; 南昌; 赣州; 景德镇 | Nanchang; Ganzhou; Jingdezhen; Jiangxi Province
370000 | 山东省 | Shandong | 山东; 济南; 青岛; 烟台; 潍坊; 寿光 | Jinan; Qingdao; Yantai; Weifang; Shouguang; Shandong Province
410000 | 河南省 | Henan | 河南; 郑州; 洛阳; 新乡 | Zhengzhou; Luoyang; Xinxiang; Henan Province
420000 | 湖北省 | Hubei | 湖北; 武汉; 宜昌; 襄阳; 十堰 | Wuhan; Yichang; Xiangyang; Shiyan; Hubei Province
430000 | 湖南省 | Hunan | 湖南; 长沙; 株洲; 湘潭 | Changsha; Zhuzhou; Xiangtan; Hunan Province
440000 | 广东省 | Guangdong | 广东; 广州; 深圳; 东莞; 佛山; 珠海; 惠州; 粤港澳大湾区 | Guangzhou; Shenzhen; Dongguan; Foshan; Zhuhai; Huizhou; Canton; Guangdong Province; Greater Bay Area
450000 | 广西壮族自治区 | Guangxi | 广西; 南宁; 柳州; 桂林 | Nanning; Liuzhou; Guilin
460000 | 海南省 | Hainan | 海南; 海口; 三亚; 博鳌 | Haikou; Sanya; Boao; Hainan Province
500000 | 重庆市 | Chongqing | 重庆; 两江新区 | Chungking
510000 | 四川省 | Sichuan | 四川; 成都; 绵阳; 德阳; 宜宾 | Chengdu; Mianyang; Deyang; Yibin; Sichuan Province
520000 | 贵州省 | Guizhou | 贵州; 贵阳; 贵安新区; 遵义 | Guiyang; Zunyi; Gui'an; Guizhou Province
530000 | 云南省 | Yunnan | 云南; 昆明; 大理州 | Kunming; Dali; Yunnan Province
540000 | 西藏自治区 | Tibet | 西藏; 拉萨; 日喀则 | Lhasa; Xizang
610000 | 陕西省 | Shaanxi | 陕西; 西安; 宝鸡; 咸阳; 杨凌 | Xi'an; Xian; Baoji; Xianyang; Yangling; Shaanxi Province
620000 | 甘肃省 | Gansu | 甘肃; 兰州; 酒泉; 庆阳 | Lanzhou; Jiuquan; Qingyang; Gansu Province
630000 | 青海省 | Qinghai | 青海; 西宁 | Xining; Qinghai Province
640000 | 宁夏回族自治区 | Ningxia | 宁夏; 银川; 中卫市 | Yinchuan; Zhongwei
650000 | 新疆维吾尔自治区 | Xinjiang | 新疆; 乌鲁木齐; 石河子; 克拉玛依; 阿克苏; 新疆生产建设兵团 | Urumqi; Shihezi; Karamay; Aksu
710000 | 台湾省 | Taiwan | 台湾; 台北; 新竹; 高雄 | Taipei; Hsinchu; Kaohsiung
810000 | 香港特别行政区 | Hong Kong | 香港 | HKSAR; Hong Kong SAR
820000 | 澳门特别行政区 | Macao | 澳门 | Macau; Macao SAR
overseas | 海外 | Overseas | 境外; 国外; 国际市场; 东南亚; 欧洲; 北美; 中东地区 | outside China; abroad; Southeast Asia; Europe; North America; Middle East
`,
)
