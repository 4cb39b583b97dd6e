/** What a text must find in the contract's world. */
export type TextCase = {
  rule: string
  text: string
  /** The best hit. */
  first?: string
  /** Among the hits. */
  finds?: string[]
  /** Not among the hits. */
  misses?: string[]
  /** Exactly these, in any order. */
  exactly?: string[]
}

const chinese: TextCase[] = [
  { rule: 'a Chinese word finds titles and summaries', text: '缺陷', finds: ['cap_steel', 'scn_steel', 'dat_steel'] },
  { rule: 'a Chinese word does not find what lacks it', text: '结节', exactly: ['cap_lung'] },
  { rule: 'a longer Chinese phrase finds its document', text: '肺结节影像', first: 'cap_lung' },
  { rule: 'a whole Chinese title finds itself', text: '钢板表面缺陷检测模型', first: 'cap_steel' },
  { rule: 'another whole Chinese title finds itself', text: '循环水泵预测性维护', first: 'scn_pump' },
  { rule: 'a Chinese name finds its document', text: '鞍山钢铁', first: 'scn_steel' },
  { rule: 'part of a Chinese name is enough', text: '联影', exactly: ['cap_lung'] },
  { rule: 'two Chinese words apart from each other both count', text: '水稻 识别', first: 'cap_pest' },
  { rule: 'text further down is found', text: '边缘部署', first: 'cap_steel' },
  { rule: 'Chinese punctuation separates', text: '裂纹、划伤', first: 'cap_steel' },
  { rule: 'a full-width question is read', text: '病历质控？', first: 'scn_ward' },
  { rule: 'a Chinese word that is nowhere finds nothing', text: '航母', exactly: [] },
  { rule: 'a character of a supplementary plane is one character', text: '𠮷野', first: 'cap_rare' },
]

const english: TextCase[] = [
  { rule: 'an English word is found', text: 'nodule', exactly: ['cap_lung'] },
  { rule: 'case does not matter', text: 'NODULE', exactly: ['cap_lung'] },
  { rule: 'the plural finds the singular', text: 'nodules', finds: ['cap_lung'] },
  { rule: 'the singular finds the plural', text: 'invoice', finds: ['cap_qwen'] },
  { rule: 'all words together find the document that has them', text: 'cooling water pumps', first: 'scn_pump' },
  { rule: 'the order of words does not matter', text: 'pumps water cooling', first: 'scn_pump' },
  { rule: 'a whole English title finds itself', text: 'Rice pest recognition service', first: 'cap_pest' },
  { rule: 'hyphenated words are found by their parts', text: 'rolled strip', first: 'cap_steel' },
  { rule: 'a hyphen in the query changes nothing', text: 'hot-rolled', finds: ['cap_steel'] },
  { rule: 'an English word that is nowhere finds nothing', text: 'xylophone', exactly: [] },
  { rule: 'marks on letters do not matter', text: 'zurich cafe', first: 'cap_office' },
  { rule: 'marks may be typed', text: 'Zürich', first: 'cap_office' },
  { rule: 'full-width letters are read as narrow ones', text: 'ｎｏｄｕｌｅ', finds: ['cap_lung'] },
  { rule: 'an English name is found', text: 'SolderNet', first: 'cap_solder' },
  {
    rule: 'many words find the nearest though none has all',
    text: 'predictive maintenance of submarine pumps',
    first: 'scn_pump',
  },
]

const mixed: TextCase[] = [
  { rule: 'Chinese and English words together', text: 'SteelEye 缺陷', first: 'cap_steel' },
  { rule: 'Chinese and English without a blank', text: 'Qwen视觉', first: 'cap_qwen' },
  { rule: 'a Chinese name and English words', text: '百川 language model', first: 'cap_llm' },
  { rule: 'English before Chinese without a blank', text: 'Ascend集群', first: 'cmp_h800' },
  { rule: 'a model name with a version', text: 'Qwen2.5', first: 'cap_qwen' },
  { rule: 'a model name with the version apart', text: 'qwen 2.5', first: 'cap_qwen' },
  { rule: 'the letters of a model name', text: 'baichuan2', first: 'cap_llm' },
  { rule: 'the size in a model name', text: '72b', first: 'cap_qwen' },
  { rule: 'an accelerator by its number', text: '910b', first: 'cmp_h800' },
  { rule: 'a hyphenated model typed as one word', text: 'gpt4', first: 'cap_office' },
  { rule: 'a hyphenated model typed with its hyphen', text: 'gpt-4', first: 'cap_office' },
]

