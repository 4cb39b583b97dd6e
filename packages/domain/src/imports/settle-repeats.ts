import type { ImportRowResult } from './import-batch.schema.ts'

/**
 * Rows of a table were looked at part by part, before any was written; what an earlier part holds is settled here as the
 * import will settle it: the same number with the same content is a repetition, with other content a problem.
 */
export const settleRepeats = (results: readonly ImportRowResult[]): ImportRowResult[] => {
  const first = new Map<string, ImportRowResult>()
  return results.map((result) => {
    if (result.verdict !== 'ready' || result.externalId === undefined) return result
    const earlier = first.get(result.externalId)
    if (!earlier) {
      first.set(result.externalId, result)
      return result
    }
    if (earlier.contentHash === result.contentHash) return { ...result, verdict: 'duplicate', duplicateOf: earlier.row }
    const issue = { field: 'externalId', reason: 'import.duplicate_differs', before: result.externalId }
    return { ...result, verdict: 'problem', issues: [issue] }
  })
}
