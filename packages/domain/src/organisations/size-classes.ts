/**
 * Size classes of enterprises, largest first, as the National Bureau of Statistics divides them (统计上大中小微型企业划分办法, 2017:
 * by people, revenue and assets, with thresholds for each sector). In a file without schemas, for the browser.
 */
export const sizeClasses = ['large', 'medium', 'small', 'micro'] as const
export type SizeClass = (typeof sizeClasses)[number]

/** SME 中小企业 are all classes but the largest (中小企业促进法, article 2). */
export const isSmallOrMedium = (size: SizeClass): boolean => size !== 'large'
