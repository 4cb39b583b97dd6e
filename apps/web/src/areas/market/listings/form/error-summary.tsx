import { Alert, Anchor } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { useWords } from '../facts/words.ts'
import { fieldId } from './field-frame.tsx'
import classes from './form.module.css'
import { useProblemSentence } from './problem-sentence.ts'
import type { Problems } from './read-values.ts'

/** The input of a path, or the nearest thing around it that can take the focus. */
const findInput = (path: string): HTMLElement | null => {
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const found = document.getElementById(fieldId(parts.slice(0, length).join('.')))
    if (found) return found
  }
  return null
}

export const goToField = (path: string): void => {
  const input = findInput(path)
  input?.focus({ preventScroll: true })
  input?.scrollIntoView({ block: 'center' })
}

/** Everything that stands between the form and its sending, each with a way to its field. Takes the focus when asked. */
export const ErrorSummary = ({ problems, asked }: { problems: Problems; asked: number }) => {
  const { t } = useTranslation('listings')
  const words = useWords()
  const sentence = useProblemSentence()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (asked > 0) box.current?.focus()
  }, [asked])
  const entries = Object.entries(problems)
  const labelOf = (path: string): string => {
    const [field = '', row] = path.split('.')
    const label = words.label(field)
    return row !== undefined && /^\d+$/.test(row) ? t('summary.row', { label, row: Number(row) + 1 }) : label
  }
  if (entries.length === 0) return null
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      color="red"
      role="alert"
      title={t('summary.title', { count: entries.length })}
      mb="md"
    >
      <ul className={classes.problems}>
        {entries.map(([path, code]) => (
          <li key={path}>
            <Anchor
              href={`#${fieldId(path)}`}
              c="inherit"
              underline="always"
              onClick={(event) => {
                event.preventDefault()
                goToField(path)
              }}
            >
              {t('summary.at', { label: labelOf(path), problem: sentence(code) })}
            </Anchor>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
