import { budgetSignal } from './budget.signal.ts'
import { certificateSignal } from './certificate.signal.ts'
import { deploymentSignal } from './deployment.signal.ts'
import { evidenceSignal } from './evidence.signal.ts'
import { languageSignal } from './language.signal.ts'
import { modalitySignal } from './modality.signal.ts'
import { outcomeSignal } from './outcome.signal.ts'
import { residencySignal } from './residency.signal.ts'
import { sectorSignal } from './sector.signal.ts'
import type { Signal } from './signal.ts'
import { taskSignal } from './task.signal.ts'
import { timingSignal } from './timing.signal.ts'
import { trlSignal } from './trl.signal.ts'

/** Signals that compare one facet of each side, in the order of their bars. A new one is one line here. */
export const facetSignals: readonly Signal[] = [
  taskSignal,
  sectorSignal,
  evidenceSignal,
  modalitySignal,
  deploymentSignal,
  residencySignal,
  certificateSignal,
  budgetSignal,
  timingSignal,
  trlSignal,
  languageSignal,
  outcomeSignal,
]
