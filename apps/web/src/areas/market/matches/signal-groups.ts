/** Families of signals. Each has one quiet hue wherever a score is drawn. */
export const signalGroups = ['content', 'fit', 'proof', 'terms', 'interest'] as const
export type SignalGroup = (typeof signalGroups)[number]

const groupOfSignal: Record<string, SignalGroup> = {
  text: 'content',
  concepts: 'content',
  semantic: 'content',
  task: 'fit',
  sector: 'fit',
  modality: 'fit',
  evidence: 'proof',
  trl: 'proof',
  outcome: 'proof',
  deployment: 'terms',
  residency: 'terms',
  budget: 'terms',
  timing: 'terms',
  language: 'terms',
  interest: 'interest',
}

/** The family of a signal. A signal this page does not know yet counts as a condition. */
export const groupOf = (signal: string): SignalGroup => groupOfSignal[signal] ?? 'terms'
