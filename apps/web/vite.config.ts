import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

import { precompress } from './vite/precompress.ts'
import { termLabels } from './vite/term-labels.ts'

const server = 'http://localhost:3000'

export default defineConfig({
  plugins: [react(), termLabels(), precompress()],
  resolve: {
    // The icon package's entry re-exports 5,000 files; the dev server would fetch each.
    alias: [
      { find: '@tabler/icons-react', replacement: '@tabler/icons-react/dist/esm/icons/index.mjs' },
      // The build of the reader of CSV that brings the parts of Node with it.
      { find: /^csv-parse$/, replacement: 'csv-parse/browser/esm' },
    ],
  },
  server: { port: 5173, proxy: { '/trpc': server, '/api': server } },
  worker: { format: 'es' },
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
