/** ISO 639-1 codes with what cards write instead of them: names in English and Chinese and three-letter codes. */
const names = `
zh: chinese, mandarin, zho, chi, cmn, 中文, 汉语, 简体中文, 普通话, simplified chinese, chinese (simplified), 繁體中文, traditional chinese
en: english, eng, 英文, 英语
fr: french, fra, fre, 法语
de: german, deu, ger, 德语
es: spanish, spa, 西班牙语
pt: portuguese, por, 葡萄牙语
it: italian, ita, 意大利语
nl: dutch, nld, dut, 荷兰语
ru: russian, rus, 俄语
uk: ukrainian, ukr
pl: polish, pol
cs: czech, ces, cze
sk: slovak, slk
bg: bulgarian, bul
sr: serbian, srp
hr: croatian, hrv
ro: romanian, ron
hu: hungarian, hun
el: greek, ell
sv: swedish, swe
da: danish, dan
no: norwegian, nor
fi: finnish, fin
tr: turkish, tur, 土耳其语
ar: arabic, ara, 阿拉伯语
fa: persian, farsi, fas
he: hebrew, heb
hi: hindi, hin, 印地语
bn: bengali, ben
ur: urdu, urd
ta: tamil, tam
te: telugu, tel
ja: japanese, jpn, 日语, 日文
ko: korean, kor, 韩语, 朝鲜语
vi: vietnamese, vie, 越南语
th: thai, tha, 泰语
id: indonesian, ind, 印尼语
ms: malay, msa, 马来语
tl: tagalog, filipino, tgl
mn: mongolian, mon, 蒙古语
bo: tibetan, bod, 藏语
ug: uyghur, uighur, uig, 维吾尔语
la: latin, lat
`

const codes: ReadonlyMap<string, string> = new Map(
  names
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [code = '', list = ''] = line.split(': ')
      return list.split(', ').map((name) => [name, code] as const)
    }),
)

const notLanguages = new Set(['code', 'text', 'unknown', 'none', 'other'])

/** A language's code from a code or a name, or undefined. */
export const languageCode = (text: string): string | undefined => {
  const name = text.normalize('NFKC').trim().toLowerCase()
  const known = codes.get(name)
  if (known) return known
  if (notLanguages.has(name)) return undefined
  return name === 'multilingual' || /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,2}$/.test(name)
    ? name.replaceAll('_', '-')
    : undefined
}
