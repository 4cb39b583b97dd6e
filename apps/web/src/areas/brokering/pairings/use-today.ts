import { useState } from 'react'

const two = (value: number): string => String(value).padStart(2, '0')

/** The day of a moment on the reader's own calendar, `2026-11-23`. */
export const localDay = (moment: Date): string =>
  `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`

/** Today, as it was when the page was opened. */
export const useToday = (): string => useState(() => localDay(new Date()))[0]
