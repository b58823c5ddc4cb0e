import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registriesOn } from '../registries/index.ts'
import { judgedByTruth } from './testing.ts'

const today = '2026-03-02'
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quality-truth-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe.each(registriesOn(today))('$code, generated with its faults known', (registry) => {
  test('every fault that a rule speaks of is found by that rule, and no rule speaks where nothing is wrong', async () => {
    const wish = { people: 24_000, records: 2_000, seed: 7, today, faulty: 1.5, threads: 1 }
    const { planted, missed, alarms, told, rules } = await judgedByTruth(registry, join(folder, registry.code), wish)
    expect({ missed, alarms }).toEqual({ missed: [], alarms: [] })
    expect(told.size / rules.length).toBeGreaterThan(0.9)
    expect(planted.length).toBeGreaterThan(250)
  })
})
