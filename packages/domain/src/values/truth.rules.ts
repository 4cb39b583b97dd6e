const yes = ['yes', 'y', 'true', 't', '1', 'on', '是', '有', '对', '真', '支持', '√', '✓', '✔', '☑', '✅', '✔️', '☑️']
const no = [
  'no',
  'n',
  'false',
  'f',
  '0',
  'off',
  '否',
  '无',
  '没有',
  '不是',
  '错',
  '假',
  '不支持',
  '×',
  '✗',
  '✘',
  '❌',
  '✕',
  '✖',
  '✖️',
]

const truths: ReadonlyMap<string, boolean> = new Map([
  ...yes.map((word) => [word, true] as const),
  ...no.map((word) => [word, false] as const),
])

/** Yes or no in either language or as a mark, or undefined. `x` is neither: it ticks a box here and crosses it out there. */
export const readTruth = (text: string): boolean | undefined => truths.get(text.normalize('NFKC').trim().toLowerCase())
