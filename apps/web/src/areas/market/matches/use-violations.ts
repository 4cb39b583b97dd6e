import { useSpeech } from './use-speech.ts'

/** The constraints that rule a capability out, as one phrase; one that has no words yet is told in general. */
export const useViolations = (): ((names: readonly string[]) => string) => {
  const { say, has, locale } = useSpeech()
  const one = (name: string): string => {
    const key = `violation.${name}`
    return say(has(key) ? key : 'violation.other')
  }
  return (names) => names.map(one).join(locale === 'zh' ? '；' : '; ')
}
