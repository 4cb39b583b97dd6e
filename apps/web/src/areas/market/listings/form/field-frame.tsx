import { Tooltip, VisuallyHidden } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { fieldTiers } from '@duijie/domain/listings/tiers.ts'

import { useFormFrame } from './form-context.ts'
import { useProblemSentence } from './problem-sentence.ts'
import { hasKey } from '../../../../shared/i18n-keys.ts'
import { useFieldLabel } from '../../../../shared/use-field-text.ts'

export type FieldPlace = {
  /** Where the field stands in the form: `budgetMinimumFen`, `kpis.0.target`. */
  path: string
  name: string
  /** The repeated field it is in. */
  parent?: string
  problem: string | undefined
}

/** The id of a field's first input: the error summary jumps there. */
export const fieldId = (path: string): string => `field-${path}`

/** The path of the field that a link to the form names after its `#`. */
export const fieldOfHash = (hash: string): string | undefined => /^#?field-(.+)$/.exec(hash)?.[1]

const LockMark = () => {
  const { t } = useTranslation('listings')
  return (
    <>
      <Tooltip label={t('lock.fieldNote')}>
        <IconLock size={13} aria-hidden style={{ marginInlineStart: 4, verticalAlign: -1, opacity: 0.65 }} />
      </Tooltip>
      <VisuallyHidden>{t('lock.inLabel')}</VisuallyHidden>
    </>
  )
}

type Frame = {
  id: string
  label: ReactNode
  labelText: string
  description: string
  error: string | undefined
  withAsterisk: boolean
}

/** Label, hint with an example, and problem of a field, as every input takes them. */
export const useFieldFrame = ({ path, name, parent, problem }: FieldPlace): Frame => {
  const { t } = useTranslation(['listings', 'fields'])
  const label = useFieldLabel()
  const { kind, required } = useFormFrame()
  const sentence = useProblemSentence()
  const labelText = label(name)
  const isFull = parent === 'evidence' ? name === 'customer' : !parent && fieldTiers[kind][name] === 'full'
  const keys = parent ? [`hint.row.${parent}.${name}`] : [`hint.${kind}.${name}`, `hint.common.${name}`]
  const hint = keys.find((key) => hasKey('listings', key))
  return {
    id: fieldId(path),
    label: (
      <>
        {labelText}
        {isFull && <LockMark />}
      </>
    ),
    labelText,
    description: hint ? t(`listings:${hint}`) : '',
    error: problem === undefined ? undefined : sentence(problem),
    withAsterisk: !parent && required.has(name),
  }
}