const pinyin: TextCase[] = [
  { rule: 'a name by its pinyin', text: 'baichuan', finds: ['cap_llm'] },
  { rule: 'a name by its whole pinyin', text: 'baichuanzhineng', finds: ['cap_llm'] },
  { rule: 'a name by its initials', text: 'bczn', finds: ['cap_llm'] },
  { rule: 'a name by two initials', text: 'bc', finds: ['cap_llm'] },
  { rule: 'the middle of a name by its pinyin', text: 'mingmou', finds: ['cap_steel'] },
  { rule: 'a name by the reading that its place demands', text: 'chongqing', finds: ['cap_pest'] },
  { rule: 'a hospital by its pinyin', text: 'huaxi', finds: ['scn_ward'] },
  { rule: 'pinyin with a blank between words', text: 'huaxi yiyuan', finds: ['scn_ward'] },
  { rule: 'pinyin while it is being typed', text: 'anshangang', finds: ['scn_steel'] },
  { rule: 'pinyin beside Chinese', text: 'huaxi 病历', first: 'scn_ward' },
  { rule: 'initials from the middle of a name', text: 'mmsj', finds: ['cap_steel'] },
  { rule: 'initials of a hospital', text: 'hxyy', finds: ['scn_ward'] },
  { rule: 'initials beside an English word', text: 'bczn language', first: 'cap_llm' },
  { rule: 'pinyin of nothing finds nothing', text: 'wulumuqi', exactly: [] },
]

const typos: TextCase[] = [
  { rule: 'a letter too few', text: 'nodle', finds: ['cap_lung'] },
  { rule: 'a letter too many', text: 'noddule', finds: ['cap_lung'] },
  { rule: 'a wrong letter', text: 'nodvle', finds: ['cap_lung'] },
  { rule: 'two letters swapped', text: 'nodlue', finds: ['cap_lung'] },
  { rule: 'an error in four letters', text: 'pums', finds: ['scn_pump'] },
  { rule: 'two errors in a long word', text: 'mantenanse', finds: ['scn_pump'] },
  { rule: 'an error in one of several words', text: 'predictive maintenence', first: 'scn_pump' },
  { rule: 'two errors in a short word are not forgiven', text: 'nxdxle', misses: ['cap_lung'] },
  { rule: 'three letters must be right', text: 'pxm', misses: ['scn_pump'] },
  { rule: 'an error in seven letters', text: 'bexring', finds: ['scn_pump'] },
  { rule: 'two errors in seven letters are not forgiven', text: 'bexrinx', misses: ['scn_pump'] },
  { rule: 'two errors in eight letters', text: 'faxlurxs', finds: ['scn_pump'] },
  { rule: 'three errors in a long word are not forgiven', text: 'mxntxnaxse', misses: ['scn_pump'] },
  { rule: 'numbers are exact', text: '73b', misses: ['cap_qwen'] },
]

const prefixes: TextCase[] = [
  { rule: 'the last word may be unfinished', text: 'nodu', finds: ['cap_lung'] },
  { rule: 'two letters begin a word', text: 'no', finds: ['cap_lung'] },
  { rule: 'an unfinished word after a whole one', text: 'solder recog', first: 'cap_solder' },
  { rule: 'an unfinished model name', text: 'soldern', finds: ['cap_solder'] },
  { rule: 'an unfinished number in a name', text: 'qwen2', finds: ['cap_qwen'] },
  { rule: 'one Chinese character begins a word', text: '水', finds: ['cap_pest'] },
]

const synonyms: TextCase[] = [
  { rule: 'a Chinese term finds a text that is only English', text: '会议纪要', finds: ['cap_office'] },
  { rule: 'an English term finds a text that is only Chinese', text: 'medical record quality', finds: ['scn_ward'] },
  { rule: 'a Chinese synonym finds another Chinese name', text: '瑕疵检测', finds: ['cap_steel'] },
  { rule: 'an English synonym finds another English name', text: 'flaw detection', finds: ['cap_steel'] },
  { rule: 'a Chinese synonym finds an English name in another case', text: 'Flaw Detection', finds: ['cap_steel'] },
  { rule: 'a synonym beside another word', text: '钢板 瑕疵检测', first: 'cap_steel' },
  { rule: 'a term is still found as it stands', text: '预测性维护', first: 'scn_pump' },
]

const hostile: TextCase[] = [
  { rule: 'an unbalanced quote', text: '"nodule', finds: ['cap_lung'] },
  { rule: 'a lone quote', text: 'nodule"', finds: ['cap_lung'] },
  { rule: 'an FTS5 column filter', text: 'title:nodule', finds: ['cap_lung'] },
  { rule: 'an FTS5 operator', text: 'nodule AND NOT nodule*', finds: ['cap_lung'] },
  { rule: 'an FTS5 function', text: 'NEAR(nodule nodules, 5)', finds: ['cap_lung'] },
  { rule: 'a regular expression', text: '^(nodule|x)+$', finds: ['cap_lung'] },
  { rule: 'FTS5 brackets', text: '(nodule) OR {a b} : ^nodule +', finds: ['cap_lung'] },
  { rule: 'a minus is not an exclusion', text: '-nodule', finds: ['cap_lung'] },
  { rule: 'a minus between words is not one either', text: 'pulmonary -nodule', finds: ['cap_lung'] },
  { rule: 'SQL', text: `nodule'; DROP TABLE document; --`, finds: ['cap_lung'] },
  { rule: 'a LIKE pattern', text: 'nodule %_%', finds: ['cap_lung'] },
  { rule: 'a filter of Meilisearch', text: 'nodule kind = capability OR kind EXISTS', finds: ['cap_lung'] },
  { rule: 'markup', text: '<script>nodule</script>', finds: ['cap_lung'] },
  { rule: 'NUL', text: 'nodule\u0000', finds: ['cap_lung'] },
  { rule: 'a lone high surrogate', text: 'nodule \ud842', finds: ['cap_lung'] },
  { rule: 'a lone low surrogate', text: '\udfb7 nodule', finds: ['cap_lung'] },
  { rule: 'marks of direction', text: '\u202enodule\u202c', finds: ['cap_lung'] },
  { rule: 'emoji', text: '🚀 nodule 🚀', finds: ['cap_lung'] },
  { rule: 'the name of a prototype', text: '__proto__ constructor nodule', finds: ['cap_lung'] },
  { rule: 'backslashes', text: '\\nodule\\', finds: ['cap_lung'] },
  { rule: 'line breaks', text: 'pulmonary\r\nnodule', first: 'cap_lung' },
]

