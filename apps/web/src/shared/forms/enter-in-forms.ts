import { enterAct, type EnterField } from './enter.rules.ts'

const textTypes = new Set(['text', 'email', 'password', 'tel', 'url', 'search', 'number', 'date'])

const isList = (element: Element): boolean => element.getAttribute('aria-haspopup') === 'listbox'

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0

const isTextField = (element: Element): boolean =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && textTypes.has(element.type) && !isList(element))

const textFieldsOf = (form: HTMLFormElement): HTMLElement[] =>
  [...form.elements].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement && isTextField(element) && !element.matches(':disabled') && isShown(element),
  )

/** What a list of choices offers now. */
const offersOf = (list: HTMLElement): HTMLElement[] => {
  const box = document.getElementById(list.getAttribute('aria-controls') ?? '')
  return [...(box?.querySelectorAll<HTMLElement>('[role=option]:not([data-combobox-disabled])') ?? [])]
}

const chosenText = (offers: readonly HTMLElement[]): string | undefined =>
  offers.find((offer) => offer.getAttribute('aria-selected') === 'true')?.textContent ?? undefined

const fieldOf = (target: HTMLElement): EnterField => {
  if (target instanceof HTMLSelectElement) return { kind: 'native-list' }
  if (!(target instanceof HTMLInputElement)) return { kind: 'own' }
  if (isList(target)) {
    const offers = offersOf(target)
    const typed = target.value.trim() !== '' && target.value !== chosenText(offers)
    return { kind: 'list', isOpen: target.getAttribute('aria-expanded') === 'true', typed, offered: offers.length }
  }
  if (target.type === 'checkbox' || target.type === 'radio') return { kind: target.form ? 'toggle' : 'own' }
  if (!textTypes.has(target.type)) return { kind: 'own' }
  return { kind: 'text', isLast: target.form === null || textFieldsOf(target.form).at(-1) === target }
}

const focusNext = (target: HTMLInputElement): void => {
  const fields = target.form ? textFieldsOf(target.form) : []
  fields[fields.indexOf(target) + 1]?.focus()
}

const openPicker = (target: HTMLElement): void => {
  if (!(target instanceof HTMLSelectElement)) {
    target.click()
    return
  }
  try {
    target.showPicker()
  } catch {
    // Some browsers open their own list by its own keys alone; the form stays unsubmitted all the same.
  }
}

const onEnter = (event: KeyboardEvent): void => {
  const { target } = event
  // An input method composes with Enter; a control that took the key for itself has prevented the rest.
  const isTaken = event.defaultPrevented || event.isComposing || event.keyCode === 229
  if (event.key !== 'Enter' || isTaken || !(target instanceof HTMLElement)) return
  const act = enterAct(fieldOf(target))
  if (act === 'submit' || act === 'leave') return
  event.preventDefault()
  if (act === 'choose-first') offersOf(target)[0]?.click()
  else if (act === 'open') openPicker(target)
  else if (act === 'toggle') target.click()
  else if (act === 'next-field' && target instanceof HTMLInputElement) focusNext(target)
}

/**
 * Makes Enter mean the same in every form of the application, those of dialogs included. It listens behind all controls,
 * so that it only hears what none of them has used.
 */
export const watchEnter = (root: Document): void => root.addEventListener('keydown', onEnter)
