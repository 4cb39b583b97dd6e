import { describe, expect, it } from 'vitest'

import { type ListingBody, listingBody } from '@duijie/domain/listings/body.schema.ts'

import { createAutosave, type SaveState } from './autosave.ts'

const body = (zh: string): ListingBody => listingBody.parse({ kind: 'dataset', title: { zh } })

const refusal = (code: string, domainCode: string) =>
  Object.assign(new Error(domainCode), { data: { code, domainCode } })

/** A server that answers when told to, and a clock that runs when told to. */
const desk = () => {
  const sent: { version: number; title: string | undefined; answer: (error?: unknown) => Promise<void> }[] = []
  const states: SaveState[] = []
  let due: (() => void) | undefined
  const autosave = createAutosave({
    version: 1,
    stored: body('一'),
    send: (version, { title }) =>
      new Promise((resolve, reject) => {
        const answer = async (error?: unknown) => {
          if (error) reject(error)
          else resolve({ version: version + 1 })
          await new Promise((settled) => setImmediate(settled))
        }
        sent.push({ version, title: title.zh, answer })
      }),
    onState: (state) => states.push(state),
    isSame: (left, right) => left.title.zh === right.title.zh,
    now: () => new Date(0),
    later: (act) => {
      due = act
      return () => {
        due = undefined
      }
    },
  })
  const tick = () => {
    const act = due
    due = undefined
    act?.()
  }
  return { autosave, sent, tick, states, last: () => states.at(-1)?.kind, isPlanned: () => due !== undefined }
}

describe('createAutosave', () => {
  it('waits for a pause in the typing, then saves the newest text once', async () => {
    const { autosave, sent, tick, last } = desk()
    autosave.change(body('二'))
    autosave.change(body('三'))
    expect(sent).toHaveLength(0)
    tick()
    expect(sent.map(({ version, title }) => [version, title])).toEqual([[1, '三']])
    await sent[0]?.answer()
    expect(last()).toBe('saved')
    expect(autosave.version()).toBe(2)
  })

  it('saves what was typed during a save on top of that save', async () => {
    const { autosave, sent, tick, last } = desk()
    autosave.change(body('二'))
    tick()
    autosave.change(body('三'))
    expect(sent).toHaveLength(1)
    await sent[0]?.answer()
    expect(sent.map(({ version, title }) => [version, title])).toEqual([
      [1, '二'],
      [2, '三'],
    ])
    await sent[1]?.answer()
    expect(last()).toBe('saved')
  })

  it('never overwrites a newer version unasked, and then saves on top of the one that was found', async () => {
    const { autosave, sent, tick, last, isPlanned } = desk()
    autosave.change(body('二'))
    tick()
    await sent[0]?.answer(refusal('CONFLICT', 'listing.changed_meanwhile'))
    autosave.change(body('三'))
    expect([last(), isPlanned(), await autosave.flush()]).toEqual(['conflict', false, false])
    const done = autosave.overwrite(7)
    expect(sent[1]).toMatchObject({ version: 7, title: '三' })
    await sent[1]?.answer()
    expect([await done, last(), autosave.version()]).toEqual([true, 'saved', 8])
  })

  it('asks again by itself when the server was away, but not when it refused', async () => {
    const { autosave, sent, tick, last, isPlanned } = desk()
    autosave.change(body('二'))
    tick()
    await sent[0]?.answer(Object.assign(new Error('fetch failed'), { name: 'TRPCClientError' }))
    expect([last(), isPlanned()]).toEqual(['kept', true])
    tick()
    await sent[1]?.answer(refusal('BAD_REQUEST', 'input.invalid'))
    expect([last(), isPlanned()]).toEqual(['refused', false])
  })

  it('sends nothing for a text typed and taken back', async () => {
    const { autosave, sent, last, isPlanned } = desk()
    autosave.change(body('二'))
    autosave.change(body('一'))
    expect([last(), isPlanned(), await autosave.flush()]).toEqual(['saved', false, true])
    expect(sent).toHaveLength(0)
  })
})
