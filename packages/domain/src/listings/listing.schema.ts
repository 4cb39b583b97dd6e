import { z } from 'zod'

/** capability 能力 · scenario 场景 · dataset 数据 · compute 算力. */
export const listingKind = z.enum(['capability', 'scenario', 'dataset', 'compute'])
export type ListingKind = z.infer<typeof listingKind>

/** draft 草稿 → in_review 审核中 → published 已发布 → expired 已到期 → archived 已归档. */
export const listingStatus = z.enum(['draft', 'in_review', 'published', 'expired', 'archived'])
export type ListingStatus = z.infer<typeof listingStatus>

/** The two disclosure tiers. */
export const tier = z.enum(['teaser', 'full'])
export type Tier = z.infer<typeof tier>
