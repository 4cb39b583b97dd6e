const password = 'a long enough password'

/** People that the demo world does not have, for the states of a screen that it does not show. */
export const stateAccounts = {
  /** Owns an organisation that was founded a minute ago: every desk is empty. */
  newcomer: { email: 'newcomer@example.test', password },
  /** Everything has the longest name that a field takes. */
  longest: { email: 'longest@example.test', password },
  /** Has ruled out everyone who could do what it needs. */
  stranded: { email: 'stranded@example.test', password },
} as const
