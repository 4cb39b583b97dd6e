import { describeTwinWorlds } from '../../testing/describe-twin-worlds.ts'
import { createEmbeddedIndex } from './embedded-index.ts'

describeTwinWorlds('embedded', () => createEmbeddedIndex({ path: ':memory:' }))
