import { expect, test } from 'vitest'
import { createConnectionQueue } from './connection-queue.ts'

test('the connection goes to one user at a time, first come first served', async () => {
  const queue = createConnectionQueue(1_000)
  const events: string[] = []
  const use = async (name: string) => {
    const leave = await queue.enter()
    events.push(`${name} in`)
    await Promise.resolve()
    events.push(`${name} out`)
    leave()
  }
  await Promise.all(['a', 'b', 'c'].map(use))
  expect(events).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out'])
})

test('a newcomer between two turns does not jump the queue', async () => {
  const queue = createConnectionQueue(1_000)
  const order: string[] = []
  const enter = async (name: string) => {
    const leave = await queue.enter()
    order.push(name)
    return leave
  }
  const leave = await enter('first')
  const second = enter('second')
  leave()
  const third = enter('third')
  ;(await second)()
  ;(await third)()
  expect(order).toEqual(['first', 'second', 'third'])
})

test('who waits too long gets an error, and the queue goes on', async () => {
  const queue = createConnectionQueue(20)
  const leave = await queue.enter()
  await expect(queue.enter()).rejects.toThrow(/Waited 20 ms/)
  leave()
  ;(await queue.enter())()
})
