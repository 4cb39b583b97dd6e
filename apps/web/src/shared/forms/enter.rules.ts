/** What Enter meets in a form: where it was pressed, as far as it matters. */
export type EnterField =
  /** A line of text; `isLast` where no other text field of the form comes after it. */
  | { kind: 'text'; isLast: boolean }
  /** A list to choose from. `typed` where its text is not that of its choice; `offered` counts what it offers now. */
  | { kind: 'list'; isOpen: boolean; typed: boolean; offered: number }
  /** The browser's own list. */
  | { kind: 'native-list' }
  /** A box, a switch or one of several round buttons. */
  | { kind: 'toggle' }
  /** Buttons, links and text of several lines do by themselves what Enter means there. */
  | { kind: 'own' }

/** `submit` leaves it to the browser; everything else keeps the form from being submitted. */
export type EnterAct = 'submit' | 'next-field' | 'choose-first' | 'open' | 'toggle' | 'stay' | 'leave'

/**
 * What Enter does that no control has taken for itself: in a field of choice it chooses, in a text field it goes on to
 * the next, and a form is submitted by its button or by Enter in its last text field only.
 */
export const enterAct = (field: EnterField): EnterAct => {
  switch (field.kind) {
    case 'own':
      return 'leave'
    case 'text':
      return field.isLast ? 'submit' : 'next-field'
    case 'native-list':
      return 'open'
    case 'toggle':
      return 'toggle'
    case 'list':
      if (!field.isOpen) return 'open'
      return field.typed && field.offered > 0 ? 'choose-first' : 'stay'
  }
}
