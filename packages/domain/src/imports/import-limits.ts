/** What one import may hold. The page and the server hold to the same numbers. */
export const importLimits = {
  rows: 2_000,
  rowsPerCall: 200,
  /** UTF-16 units of all cells of one call, well under what the server takes as one body. */
  charactersPerCall: 200_000,
  columns: 200,
  /** The most that a spreadsheet holds in one cell. */
  cellCharacters: 32_767,
} as const
