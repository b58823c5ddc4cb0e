import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { literal, rowsOf } from '../bulk/index.ts'
import { type RegistryDefinition, registriesOn } from '../registries/index.ts'
import { generatedFiles, generateRegister } from '../synthesis/index.ts'
import { bitsOfVerdicts, checkFile, type Rule, rulesOf } from './index.ts'

const today = '2026-03-02'
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quality-truth-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

type Planted = { row: number; field: string; kind: string; rule: string | null }
type Judged = { planted: Planted[]; failed: ReadonlyMap<number, readonly Rule[]> }

const failedOf = (rules: readonly Rule[], verdict: Record<string, unknown>): Rule[] =>
  rules.filter((_rule, at) => (BigInt(verdict[`failed_${Math.floor(at / bitsOfVerdicts)}`] as number) >> BigInt(at % bitsOfVerdicts)) & 1n)

/** What was planted in generated records of a registry, and what its rules say of each. */
async function judged(registry: RegistryDefinition, faulty: number): Promise<Judged> {
  const out = join(folder, registry.code)
  await generateRegister(out, registry, { people: 24_000, records: 2_000, seed: 7, today, faulty, threads: 1 })
  const found: Judged = { planted: [], failed: new Map() }
  await checkFile({
    registry,
    path: join(out, generatedFiles.records),
    out,
    today,
    threads: 1,
    memoryMb: 512,
    after: async ({ connection, rules }) => {
      const truth = literal(join(out, generatedFiles.truth))
      const planted = await rowsOf(connection, `select "row", unnest(faults, recursive := true) from read_parquet(${truth})`)
      const verdicts = await rowsOf(connection, 'select * from verdicts')
      Object.assign(found, { planted, failed: new Map(verdicts.map((verdict) => [Number(verdict['row']), failedOf(rules, verdict)])) })
    },
  })
  return found
}

describe.each(registriesOn(today))('$code, generated with its faults known', (registry) => {
  test('every fault that a rule speaks of is found by that rule, and no rule speaks where nothing is wrong', async () => {
    const { planted, failed } = await judged(registry, 1.5)
    const missed = planted.filter(({ row, rule }) => rule !== null && !failed.get(row)?.some(({ id }) => id === rule))
    const at = new Set(planted.map(({ row, field }) => `${row} ${field}`))
    const alarms = [...failed].flatMap(([row, rules]) =>
      rules.filter(({ fields }) => !fields.some((field) => at.has(`${row} ${field}`))).map(({ id }) => id),
    )
    expect({ missed, alarms }).toEqual({ missed: [], alarms: [] })
    const told = new Set([...failed.values()].flat().map(({ id }) => id))
    expect(told.size / rulesOf(registry).length).toBeGreaterThan(0.9)
    expect(planted.length).toBeGreaterThan(250)
  })
})
