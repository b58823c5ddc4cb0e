import type { DuckDBConnection } from '@duckdb/node-api'
import type { PlainDate } from '../../platform/dates.ts'
import { rowsOf } from '../bulk/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import { conditionOf } from './expression.ts'
import { type Rule, rulesOf } from './rule.ts'

/** How often a rule applied and how often it failed. */
export type Count = { readonly rule: Rule; readonly checked: number; readonly failed: number }

/** Bits of one column of verdicts: what a 64-bit number carries with room for its sign. */
const bits = 60

const groupsOf = (rules: readonly Rule[]): Rule[][] =>
  Array.from({ length: Math.ceil(rules.length / bits) }, (_, at) => rules.slice(at * bits, (at + 1) * bits))

/** Keys that occur more than once, a table for each rule that asks for it; joined by all its fields. */
async function repeated(connection: DuckDBConnection, rules: readonly Rule[]): Promise<string[]> {
  const joins: string[] = []
  for (const { check, id } of rules) {
    if (check.is !== 'unique') continue
    const fields = check.fields.map((field) => `"v_${field}"`)
    const table = `"repeated_${id}"`
    await connection.run(
      `create or replace table ${table} as select ${fields.join(', ')} from prepared
       where ${fields.map((field) => `${field} is not null`).join(' and ')} group by ${fields.join(', ')} having count(*) > 1`,
    )
    joins.push(`left join (select *, true as "u_${id}" from ${table}) as "j_${id}" using (${fields.join(', ')})`)
  }
  return joins
}

/** Judges every record by every rule in one pass and keeps the verdicts in the table `verdicts`; then counts them by what occurs together. */
export async function scan(connection: DuckDBConnection, registry: RegistryDefinition, today: PlainDate): Promise<Count[]> {
  const rules = rulesOf(registry)
  const day = Number(today.replaceAll('-', ''))
  const joins = await repeated(connection, rules)
  const conditions = rules.map((rule) => conditionOf(registry, rule, day))
  const columns = groupsOf(rules).flatMap((group, at) => {
    const of = (which: (index: number) => string) =>
      group.map((_, bit) => `(case when ${which(at * bits + bit)} then ${2 ** bit} else 0 end)::bigint`).join(' + ')
    return [
      `${of((index) => conditions[index]?.applies ?? 'false')} as checked_${at}`,
      `${of((index) => `(${conditions[index]?.applies}) and (${conditions[index]?.fails})`)} as failed_${at}`,
    ]
  })
  await connection.run(`create or replace table verdicts as select "row", ${columns.join(', ')} from prepared ${joins.join(' ')}`)
  return counted(connection, rules)
}

/** Few patterns of verdicts occur; they are counted once and taken apart here. */
async function counted(connection: DuckDBConnection, rules: readonly Rule[]): Promise<Count[]> {
  const names = groupsOf(rules).flatMap((_group, at) => [`checked_${at}`, `failed_${at}`])
  const reader = await connection.runAndReadAll(`select count(*) as n, ${names.join(', ')} from verdicts group by all`)
  const patterns = reader.getRowObjectsJS()
  return rules.map((rule, index) => {
    const [column, bit] = [Math.floor(index / bits), BigInt(index % bits)]
    const sum = (which: string) =>
      patterns.reduce((total, each) => total + ((BigInt(each[`${which}_${column}`] as bigint) >> bit) & 1n ? Number(each['n']) : 0), 0)
    return { rule, checked: sum('checked'), failed: sum('failed') }
  })
}

/** Names of the columns of verdicts, and for each the bits of those rules that are chosen. */
export const verdictColumns = (rules: readonly Rule[], chosen: (rule: Rule) => boolean): { at: number; mask: bigint }[] =>
  groupsOf(rules).map((group, at) => ({ at, mask: group.reduce((mask, rule, bit) => (chosen(rule) ? mask | (1n << BigInt(bit)) : mask), 0n) }))

/** The records that a rejecting rule refuses: their verdicts are picked by these bits. */
export const rejecting = (rules: readonly Rule[]): string =>
  groupsOf(rules)
    .map((group, at) => `(failed_${at} & ${group.reduce((mask, { weight }, bit) => (weight === 'reject' ? mask + 2 ** bit : mask), 0)}) <> 0`)
    .join(' or ')

/** The bit of a rule, as a condition on its verdict. */
export const failedBy = (index: number): string => `(failed_${Math.floor(index / bits)} & ${2 ** (index % bits)}) <> 0`

/** Rows of a few records that fail a rule, with what the named fields hold. */
export async function examples(connection: DuckDBConnection, rules: readonly Rule[], index: number, limit = 5): Promise<Record<string, unknown>[]> {
  const fields = rules[index]?.fields.map((field) => `, "v_${field}" as "${field}"`).join('') ?? ''
  return rowsOf(connection, `select "row"${fields} from verdicts join trimmed using ("row") where ${failedBy(index)} order by "row" limit ${limit}`)
}
