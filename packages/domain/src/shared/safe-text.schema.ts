import { z } from 'zod'

/**
 * Text that every store and wire round-trips: no lone surrogates, no control characters but tab and line breaks, in the
 * composed form of Unicode (NFC), so that what looks alike is alike.
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
        .refine((value) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/.test(value), {
          message: 'text.control_characters',
        })
        .normalize('NFC')
        .max(maximum, { message: 'text.too_long' }),
    )

/** One line of required text, trimmed. */
export const lineText = (maximum: number) =>
  safeText(maximum)
    .pipe(z.string().trim().min(1, { message: 'text.required' }))
    .refine((value) => !/[\r\n]/.test(value), { message: 'text.single_line' })
