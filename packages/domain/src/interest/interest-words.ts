/** The words of menus, in a file without schemas, so that the browser has them without the library behind those. */

export const interestLevels = ['very-high', 'high', 'neutral', 'low', 'very-low', 'conflict'] as const

export const refusalKinds = ['blocked', 'conflict'] as const

export const exclusionReasons = [
  'already_supplier',
  'tried_before',
  'not_relevant',
  'too_small',
  'too_far',
  'other',
] as const
