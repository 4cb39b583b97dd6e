/** Numbers for strings, given in order of first use. */
export type Dictionary = { idOf: Map<string, number>; texts: string[] }

export const createDictionary = (): Dictionary => ({ idOf: new Map(), texts: [] })

export const intern = (dictionary: Dictionary, text: string): number => {
  const known = dictionary.idOf.get(text)
  if (known !== undefined) return known
  const id = dictionary.texts.length
  dictionary.idOf.set(text, id)
  dictionary.texts.push(text)
  return id
}
