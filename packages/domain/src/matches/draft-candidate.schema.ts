import type { z } from 'zod'

import { matchView } from './match.schema.ts'

/** Somebody whom a draft would find: open to everyone, so nothing but the listing and why. */
export const draftCandidate = matchView.pick({ listing: true, explanation: true })
export type DraftCandidate = z.infer<typeof draftCandidate>
