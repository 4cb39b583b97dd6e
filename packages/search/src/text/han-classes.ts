import { Converter } from 'opencc-js/t2cn'

/** Han characters of the basic plane and of extension A. */
const blocks: readonly (readonly [number, number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
]

/**
 * Traditional characters that stand for two simplified ones, of which the dictionary keeps the character itself: for search
 * they are of one class with the one that words of our field are written with.
 */
const shared = { 著: '着', 瞭: '了', 祇: '只', 藉: '借', 麽: '么', 硃: '朱', 讚: '赞', 鉅: '巨', 託: '托' }

const separator = '\n'

/** Every character of `list` converted by itself: separators keep the dictionary from seeing words. */
const convertEach = (from: 't' | 'tw' | 'hk', list: readonly string[]): string[] =>
  Converter({ from, to: 'cn' })(list.join(separator)).split(separator)

/**
 * Sets each traditional and variant character of `table` to the simplified character it is searched as. Built from the
 * OpenCC dictionary, whose tries are let go again; several traditional characters become one class, 后 holds 後 and 后.
 */
export const foldHan = (table: Uint16Array): void => {
  const list = blocks.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at)),
  )
  // Regional forms that the general table leaves alone come last, so that they fill its gaps only.
  const conversions = (['t', 'hk', 'tw'] as const).map((from) => convertEach(from, list))
  for (const [at, character] of list.entries()) {
    const simplified = conversions.map((converted) => converted[at] ?? character).find((each) => each !== character)
    // What becomes a character of a supplementary plane stays as it is, so that offsets hold.
    if (simplified?.length === 1) table[character.charCodeAt(0)] = simplified.charCodeAt(0)
  }
  for (const [character, simplified] of Object.entries(shared)) {
    table[character.charCodeAt(0)] = simplified.charCodeAt(0)
  }
  for (let unit = 0; unit < table.length; unit++) {
    const once = table[unit] as number
    table[unit] = table[once] as number
  }
}
