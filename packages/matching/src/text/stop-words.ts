const words = (list: string): string[] => list.split(/\s+/)

/** English words that carry no subject, and the boilerplate of this trade: what every listing says of itself. */
export const englishStopWords: ReadonlySet<string> = new Set([
  ...words('a about above after again against all also although am an and any are as at be because been before being'),
  ...words('below between both but by can cannot could did do does doing down during each either few for from further'),
  ...words('had has have having he her here hers him his how however i if in into is it its itself just may me might'),
  ...words('more most much must my neither no nor not of off on once only or other our ours out over own per same she'),
  ...words('should since so some such than that the their theirs them then there therefore these they this those'),
  ...words('through thus to too under until up upon us very was we well were what when where whether which while who'),
  ...words('whom whose why will with within without would you your yours et al eg ie etc via'),
  ...words('leading innovative seamless seamlessly empower empowers empowering leverage leverages leveraging turnkey'),
  ...words('world-class cutting-edge one-stop'),
])

/** Chinese characters that only join words; a bigram that holds one is dropped as well. */
export const chineseStopCharacters: ReadonlySet<string> = new Set('的了是在与及和等为对将被把以并而或也都就其之这那')
