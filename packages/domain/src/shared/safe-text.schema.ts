import { z } from 'zod'

/**
 * Text that every store and wire round-trips: no NUL, no lone surrogates, no other C0 control characters than tab and line breaks.
 * Length is checked first and the pattern runs only on what passed, so no input can make it slow.
 */
export const safeText = (maximum: number) =>
  z
    .string()
    .max(maximum, { message: 'text.too_long' })
    .pipe(
      z
        .string()
        .refine((value) => value.isWellFormed(), { message: 'text.malformed' })
        .refine((value) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(value), {
          message: 'text.control_characters',
        }),
    )

/** One line of required text, trimmed. */
export const lineText = (maximum: number) =>
  safeText(maximum)
    .pipe(z.string().trim().min(1, { message: 'text.required' }))
    .refine((value) => !/[\r\n]/.test(value), { message: 'text.single_line' })
