import type { CapabilitySeed } from '../seed.ts'
import { chineseLanguage } from './chinese-language.ts'
import { earthAndOthers } from './earth-and-others.ts'
import { internationalLanguage } from './international-language.ts'
import { medicine } from './medicine.ts'
import { fieldServices } from './services-field.ts'
import { medicalServices } from './services-medicine.ts'
import { services } from './services.ts'
import { speechRetrievalIndustry } from './speech-retrieval-industry.ts'
import { vision } from './vision.ts'

/** Every capability: real models and products first, then what the invented vendors offer. */
export const capabilities: readonly CapabilitySeed[] = [
  ...chineseLanguage,
  ...internationalLanguage,
  ...vision,
  ...speechRetrievalIndustry,
  ...medicine,
  ...earthAndOthers,
  ...services,
  ...fieldServices,
  ...medicalServices,
]
