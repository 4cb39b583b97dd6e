import { defineFeature } from '../../../kernel/features/feature.ts'
import { importsRouter } from './imports.router.ts'

export const imports = defineFeature({
  name: 'imports',
  area: 'market',
  routers: { imports: importsRouter },
})
