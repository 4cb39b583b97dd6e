import i18next, { type CustomTypeOptions, type ParseKeys } from 'i18next'

type Catalogue = keyof CustomTypeOptions['resources']

/** A key of one catalogue, as the `t` of `useTranslation(catalogue)` takes it. */
export type KeyOf<Name extends Catalogue> = ParseKeys<Name>

/** What fills the slots of a sentence. */
export type TextParams = Readonly<Record<string, string | number>>

/** Says a sentence of one catalogue: what pure functions take instead of `t`. */
export type Say<Name extends Catalogue> = (key: KeyOf<Name>, params?: TextParams) => string

/** Whether a catalogue has a key that is made of data. Keys made of the domain's own unions need no question. */
export const hasKey = <Name extends Catalogue>(catalogue: Name, key: string): key is Extract<KeyOf<Name>, string> =>
  i18next.exists(`${catalogue}:${key}`, { count: 1 })
