import { useLocale } from '../i18n.ts'
import { termLabel } from '../terms.ts'

/** A taxonomy term in the reader's language. */
export const TermLabel = ({ id }: { id: string }) => <>{termLabel(id, useLocale())}</>
