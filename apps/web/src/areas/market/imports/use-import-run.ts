import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'

import type { ColumnMapping, ImportRowResult } from '@duijie/domain/imports/import-batch.schema.ts'
import { settleRepeats } from '@duijie/domain/imports/settle-repeats.ts'
import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'
import type { GridRow } from '@duijie/interchange/tables/grid.ts'

import { apiClient, trpc } from '../../../shared/api.ts'
import { tableParts, toSentRow, withFilled, type SentRow } from './table-parts.ts'

export type ImportQuestion = {
  organisationId: string
  kind: ListingKind
  fileName: string
  submit: boolean
  mapping: ColumnMapping[]
  rows: GridRow[]
}

/** An import that came to its end, or was stopped by who started it. */
export type ImportDone = { id: string; results: ImportRowResult[]; isStopped: boolean }

type Send = (rows: SentRow[]) => Promise<{ rows: ImportRowResult[] }>

/** Looks at a table and imports it, part by part; what is under way can be stopped between two parts. */
export const useImportRun = () => {
  const client = useQueryClient()
  const [progress, setProgress] = useState(0)
  const stopped = useRef(false)
  /** The import that is open: when the connection was lost, the next try goes on with it and makes nothing twice. */
  const open = useRef<{ id: string; question: ImportQuestion }>(undefined)

  const sendAll = async (question: ImportQuestion, send: Send): Promise<ImportRowResult[]> => {
    stopped.current = false
    setProgress(0)
    const parts = tableParts(question.rows.map((row) => toSentRow(row, question.mapping)))
    const results: ImportRowResult[] = []
    for (const part of parts) {
      if (stopped.current) break
      results.push(...(await send(part)).rows)
      setProgress(results.length / question.rows.length)
    }
    return withFilled(results, question.rows, question.mapping)
  }

  const check = useMutation({
    mutationFn: async (question: ImportQuestion) => {
      const { organisationId, kind, submit, mapping } = question
      const ask = { organisationId, kind, submit, mapping }
      const results = await sendAll(question, (rows) => apiClient.imports.check.mutate({ ...ask, rows }))
      return stopped.current ? undefined : settleRepeats(results)
    },
  })

  const run = useMutation({
    mutationFn: async (question: ImportQuestion): Promise<ImportDone> => {
      const { organisationId, kind, submit, mapping, fileName } = question
      const started = { organisationId, kind, submit, fileName, rows: question.rows.length }
      const isSame = open.current?.question.mapping === mapping && open.current.question.rows === question.rows
      const id = (isSame && open.current?.id) || (await apiClient.imports.start.mutate(started)).id
      open.current = { id, question }
      const results = await sendAll(question, (rows) => apiClient.imports.addRows.mutate({ id, mapping, rows }))
      await apiClient.imports.finish.mutate({ id })
      open.current = undefined
      return { id, results, isStopped: stopped.current }
    },
    onSettled: async () => {
      await client.invalidateQueries(trpc.imports.pathFilter())
      await client.invalidateQueries(trpc.listings.pathFilter())
    },
  })

  return { check, run, progress, stop: () => void (stopped.current = true) }
}

export type ImportRun = ReturnType<typeof useImportRun>
