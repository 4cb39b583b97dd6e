import { createHash } from 'node:crypto'

import { expect, it } from 'vitest'

import { createMatchingEngine } from '../engine.ts'
import { createPlatformTaxonomy } from '../platform-taxonomy.ts'
import { capability, scenario } from '../testing/profiles.ts'
import { SNAPSHOT_VERSION } from './snapshot-version.ts'

/** Everything that reading a text has a rule for. */
const texts = [
  '冷轧带钢表面缺陷在线检测，支持ＧＰＵ与边缘部署。',
  'Surface defect inspection for cold-rolled strip, running at the edges of seamless production lines',
  'ISO 9001 认证 TRL8 的 PCB 外观质检；漏检率 <0.5%，𠮷林',
  'the and of 的了是 world-class 2026',
  '不需要人脸识别，没有私有化部署要求。 We do not want cloud.',
]

/**
 * The bytes of a snapshot, but for the head, which names the taxonomy. If this fails because texts are read differently
 * or the index lies differently in memory, raise `SNAPSHOT_VERSION` and set the hash anew: a platform that starts with
 * the new code would otherwise take what the old one has left on its disk for its own. If only the taxonomy has other
 * names for what is said here, setting the hash anew is enough.
 */
it('the same listings give the same bytes as long as the version is the same', () => {
  const taxonomy = { ...createPlatformTaxonomy(), fingerprint: () => 'left out' }
  const engine = createMatchingEngine({ taxonomy, today: () => '2026-11-23' })
  texts.forEach((text, at) => {
    const evidence = [{ title: text, summary: texts[(at + 1) % texts.length], group: 'group', sectors: ['C31'] }]
    engine.putCapability(capability(`capability-${at}`, { title: [text, ...texts], summary: text, evidence }))
    engine.putScenario(scenario(`scenario-${at}`, { title: text, summary: texts, tasks: ['defect-inspection'] }))
  })
  engine.removeCapability('capability-1')
  engine.removeScenario('scenario-2')
  const hash = createHash('sha256')
  for (const piece of engine.snapshot('')) hash.update(piece)
  expect({ version: SNAPSHOT_VERSION, hash: hash.digest('hex').slice(0, 16) }).toEqual({
    version: 3,
    hash: '592c8f8e8e21c391',
  })
})
