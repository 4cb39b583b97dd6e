import { useSpeech } from './use-speech.ts'

/** The constraints that rule a capability out, as one phrase; one that has no words yet is told in general. */
export const useViolations = (): ((names: readonly string[]) => string) => {
  const { say, has, locale } = useSpeech()
  const one = (name: string): string => say(has(`violation.${name}`) ? `violation.${name}` : 'violation.other', {})
  return (names) => names.map(one).join(locale === 'zh' ? '；' : '; ')
}
