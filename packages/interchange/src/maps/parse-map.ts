import { parseDocument } from 'yaml'
import type { z } from 'zod'

import { importMap, type ImportMap } from './import-map.schema.ts'

/** What is wrong with a map, and where: `fields.title.zh.maxLength`, or `line 12` when it is not YAML. */
export type MapProblem = { path: string; message: string }
export type ParsedMap = { map: ImportMap } | { problems: MapProblem[] }

const toProblem = (issue: z.core.$ZodIssue): MapProblem[] => {
  const path = issue.path.map(String).join('.') || '(map)'
  if (issue.code !== 'invalid_union') return [{ path, message: issue.message }]
  // The alternative that got furthest is the one the writer meant.
  const [nearest] = issue.errors.toSorted(
    (first, second) => depth(second) - depth(first) || first.length - second.length,
  )
  if (!nearest?.length) return [{ path, message: issue.message }]
  return nearest.flatMap((inner) => toProblem({ ...inner, path: [...issue.path, ...inner.path] }))
}

const depth = (issues: readonly z.core.$ZodIssue[]): number => {
  const named = issues.some((issue) => issue.code === 'unrecognized_keys' || issue.code === 'custom') ? 1 : 0
  return Math.max(named, ...issues.map((issue) => issue.path.length))
}

/** Reads a YAML import map. Never throws for what the text holds: says what is wrong, path by path. */
export const parseImportMap = (yaml: string): ParsedMap => {
  let value: unknown
  try {
    const document = parseDocument(yaml, { prettyErrors: true })
    const [error] = document.errors
    if (error)
      return {
        problems: [{ path: `line ${error.linePos?.[0].line ?? 1}`, message: error.message.split('\n')[0] ?? '' }],
      }
    value = document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    return { problems: [{ path: '(map)', message: error instanceof Error ? error.message : String(error) }] }
  }
  const parsed = importMap.safeParse(value)
  return parsed.success ? { map: parsed.data } : { problems: parsed.error.issues.flatMap(toProblem) }
}
