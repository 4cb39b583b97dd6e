import { Paper, Portal, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { type FaultText, faultText } from './field-fault.rules.ts'

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
type Shown = { field: Field; text: FaultText; top: number; left: number }

const id = 'field-fault'

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement

const labelOf = (field: Field): string =>
  (field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? '').replace(/\s*\*$/, '').trim()

const read = (field: Field): FaultText | undefined =>
  faultText({
    validity: field.validity,
    type: field.type,
    label: labelOf(field),
    ...(field instanceof HTMLSelectElement ? {} : { minLength: field.minLength, maxLength: field.maxLength }),
    ...(field instanceof HTMLInputElement ? { min: field.min, max: field.max } : {}),
  })

const placeOf = (field: Field): Pick<Shown, 'top' | 'left'> => {
  const { bottom, left } = field.getBoundingClientRect()
  return { top: bottom + window.scrollY + 4, left: left + window.scrollX }
}

/** Hears of the first field that a browser refuses in a form, brings it into sight and keeps what is wrong with it. */
const useFirstFault = (): Shown | undefined => {
  const [shown, setShown] = useState<Shown>()
  useEffect(() => {
    let refused: HTMLFormElement | null | undefined
    const onInvalid = (event: Event) => {
      const { target } = event
      const text = isField(target) ? read(target) : undefined
      if (!isField(target) || !text) return
      // The browser's own bubble speaks the browser's language.
      event.preventDefault()
      if (refused !== undefined && refused === target.form) return
      refused = target.form
      setTimeout(() => (refused = undefined), 0)
      target.focus({ preventScroll: true })
      target.scrollIntoView({ block: 'center' })
      setShown({ field: target, text, ...placeOf(target) })
    }
    const hide = () => setShown(undefined)
    const events = ['input', 'change', 'focusout', 'pointerdown', 'resize'] as const
    document.addEventListener('invalid', onInvalid, true)
    for (const name of events) window.addEventListener(name, hide)
    return () => {
      document.removeEventListener('invalid', onInvalid, true)
      for (const name of events) window.removeEventListener(name, hide)
    }
  }, [])
  return shown
}

/** Says at the field, in the language of the application, what the browser would say in its own. */
export const FieldFault = () => {
  const { t } = useTranslation()
  const shown = useFirstFault()
  const field = shown?.field
  useEffect(() => {
    if (!field) return undefined
    const before = field.getAttribute('aria-describedby')
    field.setAttribute('aria-describedby', [before, id].filter(Boolean).join(' '))
    return () => {
      if (before === null) field.removeAttribute('aria-describedby')
      else field.setAttribute('aria-describedby', before)
    }
  }, [field])
  if (!shown) return null
  return (
    <Portal>
      <Paper
        id={id}
        role="alert"
        px="sm"
        py={6}
        maw={320}
        bd="1px solid var(--mantine-color-error)"
        style={{ position: 'absolute', top: shown.top, left: shown.left, zIndex: 400 }}
      >
        <Text size="sm">{t(shown.text.key, shown.text.params)}</Text>
      </Paper>
    </Portal>
  )
}
