import { createContext, useContext } from 'react'

import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'

/** In which languages the bilingual fields are shown. */
export type Writing = 'zh' | 'en' | 'both'

/** What every field of the form needs to know and what seldom changes. */
export type FormFrame = {
  kind: ListingKind
  writing: Writing
  /** Fields without which a listing cannot be submitted. */
  required: ReadonlySet<string>
}

const FormFrameContext = createContext<FormFrame>({ kind: 'scenario', writing: 'zh', required: new Set() })

export const FormFrameProvider = FormFrameContext.Provider

export const useFormFrame = (): FormFrame => useContext(FormFrameContext)
