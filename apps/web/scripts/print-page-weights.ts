import { pageWeights, readManifest } from './page-weight.ts'

for (const [page, bytes] of Object.entries(pageWeights(readManifest()))) {
  process.stdout.write(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${page}\n`)
}
