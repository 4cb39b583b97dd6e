import type { KeyOf } from '../../shared/i18n-keys.ts'

/** The titles that pages have from their routes. */
export type TitleKey = Extract<KeyOf<'shell'>, `${'title' | 'place'}.${string}`>
