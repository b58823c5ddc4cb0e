import { expect, test } from 'vitest'
import { keyAlgorithms, keyOrder, rotationAt } from './key.ts'

const on = (day: string) => new Date(`${day}T03:00:00Z`)
const keys = (kid: string, day: string) => keyAlgorithms.map((alg) => ({ kid: `${kid}-${alg}`, alg, signsFrom: on(day) }))

test('the first start makes one key of every algorithm, which signs at once', () => {
  expect(rotationAt([], on('2026-01-01')).make).toEqual(keyAlgorithms.map((alg) => ({ alg, signsFrom: on('2026-01-01') })))
})

test('two days before its ninety are over a key has a successor, published but not yet signing', () => {
  expect(rotationAt(keys('a', '2026-01-01'), on('2026-03-29')).make).toEqual([])
  const { make } = rotationAt(keys('a', '2026-01-01'), on('2026-03-30'))
  expect(make.map(({ signsFrom }) => signsFrom)).toEqual(keyAlgorithms.map(() => on('2026-04-01')))
  const both = [...keys('a', '2026-01-01'), ...keys('b', '2026-04-01')]
  expect(keyOrder(both, on('2026-03-31')).map(({ kid }) => kid)[0]).toBe('a-ES256')
  expect(keyOrder(both, on('2026-04-02')).map(({ kid }) => kid)[0]).toBe('b-ES256')
  expect(rotationAt(both, on('2026-03-31')).make).toEqual([])
})

test('a key stays published for thirty days after its last signature, then nobody needs it', () => {
  const both = [...keys('a', '2026-01-01'), ...keys('b', '2026-04-01')]
  expect(rotationAt(both, on('2026-04-30')).drop).toEqual([])
  expect(rotationAt(both, on('2026-05-02')).drop).toEqual(keyAlgorithms.map((alg) => `a-${alg}`))
})
