/** Words that say how a question is put, not what it is about: they neither narrow nor rank unless nothing else was typed. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been being but by can could did do does for from had has have how if in into is it its may of on or ' +
    'should so than that the their them then there these they this those to was were what when where which who why will with would'
  ).split(' '),
)

/** Chinese particles; a pair of characters that holds one ranks but is never demanded. */
const particles = new Set('的了和与及或之在是有对把被让请呢吗么')

export const isStopWord = (word: string): boolean => stopWords.has(word)

export const isParticle = (character: string): boolean => particles.has(character)
