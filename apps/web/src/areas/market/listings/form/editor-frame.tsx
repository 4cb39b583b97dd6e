import { Button, SegmentedControl } from '@mantine/core'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'
import { doubtfulFigures } from '@duijie/domain/listings/plausible.rules.ts'

import { today } from '../../../../shared/format/today.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { ErrorSummary, goToField } from './error-summary.tsx'
import { fieldOfHash } from './field-frame.tsx'
import { FormFrameProvider, type Writing } from './form-context.ts'
import { FormSectionsView } from './form-sections-view.tsx'
import { hasEnglish } from './form-values.ts'
import classes from './form.module.css'
import type { Problems } from './read-values.ts'
import { requiredFields } from './required-fields.ts'
import { TierPreview } from './tier-preview.tsx'
import type { FormDesk } from './use-form-values.ts'

type Props = {
  kind: ListingKind
  form: FormDesk
  /** Shown at the fields. */
  problems: Problems
  /** Shown above the form once it was to be sent; `asked` counts how often. */
  toMend: Problems
  asked: number
  state: ReactNode
  actions: ReactNode
  /** Under what others will see. */
  beside?: ReactNode
  /** Notices between the bar and the form. */
  children?: ReactNode
}

const goToPreview = () => {
  const preview = document.getElementById('preview')
  preview?.focus({ preventScroll: true })
  preview?.scrollIntoView({ block: 'start' })
}

const WritingChoice = ({ value, onChange }: { value: Writing; onChange: (next: Writing) => void }) => {
  const { t } = useTranslation('listings')
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('edit.language')}
      value={value}
      onChange={(next) => onChange(next === 'both' || next === 'en' ? next : 'zh')}
      data={[
        { value: 'zh', label: t('edit.zh') },
        { value: 'en', label: t('edit.en') },
        { value: 'both', label: t('edit.both') },
      ]}
    />
  )
}

/** The form, its bar with the state of saving, and beside it what others will see. */
export const EditorFrame = ({ kind, form, problems, toMend, asked, state, actions, beside, children }: Props) => {
  const { t } = useTranslation('listings')
  const locale = useLocale()
  const [writing, setWriting] = useState<Writing>(() => {
    const stored = form.saved.title
    if (stored.zh && hasEnglish(form.values)) return 'both'
    return stored.zh ? 'zh' : stored.en ? 'en' : locale
  })
  const wanted = fieldOfHash(useLocation({ select: ({ hash }) => hash }))
  useEffect(() => {
    if (wanted) goToField(wanted)
  }, [wanted])
  const written = useDeferredValue(form.body)
  const doubts = useMemo(() => doubtfulFigures(written, today()), [written])
  const frame = useMemo(() => ({ kind, writing, required: requiredFields(kind) }), [kind, writing])
  return (
    <FormFrameProvider value={frame}>
      <div className={classes.bar}>
        <WritingChoice value={writing} onChange={setWriting} />
        {state}
        <div className={classes.barEnd}>
          <Button className={classes.toPreview} variant="default" onClick={goToPreview}>
            {t('edit.toPreview')}
          </Button>
          {actions}
        </div>
      </div>
      {children}
      {asked > 0 && <ErrorSummary problems={toMend} asked={asked} />}
      <div className={classes.page}>
        <FormSectionsView
          kind={kind}
          values={form.values}
          problems={problems}
          doubts={doubts}
          onField={form.setField}
        />
        <div className={classes.beside}>
          <TierPreview body={form.body} />
          {beside}
        </div>
      </div>
    </FormFrameProvider>
  )
}
