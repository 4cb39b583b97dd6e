import { type ListingBody, listingBody } from '@duijie/domain/listings/body.schema.ts'

import { fieldsOf } from '../fields/form-sections.ts'
import type { FormValues } from './form-values.ts'
import { type Problems, type ReadValues, readValues } from './read-values.ts'

export type CheckedForm = {
  /** What can be stored now: every field that is well formed, and of the others what was stored before. */
  body: ListingBody
  problems: Problems
}

type Refusal = { path: readonly PropertyKey[]; code: string; message: string }

const isOwnCode = (message: string): boolean => /^[a-z_]+(\.[a-z_]+)+$/.test(message)

const codeOf = ({ code, message }: Refusal): string => (isOwnCode(message) ? message : `input.${code}`)

/** The path as the form counts its rows: rows left empty are not in the body. */
const typedPath = ([field, index, ...rest]: readonly PropertyKey[], rowsAt: ReadValues['rowsAt']): string => {
  const typed = typeof index === 'number' ? (rowsAt[String(field)]?.[index] ?? index) : index
  return [field, typed, ...rest]
    .filter((part) => part !== undefined)
    .map(String)
    .join('.')
}

const withoutRefused = (body: Record<string, unknown>, refusals: readonly Refusal[], stored: ListingBody) => {
  const mended: Record<string, unknown> = { ...body }
  const before: Record<string, unknown> = { ...stored }
  for (const name of new Set(refusals.map(({ path }) => String(path[0])))) {
    const rows = mended[name]
    const own = refusals.filter(({ path }) => path[0] === name)
    const badRows = new Set(own.map(({ path }) => path[1]))
    const onlyRows = Array.isArray(rows) && own.every(({ path }) => typeof path[1] === 'number')
    mended[name] = onlyRows ? rows.filter((_row, index) => !badRows.has(index)) : before[name]
  }
  return mended
}

/** Reads and checks a form by the same schema as the server, so that one bad field never keeps the others unsaved. */
export const checkForm = (values: FormValues, stored: ListingBody): CheckedForm => {
  const { kind } = stored
  const read = readValues(fieldsOf(kind), values)
  const before: Record<string, unknown> = { ...stored }
  const draft: Record<string, unknown> = { ...read.body, kind }
  for (const path of Object.keys(read.problems)) {
    if (!path.includes('.')) draft[path] = before[path]
  }
  const first = listingBody.safeParse(draft)
  if (first.success) return { body: first.data, problems: read.problems }
  const refusals: Refusal[] = first.error.issues
  const found = refusals.map((refusal) => [typedPath(refusal.path, read.rowsAt), codeOf(refusal)] as const)
  const second = listingBody.safeParse(withoutRefused(draft, refusals, stored))
  return {
    body: second.success ? second.data : stored,
    problems: { ...Object.fromEntries(found), ...read.problems },
  }
}

/** The code for a field: its own, or that of something inside it. Rows show theirs themselves. */
export const problemAt = (problems: Problems, path: string): string | undefined =>
  problems[path] ?? problems[`${path}.zh`] ?? problems[`${path}.en`]
