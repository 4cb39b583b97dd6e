/** Words that say how a question is put, not what it is about: they neither narrow nor rank unless nothing else was typed. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been being but by can could did do does for from had has have how if in into is it its may of on or ' +
    'should so than that the their them then there these they this those to was were what when where which who why will with would'
  ).split(' '),
)

/** Chinese particles; a pair of characters that holds one ranks but is never demanded. */
const particles = new Set('的了和与及或之在是有对把被让请呢吗么')

/**
 * How a question is put in Chinese. Words are not parted by blanks, so that these are looked for as they stand; 吗 and 呢 only
 * where they end a sentence, since 吗啡 and 呢绒 are things.
 */
const questions =
  /为什么|什么|怎么办|怎么|怎样|如何|是否|可不可以|可以|哪些|哪种|哪个|哪里|多少|多久|能否|能不能|有没有|是不是|要不要|会不会|需要|应该|应当|谁|[吗呢](?=[?!？！。…\s]|$)/g

/** Where a text, already folded, only says that something is asked. */
export const questionRanges = (text: string): [number, number][] =>
  Array.from(text.matchAll(questions), (match) => [match.index, match.index + match[0].length])

export const isStopWord = (word: string): boolean => stopWords.has(word)

export const isParticle = (character: string): boolean => particles.has(character)
