import { otherEndOf } from '@duijie/domain/values/quantity.rules.ts'

import { applyRule, type FoundTerm, type RuleContext, type Scalar } from './apply-rule.ts'
import type { Change } from './change.ts'
import type { FieldRule } from './field-rule.schema.ts'
import type { ImportMap } from './import-map.schema.ts'
import { setAtPath, withoutHoles, type JsonObject } from './json.ts'

/** Something done to a value: `{field: 'title.en', code: 'import.truncated', before, after}`. */
export type FieldNote = Change & { field: string }

export type BuiltBody = {
  body: JsonObject
  notes: FieldNote[]
  refused?: { field: string; reason: string; before: string }
}

/** Fields of a listing's body that hold lists; every other field holds one value unless its rule says `list: true`. */
const listFields = new Set([
  'sectors',
  'tasks',
  'modalities',
  'languages',
  'deployments',
  'certificates',
  'certificatesRequired',
])

const isListField = (path: string, rules: readonly FieldRule[]): boolean =>
  rules.find((rule) => rule.list !== undefined)?.list ?? listFields.has(path.split('.').at(-1) ?? '')

type Reading = Pick<RuleContext, 'read'> & {
  lookupTerms: (text: string, schemes: readonly string[]) => readonly FoundTerm[]
}

/** Makes the body that a map's rules give for one row. */
export const buildBody = (map: ImportMap, reading: Reading): BuiltBody => {
  const built: BuiltBody = { body: { kind: map.kind }, notes: [] }
  for (const [field, rules] of Object.entries(map.fields)) {
    const isList = isListField(field, rules)
    const context: RuleContext = {
      ...reading,
      isList,
      markup: map.format === 'markdown' ? 'text' : 'keep',
      field,
      decimal: map.decimal,
      readsBothEnds: Object.hasOwn(map.fields, otherEndOf(field) ?? ''),
    }
    const values: Scalar[] = []
    for (const rule of rules) {
      if (!isList && values.length > 0) break
      const result = applyRule(rule, context)
      values.push(...result.values)
      built.notes.push(...result.changes.map((change) => ({ field, ...change })))
      if (result.refused) built.refused ??= { field, ...result.refused }
    }
    const [first] = values
    if (first === undefined) continue
    setAtPath(built.body, field, isList ? [...new Set(values)] : first)
  }
  return { ...built, body: withoutHoles(built.body) as JsonObject }
}
