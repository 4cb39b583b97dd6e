const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** The check character for the first 17 characters of a unified social credit code; undefined if one is not allowed. */
export const creditCodeCheckCharacter = (first17: string): string | undefined => {
  if (first17.length !== 17) return undefined
  let sum = 0
  for (const [index, weight] of weights.entries()) {
    const value = alphabet.indexOf(first17.charAt(index))
    if (value < 0) return undefined
    sum += value * weight
  }
  return alphabet[(31 - (sum % 31)) % 31]
}

/** Whether `code` is a well-formed unified social credit code (GB 32100-2015: 18 characters, modulus 31). */
export const checkCreditCode = (code: string): boolean =>
  code.length === 18 && creditCodeCheckCharacter(code.slice(0, 17)) === code[17]
