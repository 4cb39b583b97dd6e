export const OTHER = 0
export const LETTER = 1
export const DIGIT = 2
/** Written without spaces between words: Han, kana, hangul. */
export const IDEOGRAPH = 3

const isIdeograph = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x3400 && unit <= 0x4dbf) ||
  (unit >= 0xf900 && unit <= 0xfaff) ||
  (unit >= 0x3040 && unit <= 0x30ff) ||
  (unit >= 0xac00 && unit <= 0xd7af) ||
  unit === 0x3005 ||
  unit === 0x3007

/** The class of one folded UTF-16 unit. */
export const classOf = (unit: number): number => {
  if (unit >= 0x61 && unit <= 0x7a) return LETTER
  if (unit >= 0x30 && unit <= 0x39) return DIGIT
  if (unit < 0x80) return OTHER
  if (isIdeograph(unit)) return IDEOGRAPH
  return /\p{L}|\p{N}/u.test(String.fromCharCode(unit)) ? LETTER : OTHER
}

/** Whether a surrogate pair starting with this unit is a Han character of a supplementary plane. */
export const isHanLead = (unit: number): boolean => unit >= 0xd840 && unit <= 0xd888
