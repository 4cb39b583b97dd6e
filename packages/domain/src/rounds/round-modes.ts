/**
 * What a round aims at. optimal: the highest total. stable: no two would rather have each other. fair: whoever gets
 * least gets the most. In a file without schemas, so that the browser can list them without the library behind those.
 */
export const roundModes = ['optimal', 'stable', 'fair'] as const
