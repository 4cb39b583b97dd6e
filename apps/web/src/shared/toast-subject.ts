import type { Box } from './toast-place.rules.ts'

/** What an act is done to: the row, the card or the form around the button that was pressed. */
const around = 'tr, li, article, form, [role=row], [data-card], [data-toast-subject]'

/** So large a thing is not covered by a message that lies on its margin; then the button alone counts. */
const mostHeight = 420

type Subject = { element: Element; box: Box }

let last: Subject | undefined

const subjectOf = (target: Element): Element => {
  const found = target.closest(around)
  return found && found.getBoundingClientRect().height <= mostHeight ? found : target
}

const remember = ({ target }: Event): void => {
  if (!(target instanceof Element)) return
  const element = subjectOf(target)
  last = { element, box: element.getBoundingClientRect() }
}

/** Remembers what was acted on last, before the act may take it away. */
export const watchSubjects = (root: Document): void => {
  root.addEventListener('pointerdown', remember, true)
  root.addEventListener('keydown', (event) => event.key === 'Enter' && remember(event), true)
}

/** Where what was acted on last is now, or was when it left the page. */
export const lastSubject = (): Box | undefined =>
  last && (last.element.isConnected ? last.element.getBoundingClientRect() : last.box)
