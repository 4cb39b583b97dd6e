import { useCallback, useMemo, useState } from 'react'

import { listingBody, type ListingBody } from '@duijie/domain/listings/body.schema.ts'
import type { ListingDetail } from '@duijie/domain/listings/listing.view.schema.ts'

import { useSession } from '../../../../shared/session.ts'
import { fieldsOf } from '../fields/form-sections.ts'
import { checkForm } from './check-form.ts'
import { dropCopy, keepCopy, readCopy, startingValues } from './draft-copy.ts'
import { type FieldValue, type FormValues, toValues } from './form-values.ts'

/** What a listing holds as its schema completes it: views leave out what is empty. */
export const storedBody = (detail: Pick<ListingDetail, 'kind' | 'body'>): ListingBody =>
  listingBody.parse({ ...detail.body, kind: detail.kind })

/** The form's values, kept in this browser from the first key on until the server has them. */
export const useFormValues = (detail: ListingDetail) => {
  const userId = useSession().user?.id ?? ''
  const [start] = useState(() => {
    const body = storedBody(detail)
    const copy = readCopy(userId, detail.id)
    const stored = toValues(fieldsOf(detail.kind), body)
    return { body, copy, stored, ...startingValues(stored, copy) }
  })
  const [values, setValues] = useState<FormValues>(start.values)
  const [saved, setSaved] = useState(start.body)
  const setField = useCallback(
    (name: string, value: FieldValue) => setValues((before) => ({ ...before, [name]: value })),
    [],
  )
  const checked = useMemo(() => checkForm(values, saved), [values, saved])
  const keep = useCallback(
    (version: number) => keepCopy(userId, detail.id, { version, values }),
    [userId, detail.id, values],
  )
  const revert = useCallback(() => setValues(start.stored), [start])
  const drop = useCallback(() => dropCopy(userId, detail.id), [userId, detail.id])
  return {
    values,
    setField,
    /** The body as last saved. */
    saved,
    setSaved,
    ...checked,
    /** What was kept here last time is in the form, and not taken back. */
    isRestored: start.isRestored && values !== start.stored,
    /** On which version what is in the form was written. */
    baseVersion: start.isRestored && start.copy ? start.copy.version : detail.version,
    isTouched: values !== start.values || start.isRestored,
    keep,
    drop,
    /** Back to what the server had when the form was opened. */
    revert,
  }
}

export type FormDesk = ReturnType<typeof useFormValues>