const quotes: TextCase[] = [
  {
    rule: 'a quoted phrase is found as it stands',
    text: '"defect inspection"',
    finds: ['cap_steel'],
    misses: ['dat_steel'],
  },
  { rule: 'a quoted phrase in another order is not', text: '"inspection defect"', misses: ['cap_steel'] },
  { rule: 'a quoted Chinese phrase', text: '“钢板表面”', exactly: ['cap_steel'] },
  { rule: 'a quoted phrase that is nowhere finds nothing by itself', text: '"surface nodule"', exactly: [] },
  {
    rule: 'quotes in a longer text are its punctuation when nobody wrote the phrase',
    text: '“钢板缺陷”检测模型',
    first: 'cap_steel',
  },
  {
    rule: 'a phrase nobody wrote beside a word counts as its words',
    text: '"surface steel" defect',
    first: 'cap_steel',
  },
  {
    rule: 'a phrase somebody wrote is demanded beside other words',
    text: '"defect inspection" images',
    misses: ['dat_steel'],
  },
  { rule: 'a quoted phrase beside a word', text: '"chest tomography" nodules', exactly: ['cap_lung'] },
]

const scripts: TextCase[] = [
  { rule: 'traditional characters find simplified ones', text: '機器學習', finds: ['cap_simp', 'cap_trad'] },
  { rule: 'simplified characters find traditional ones', text: '机器学习', finds: ['cap_simp', 'cap_trad'] },
  { rule: 'characters of which several became one find each other', text: '后台', finds: ['cap_simp', 'cap_trad'] },
  { rule: 'of several that became one each finds the others', text: '乾燥', finds: ['cap_simp', 'cap_trad'] },
  { rule: 'a form of another region finds the same', text: '台湾创新', first: 'cap_trad' },
  { rule: 'a concept is found in traditional characters', text: '會議紀要', finds: ['cap_office'] },
  { rule: 'full-width letters and a full-width point', text: 'ＰＭ２．５', finds: ['cap_simp', 'cap_trad'] },
  { rule: 'narrow ones find full-width ones', text: 'PM2.5', finds: ['cap_simp', 'cap_trad'] },
  { rule: 'a point of another width in a name', text: 'Qwen2．5', finds: ['cap_qwen', 'cap_trad'] },
  { rule: 'quotation marks of another form make a phrase', text: '『机器学习』', exactly: ['cap_simp', 'cap_trad'] },
]

const signs: TextCase[] = [
  { rule: 'C++ is C++ alone', text: 'C++', exactly: ['cap_cpp'] },
  { rule: 'C# is C# alone', text: 'C#', exactly: ['cap_csharp'] },
  { rule: 'full-width signs are the same', text: 'Ｃ＋＋', exactly: ['cap_cpp'] },
  { rule: 'a sign before Chinese belongs to its word', text: 'C++代码', first: 'cap_cpp' },
  { rule: 'C is first found as itself', text: 'C 语言', first: 'cap_clang' },
  { rule: 'an emoji alone asks for nothing', text: '🚀', exactly: [] },
  { rule: 'punctuation alone asks for nothing', text: '！！！', exactly: [] },
  { rule: 'a number in a name does not begin another number', text: 'YOLOv9', misses: ['cap_iso'] },
]

const questions: TextCase[] = [
  { rule: 'what only puts the question is not demanded', text: '怎么检测肺结节？', first: 'cap_lung' },
  { rule: 'a question in other words finds the same', text: '有没有可以识别水稻虫害的', first: 'cap_pest' },
]

/** Names of one concept each, in both languages: what the engines under test are given as their taxonomy. */
export const contractSynonyms: string[][] = [
  ['缺陷检测', '瑕疵检测', 'defect inspection', 'flaw detection'],
  ['病历质控', 'medical record quality'],
  ['会议纪要', 'meeting minutes'],
  ['预测性维护', 'predictive maintenance'],
]

/** Every rule about what a text finds, by group. */
export const textCases: Record<string, TextCase[]> = {
  Chinese: chinese,
  English: english,
  'both languages': mixed,
  pinyin,
  'typing errors': typos,
  prefixes,
  synonyms,
  'hostile text': hostile,
  quotes,
  'scripts and widths': scripts,
  'signs and numbers': signs,
  questions,
}
