import type { DuckDBConnection } from '@duckdb/node-api'
import type { PlainDate } from '../../platform/dates.ts'
import { rowsOf } from '../bulk/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import { type Condition, conditionOf } from './expression.ts'
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
      `create or replace table ${table} as select ${fields.join(', ')} from trimmed
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
  const columns = groupsOf(rules).flatMap((group, at) => verdictColumns(conditions.slice(at * bits, at * bits + group.length), at))
  await connection.run(`create or replace table verdicts as select "row", ${columns.join(', ')} from prepared ${joins.join(' ')}`)
  return counted(connection, rules)
}

/** The bits of up to sixty rules as two columns; what rules apply to is asked once for all that apply to the same. */
function verdictColumns(conditions: readonly Condition[], at: number): string[] {
  const alike = Map.groupBy(
    conditions.map((condition, bit) => ({ ...condition, bit })),
    ({ applies }) => applies,
  )
  const sums = [...alike].map(([applies, own]) => {
    const failed = own.map(({ fails, bit }) => `(case when ${fails} then ${2 ** bit} else 0 end)::bigint`).join(' + ')
    const of = (value: string) => (applies === 'true' ? `(${value})` : `(case when ${applies} then ${value} else 0 end)::bigint`)
    return { checked: of(`${own.reduce((sum, { bit }) => sum + 2 ** bit, 0)}::bigint`), failed: of(failed) }
  })
  const sum = (of: 'checked' | 'failed') => sums.map((each) => each[of]).join(' + ')
  return [`${sum('checked')} as checked_${at}`, `${sum('failed')} as failed_${at}`]
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
export const bitsOfRules = (rules: readonly Rule[], chosen: (rule: Rule) => boolean): { at: number; mask: bigint }[] =>
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
