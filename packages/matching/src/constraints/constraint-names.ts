/** Every reason that rules a pair out, in the order in which pages name them. A sentence for each stands in the web. */
export const constraintNames = [
  'unverified',
  'paused',
  'capacity',
  'deployment',
  'residency',
  'certificate',
  'budget',
  'modelKind',
  'conflict',
] as const
