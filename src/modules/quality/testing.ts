import { join } from 'node:path'
import type { PlainDate } from '../../platform/dates.ts'
import { literal, rowsOf } from '../bulk/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import { generatedFiles, generateRegister } from '../synthesis/index.ts'
import { checkFile } from './check.actions.ts'
import { bits } from './marks.ts'
import type { Rule } from './rule.ts'

/** A fault that was planted in a record, and the rule that should tell of it. */
export type Planted = { row: number; field: string; kind: string; rule: string | null }

/** What was planted, what of it no rule found that should, and the rules that spoke where nothing was wrong in their fields. */
export type AgainstTruth = { planted: Planted[]; missed: Planted[]; alarms: string[]; told: ReadonlySet<string>; rules: readonly Rule[] }

export type GeneratedWish = { people: number; records: number; seed: number; today: PlainDate; faulty?: number; threads: number }

const failedOf = (rules: readonly Rule[], verdict: Record<string, unknown>): Rule[] =>
  rules.filter((_rule, at) => (BigInt(verdict[`failed_${Math.floor(at / bits)}`] as number) >> BigInt(at % bits)) & 1n)

function compared(rules: readonly Rule[], planted: Planted[], failed: ReadonlyMap<number, readonly Rule[]>): AgainstTruth {
  const wrong = new Set(planted.map(({ row, field }) => `${row} ${field}`))
  const missed = planted.filter(({ row, rule }) => rule !== null && !failed.get(row)?.some(({ id }) => id === rule))
  const alarms = [...failed].flatMap(([row, own]) =>
    own.filter(({ fields }) => !fields.some((field) => wrong.has(`${row} ${field}`))).map(({ id }) => id),
  )
  return { planted, missed, alarms, told: new Set([...failed.values()].flat().map(({ id }) => id)), rules }
}

/** Generates records of a registry into a folder and lays what its rules say of them beside the truth. */
export async function judgedByTruth(registry: RegistryDefinition, out: string, wish: GeneratedWish): Promise<AgainstTruth> {
  const { today, threads } = wish
  await generateRegister(out, registry, wish)
  let found: AgainstTruth | undefined
  await checkFile({
    registry,
    path: join(out, generatedFiles.records),
    out,
    today,
    threads,
    memoryMb: 1024,
    after: async ({ connection, rules }) => {
      const truth = literal(join(out, generatedFiles.truth))
      const planted = (await rowsOf(connection, `select "row", unnest(faults, recursive := true) from read_parquet(${truth})`)) as Planted[]
      const verdicts = await rowsOf(connection, 'select * from verdicts')
      found = compared(rules, planted, new Map(verdicts.map((verdict) => [Number(verdict['row']), failedOf(rules, verdict)])))
    },
  })
  if (!found) throw new Error('nothing was judged')
  return found
}
