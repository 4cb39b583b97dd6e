/**
 * A string of one or two UTF-16 units as one number of 32 bits, which is what Chinese words are read as: equal strings
 * have equal numbers, and none is 0 unless all units are.
 */
export const pairOf = (first: number, second?: number): number =>
  second === undefined ? first : ((second + 1) << 16) | first

/** The string of a pair. */
export const textOfPair = (pair: number): string =>
  pair >>> 16 === 0 ? String.fromCharCode(pair) : String.fromCharCode(pair & 0xffff, (pair >>> 16) - 1)

/** Whether a string has a number of its own as a pair. */
export const isPair = (text: string): boolean =>
  text.length === 1 ? text.charCodeAt(0) > 0 : text.length === 2 && text.charCodeAt(1) < 0xffff

/** The number of a string for which `isPair` is true. */
export const pairOfText = (text: string): number =>
  text.length === 1 ? text.charCodeAt(0) : pairOf(text.charCodeAt(0), text.charCodeAt(1))
