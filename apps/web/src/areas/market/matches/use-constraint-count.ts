import { useSpeech } from './use-speech.ts'

/** Says how many candidates a condition removed; one that has no sentence yet is told in general. */
export const useConstraintCount = (): ((constraint: string, count: number) => string) => {
  const { say, has } = useSpeech()
  return (constraint, count) => {
    const key = `constraint.${constraint}`
    return say(has(key) ? key : 'constraint.other', { count })
  }
}
