import { expect, test } from 'vitest'
import { absentShare, interval, type Kind, threshold } from './calibrate.ts'
import { type Counts, presence } from './train.ts'

/** A hundred records at each whole bit, of whom every known one is found; errors fall by half with each bit. */
const kind = (changed: Partial<Kind> = {}): Kind => ({
  bins: Array.from({ length: 21 }, (_, bits) => ({ bits, known: 10_000, wrong: 10_000 * 2 ** -(bits + 1), friends: 0, open: 1000 })),
  silent: { known: 0, open: 0 },
  befriended: 210_000,
  ...changed,
})

const nobody = { all: 0, errors: 0 }

test('the more surely links are to be right, the higher they must stand', () => {
  const strict = threshold([kind()], nobody, 0.999)
  const lax = threshold([kind()], nobody, 0.99)
  expect(strict.bits).toBeGreaterThan(lax.bits)
  expect(lax.accepted).toBe((21 - lax.bits) * 1000)
  expect(lax.errors / lax.accepted).toBeLessThanOrEqual(0.01)
  expect(threshold([kind()], nobody, 0).bits).toBe(3)
})

test('errors of links by number leave less room, certain links more', () => {
  const alone = threshold([kind()], nobody, 0.999).bits
  expect(threshold([kind()], { all: 100_000, errors: 0 }, 0.999).bits).toBeLessThan(alone)
  expect(threshold([kind()], { all: 0, errors: 9 }, 0.999).bits).toBeGreaterThan(alone)
})

test('who finds nobody more often than the known do is absent, and false friends of the absent count as errors', () => {
  const silent = { known: 0, open: 2333 }
  expect(absentShare(kind())).toBe(0)
  expect(absentShare(kind({ silent }))).toBeCloseTo(0.1, 3)
  const befriending = kind({ silent }).bins.map((bin) => ({ ...bin, friends: 20 }))
  expect(threshold([kind({ silent, bins: befriending })], nobody, 0.99).errors).toBeGreaterThan(threshold([kind()], nobody, 0.99).errors)
})

test('each kind of record is held to its own errors, and one standing holds for all', () => {
  const worse = kind({ bins: kind().bins.map((bin) => ({ ...bin, wrong: Math.min(bin.known, bin.wrong * 8) })) })
  const [good, bad, both] = [[kind()], [worse], [kind(), worse]].map((kinds) => threshold(kinds, nobody, 0.999).bits) as [number, number, number]
  expect(bad).toBeGreaterThan(good)
  expect(both).toBeGreaterThanOrEqual(good)
  expect(both).toBeLessThanOrEqual(bad)
})

test('bounds of a rate hold the rate between them, and with nothing seen say nothing', () => {
  const [low, high] = interval(3, 1000)
  expect(low).toBeLessThan(0.003)
  expect(high).toBeGreaterThan(0.003)
  expect(interval(0, 0)).toEqual([0, 1])
})

const counted = (met: number, strangers = 0): Pick<Counts, 'numbered' | 'hits'> => ({
  numbered: { all: 100_000, met, there: 50_000, right: 45_000 },
  hits: { all: 100_000, strangers, apart: strangers },
})

test('as many numbers of nobody as are written wrong say that everybody is there; more say that people are absent', () => {
  expect(presence(counted(90_000))).toBeCloseTo(Math.log2(127), 2)
  expect(presence(counted(81_000))).toBeCloseTo(Math.log2(9), 2)
  expect(presence(counted(81_000, 5000))).toBeLessThan(presence(counted(81_000)))
  expect(presence({ ...counted(0), hits: { all: 0, strangers: 0, apart: 0 } })).toBe(0)
})
