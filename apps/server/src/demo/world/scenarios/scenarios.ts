import type { ScenarioSeed } from '../seed.ts'
import { agriculture } from './agriculture.ts'
import { manufacturing } from './manufacturing.ts'
import { medicine } from './medicine.ts'

/** Every scenario, by sector. */
export const scenarios: readonly ScenarioSeed[] = [...manufacturing, ...medicine, ...agriculture]
