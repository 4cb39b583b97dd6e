import { describe, expect, it } from 'vitest'

import { createMatchingEngine, restoreMatchingEngine } from '../engine.ts'
import { createPlatformTaxonomy } from '../platform-taxonomy.ts'
import { createCorpus } from '../testing/corpus.ts'
import { joined } from '../testing/joined.ts'
import { between, createRandom } from '@duijie/domain/testing/random.ts'
import { SnapshotError } from './snapshot-error.ts'
import { createSectionReader } from './sections.ts'
import { noteOfSnapshot, SNAPSHOT_START } from './snapshot-head.ts'

const taxonomy = createPlatformTaxonomy()
const options = { taxonomy, today: () => '2026-11-23' }

const snapshot = (): Uint8Array => {
  const corpus = createCorpus(11)
  const engine = createMatchingEngine(options)
  for (let at = 0; at < 30; at++) engine.putCapability(corpus.capability(at))
  for (let at = 0; at < 10; at++) engine.putScenario(corpus.scenario(at))
  engine.removeCapability('capability-7')
  return joined(engine.snapshot('a note'))
}

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9))

/** What an engine says to these bytes. */
function answerTo(bytes: Uint8Array): unknown {
  try {
    return restoreMatchingEngine(bytes, options)
  } catch (error) {
    return error
  }
}

describe('a snapshot that is not what was written', () => {
  it('is refused wherever a bit has flipped', () => {
    const random = createRandom(seed)
    const good = snapshot()
    for (let run = 0; run < 200; run++) {
      const bytes = Uint8Array.from(good)
      const at = between(random, 0, bytes.length - 1)
      const bit = 1 << between(random, 0, 7)
      bytes[at] = (bytes[at] as number) ^ bit
      expect(answerTo(bytes), `bit ${bit} of byte ${at}, seed ${seed}`).toBeInstanceOf(SnapshotError)
    }
  })

  it('is refused wherever it was cut, and with anything after its end', () => {
    const random = createRandom(seed)
    const good = snapshot()
    for (let run = 0; run < 60; run++) {
      const length = between(random, 0, good.length - 1)
      expect(answerTo(good.subarray(0, length)), `cut to ${length}, seed ${seed}`).toBeInstanceOf(SnapshotError)
      const gap = between(random, 0, good.length - 8)
      expect(
        answerTo(joined([good.subarray(0, gap), good.subarray(gap + 8)])),
        `8 bytes gone at ${gap}, seed ${seed}`,
      ).toBeInstanceOf(SnapshotError)
    }
    expect(answerTo(joined([good, new Uint8Array(8)])), `longer, seed ${seed}`).toBeInstanceOf(SnapshotError)
  })

  it('is refused, without memory being set aside, where a length is enormous', () => {
    const good = snapshot()
    const before = process.memoryUsage().arrayBuffers
    let at = 0
    let sections = 0
    while (at < good.length) {
      const bytes = Uint8Array.from(good)
      const head = new Uint32Array(bytes.buffer, at, 4)
      const length = head[2] ?? 0
      head[2] = 0xffff_fff0
      expect(answerTo(bytes), `length of section ${sections}, seed ${seed}`).toBeInstanceOf(SnapshotError)
      at += 16 + Math.ceil(length / 8) * 8
      sections++
    }
    expect(sections).toBeGreaterThan(50)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1e9)
  })

  it('is refused if its texts were read with another taxonomy', () => {
    const another = { ...options, taxonomy: { ...taxonomy, fingerprint: () => 'another' } }
    expect(() => restoreMatchingEngine(snapshot(), another)).toThrow(SnapshotError)
    expect(restoreMatchingEngine(snapshot(), options).capabilityCount).toBe(29)
  })

  it('is refused if it is of another version', () => {
    expect(() => createSectionReader(snapshot(), SNAPSHOT_START + 1).json()).toThrow(SnapshotError)
    expect(createSectionReader(snapshot(), SNAPSHOT_START).json()).toMatchObject({ note: 'a note' })
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['zeros', new Uint8Array(4096)],
    ['a text', new TextEncoder().encode('{"note":"a note","capabilities":1}'.repeat(9))],
  ])('is refused if it is %s, and has no note', (what, bytes) => {
    expect(answerTo(bytes), `${what}, seed ${seed}`).toBeInstanceOf(SnapshotError)
    expect(() => noteOfSnapshot(bytes)).toThrow(SnapshotError)
  })
})
