import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, posix, sep } from 'node:path'

import { parseSync, Visitor } from 'oxc-parser'

/** An import, export-from or dynamic import: where it leads, and whether only types go through it. */
export type Import = {
  target: string
  typeOnly: boolean
  /** What a static import names; undefined where it takes the whole module. */
  names?: readonly string[] | undefined
}

/** What the laws look at in a file; paths are from the root of the repository, with `/`. */
export type SourceFile = {
  path: string
  imports: Import[]
  /** `process.env`, `Date.now`, `Math.random`, `new Date()`: what makes the same input give another output. */
  ambient: string[]
  /** Tables that a query of the builder names, and whether it writes. */
  tables: { table: string; writes: boolean }[]
  /** Whether it builds queries at all. */
  hasQueries: boolean
  /** Casts that silence the types: to `never`, to `any`, and through `unknown`. */
  casts: string[]
  /** Procedures that begin without saying their policy. */
  unguarded: number
}

/** Sources by path: what is on disk, and what a test plants beside it. */
export type Sources = Map<string, string>

const folders = ['apps', 'packages']
const left = new Set(['node_modules', 'dist', '.turbo', '.vitest'])

/** Every TypeScript file of the workspaces. */
export const readSources = (root: string): Sources => {
  const sources: Sources = new Map()
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory() && !left.has(entry.name)) walk(path)
      else if (entry.isFile() && /\.tsx?$/.test(entry.name))
        sources.set(path.split(sep).join('/'), readFileSync(join(root, path), 'utf8'))
    }
  }
  for (const folder of folders) walk(folder)
  return sources
}

/** `@duijie/domain/x.ts` is `packages/domain/src/x.ts`; what is of no package of ours stays as it is written. */
const resolveTarget = (from: string, written: string): string => {
  if (written.startsWith('.')) return posix.normalize(posix.join(dirname(from), written))
  const own = /^@duijie\/([a-z]+)\/(.+)$/.exec(written)
  return own ? `packages/${own[1]}/src/${own[2]}` : written
}

type Parsed = ReturnType<typeof parseSync>

/** Undefined where one of them is the default or the namespace, or where there is none. */
const namesOf = (names: readonly { kind: string; name: string | null }[]): string[] | undefined =>
  names.length > 0 && names.every(({ kind }) => kind === 'Name') ? names.map(({ name }) => name ?? '') : undefined

const importsOf = (path: string, parsed: Parsed, source: string): Import[] => {
  const { staticImports, staticExports, dynamicImports } = parsed.module
  const found: Import[] = staticImports.map(({ moduleRequest, entries, start, end }) => ({
    target: resolveTarget(path, moduleRequest.value),
    typeOnly:
      /^import\s+type\b/.test(source.slice(start, end)) || (entries.length > 0 && entries.every((e) => e.isType)),
    names: namesOf(entries.map(({ importName }) => importName)),
  }))
  for (const { entries } of staticExports)
    for (const { moduleRequest, isType } of entries)
      if (moduleRequest) found.push({ target: resolveTarget(path, moduleRequest.value), typeOnly: isType })
  for (const { moduleRequest } of dynamicImports) {
    const written = /^['"]([^'"]+)['"]$/.exec(source.slice(moduleRequest.start, moduleRequest.end))?.[1]
    if (written !== undefined) found.push({ target: resolveTarget(path, written), typeOnly: false })
  }
  return found
}

const reads = new Set(['selectFrom', 'innerJoin', 'leftJoin', 'rightJoin', 'fullJoin', 'crossJoin'])
const writes = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto'])
const clocks = new Set(['process.env', 'Date.now', 'Math.random'])

/** Tables that SQL written by hand names: after its verbs, and before a column. */
const tablesInSql = (text: string): { table: string; writes: boolean }[] => [
  ...[...text.matchAll(/\b(?:from|join)\s+"?(\w+)/gi)].map(([, table = '']) => ({ table, writes: false })),
  ...[...text.matchAll(/\b(?:into|update|table)\s+"?(\w+)/gi)].map(([, table = '']) => ({ table, writes: true })),
  ...[...text.matchAll(/\b(\w+)"?\.\w+/g)].map(([, table = '']) => ({ table, writes: false })),
]

/** Parses a file and collects what the laws look at. Throws where it does not parse. */
export const readFile = (path: string, source: string): SourceFile => {
  const parsed = parseSync(path, source)
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message ?? 'not parsed'}`)
  const file: SourceFile = {
    path,
    imports: importsOf(path, parsed, source),
    ambient: [],
    tables: [],
    hasQueries: false,
    casts: [],
    unguarded: 0,
  }
  const visitor = new Visitor({
    MemberExpression: ({ object, property }) => {
      if (object.type !== 'Identifier' || property.type !== 'Identifier') return
      const name = `${object.name}.${property.name}`
      if (clocks.has(name)) file.ambient.push(name)
    },
    TSAsExpression: ({ expression, typeAnnotation: { type } }) => {
      if (type === 'TSNeverKeyword') file.casts.push('as never')
      else if (type === 'TSAnyKeyword') file.casts.push('as any')
      else if (expression.type === 'TSAsExpression' && expression.typeAnnotation.type === 'TSUnknownKeyword')
        file.casts.push('as unknown as')
    },
    NewExpression: ({ callee, arguments: given }) => {
      if (callee.type === 'Identifier' && callee.name === 'Date' && given.length === 0) file.ambient.push('new Date()')
    },
    TaggedTemplateExpression: ({ tag, quasi }) => {
      if (tag.type !== 'Identifier' || tag.name !== 'sql') return
      file.hasQueries = true
      file.tables.push(...tablesInSql(quasi.quasis.map(({ value }) => value.raw).join(' ? ')))
    },
    CallExpression: ({ callee, arguments: given }) => {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
      const { name } = callee.property
      const { object } = callee
      if (object.type === 'Identifier' && /^(open|actor)Procedure$/.test(object.name) && name !== 'meta')
        file.unguarded += 1
      if (!reads.has(name) && !writes.has(name)) return
      file.hasQueries = true
      const [first] = given
      for (const named of first?.type === 'ArrayExpression' ? first.elements : [first])
        if (named?.type === 'Literal' && typeof named.value === 'string')
          file.tables.push({ table: named.value.split(' ')[0] ?? '', writes: writes.has(name) })
    },
  })
  visitor.visit(parsed.program)
  return file
}
