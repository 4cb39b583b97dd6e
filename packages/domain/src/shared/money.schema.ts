import { z } from 'zod'

/** Largest amount the platform carries: 100 billion yuan in fen, well inside a safe integer. */
export const maximumFen = 10_000_000_000_000

/** Money in fen (1 yuan = 100 fen), 0 to 100 billion yuan. */
export const fen = z
  .number()
  .int({ message: 'money.whole_fen' })
  .min(0, { message: 'money.negative' })
  .max(maximumFen, { message: 'money.too_large' })
