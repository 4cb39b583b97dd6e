import { useTranslation } from 'react-i18next'

import type { SearchResult } from '@duijie/domain/search/search.schema.ts'

import classes from './search.module.css'

type Props = { refused: SearchResult['refused']; onText: (text: string) => void }

/** What the text says is not wanted, each with a way to take that back. */
export const RefusedChips = ({ refused, onText }: Props) => {
  const { t } = useTranslation('search')
  if (refused.length === 0) return null
  return (
    <div className={classes.chips}>
      {refused.map(({ words, textWithout }) => (
        <button
          key={words}
          type="button"
          className={classes.chip}
          onClick={() => onText(textWithout)}
          aria-label={t('refused.remove', { words })}
        >
          {t('refused.chip', { words })} <span aria-hidden>×</span>
        </button>
      ))}
    </div>
  )
}
