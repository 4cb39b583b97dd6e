import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

import { precompress } from './vite/precompress.ts'
import { termLabels } from './vite/term-labels.ts'

const server = 'http://localhost:3000'

export default defineConfig({
  plugins: [react(), termLabels(), precompress()],
  resolve: {
    // The icon package's entry re-exports 5,000 files; the dev server would fetch each.
    alias: { '@tabler/icons-react': '@tabler/icons-react/dist/esm/icons/index.mjs' },
  },
  server: { port: 5173, proxy: { '/trpc': server, '/api': server } },
  build: {
    target: 'es2023',
    manifest: true,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      treeshake: { manualPureFunctions: ['z'] },
      // What every page needs is one file: in sixty it costs as many requests and compresses worse.
      output: { codeSplitting: { groups: [{ name: 'initial', tags: ['$initial'], test: /web[\\/]src/ }] } },
    },
  },
})
