import { z } from 'zod'

import { bilingual } from '../shared/bilingual.schema.ts'
import { lineText, safeText } from '../shared/safe-text.schema.ts'

const termIds = z.array(z.string().max(64)).max(24)

/** Fields every listing has. Terms are taxonomy ids and are checked against the taxonomy when a listing is submitted. */
export const commonFields = {
  title: bilingual(120),
  summary: bilingual(600).optional(),
  sectors: termIds.default([]),
  tasks: termIds.default([]),
  modalities: termIds.default([]),
  region: z.string().max(12).optional(),
  languages: z.array(z.string().max(12)).max(12).default([]),
  website: z
    .url({ protocol: /^https?$/, message: 'url.malformed' })
    .max(300)
    .optional(),
  contactName: lineText(60).optional(),
  contactPhone: lineText(40).optional(),
  contactEmail: z.email({ message: 'email.malformed' }).max(200).optional(),
}

/** Free text of a few paragraphs. */
export const paragraphs = bilingual(4000)
export const shortText = safeText(400)
export { termIds }
