import { useLocale } from '../i18n.ts'
import { termLabel } from '../terms.ts'

/** A taxonomy term in the reader's language. */
export const TermLabel = ({ id }: { id: string }) => <>{termLabel(id, useLocale())}</>

/** Several terms on one line. */
export const TermList = ({ ids }: { ids: readonly string[] }) => {
  const locale = useLocale()
  return <>{ids.map((id) => termLabel(id, locale)).join(locale === 'zh' ? '、' : ', ')}</>
}
