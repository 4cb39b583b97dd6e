import {
  contacts,
  description,
  languages,
  modalities,
  region,
  sectors,
  summary,
  tasks,
  title,
  website,
} from './common.fields.ts'
import type { FormSection } from './field-spec.ts'

export const computeSections: readonly FormSection<'compute'>[] = [
  { name: 'what', fields: [title, summary, description, website] },
  {
    name: 'machines',
    fields: [
      { name: 'accelerator', type: 'term', scheme: 'accelerator' },
      { name: 'acceleratorCount', type: 'number', unit: 'cards' },
      { name: 'memoryGb', type: 'number', unit: 'gigabytes' },
      { name: 'interconnect', type: 'text', lines: 'one', most: 400 },
      region,
    ],
  },
  {
    name: 'supply',
    fields: [
      { name: 'gpuHours', type: 'number', unit: 'hours' },
      { name: 'priceFenPerGpuHour', type: 'money', unit: 'yuan' },
      { name: 'availableFrom', type: 'day' },
      { name: 'availableUntil', type: 'day' },
    ],
  },
  { name: 'use', fields: [tasks, modalities, sectors, languages] },
  { name: 'contact', fields: [...contacts] },
]
