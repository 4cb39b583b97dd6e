/** Whose eyes an index is for: strangers see published teasers, staff see what was handed in to them. */
export type Audience = 'public' | 'staff'
