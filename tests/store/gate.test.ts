import {expect, test} from 'vitest'
import {makeGate} from '#store/gate.ts'

const later = () => new Promise<void>(resolve => setImmediate(resolve))

test('two are at work at a time, and those who wait come in their order', async () => {
  const gate = makeGate({atOnce: 2, mostWaiting: 200, mostOfOne: 20, name: 'sign-ins'})
  const started: number[] = []
  const ends: (() => void)[] = []
  const all = Array.from({length: 6}, (_, at) =>
    gate('a', () => {
      started.push(at)
      return new Promise<void>(end => ends.push(end))
    }),
  )
  await later()
  expect(started).toEqual([0, 1])
  ends[0]!()
  await later()
  expect(started).toEqual([0, 1, 2])
  for (let at = 1; at < 6; at++) {
    ends[at]!()
    await later()
  }
  await Promise.all(all)
  expect(started).toEqual([0, 1, 2, 3, 4, 5])
})

test('one address alone may not fill the queue, and work that fails lets the next one in', async () => {
  const gate = makeGate({atOnce: 2, mostWaiting: 200, mostOfOne: 20, name: 'sign-ins'})
  const work = () => later().then(() => Promise.reject(new Error('wrong')))
  const results = await Promise.allSettled([
    ...Array.from({length: 60}, () => gate('flood', work)),
    ...Array.from({length: 3}, () => gate('person', work)),
  ])
  const said = results.map(one => (one.status === 'rejected' ? (one.reason as Error).message : 'fine'))
  expect(said.filter(one => one === 'wrong')).toHaveLength(22 + 3)
  expect(said.slice(60)).toEqual(['wrong', 'wrong', 'wrong'])
  expect(said.find(one => one !== 'wrong')).toMatch(
    /^Unexpected number of sign-ins at once, expected fewer, /,
  )
  expect(await gate('flood', async () => 'in')).toBe('in')
})
