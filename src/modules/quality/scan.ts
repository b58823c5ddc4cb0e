import type { DuckDBConnection } from '@duckdb/node-api'
import { rowsOf } from '../bulk/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import { bits, restOf, sumsOf } from './marks.ts'
import type { Prepared } from './prepare.ts'
import { type Rule, rulesOf } from './rule.ts'

/** How often a rule applied and how often it failed; the first rows that failed it, in the order of the file. */
export type Count = { readonly rule: Rule; readonly checked: number; readonly failed: number; readonly first: readonly number[] }

/** Rows of each rule that the report shows. */
const shownRows = 5

const groupsOf = (rules: readonly Rule[]): Rule[][] =>
  Array.from({ length: Math.ceil(rules.length / bits) }, (_, at) => rules.slice(at * bits, (at + 1) * bits))

/** Keys that occur more than once, a table for each rule that asks for it; joined by all its fields. */
async function repeated(connection: DuckDBConnection, rules: readonly Rule[], prepared: Prepared): Promise<string[]> {
  const joins: string[] = []
  for (const { check, id } of rules) {
    if (check.is !== 'unique') continue
    const fields = check.fields.map((field) => `"v_${field}"`)
    const table = `"repeated_${id}"`
    await connection.run(
      `create or replace temp table ${table} as select ${fields.join(', ')}, true as "u_${id}" from (${prepared.select(check.fields)})
       where ${fields.map((field) => `${field} is not null`).join(' and ')} group by ${fields.join(', ')} having count(*) > 1`,
    )
    joins.push(`left join ${table} using (${fields.join(', ')})`)
  }
  return joins
}

/** Judges every record by every rule in one pass and keeps the verdicts, with the province of each, in the table `verdicts`; then counts them by what occurs together. */
export async function scan(connection: DuckDBConnection, registry: RegistryDefinition, prepared: Prepared, today: number): Promise<Count[]> {
  const rules = rulesOf(registry)
  const joins = await repeated(connection, rules, prepared)
  const texts = prepared.looks.filter(({ table }) => table !== null).map(({ field }) => field.field)
  const sums = sumsOf(restOf(registry, today, new Set(texts)))
  const columns = groupsOf(rules).flatMap((group, at) =>
    (['checked', 'failed'] as const).map((which) => {
      const byTexts = texts.filter((field) => group.some(({ fields: [own, other] }) => own === field && other === undefined))
      const parts = [...byTexts.map((field) => `"${which}_${field}_${at}"`), ...sums.filter((each) => each.at === at).map((each) => each[which])]
      return `${parts.join(' + ')} as ${which}_${at}`
    }),
  )
  const place = prepared.looks.find(({ field }) => field.kind === 'province')?.field.field
  const where = place === undefined ? 'null::integer' : `"c_${place}"`
  await connection.run(
    `create or replace table verdicts as select "row", ${where} as place, ${columns.join(', ')} from (${prepared.select()}) as prepared ${joins.join(' ')}`,
  )
  return counted(connection, rules)
}

const smallest = (rows: readonly number[]) => rows.toSorted((a, b) => a - b).slice(0, shownRows)

/** Few patterns of verdicts occur; they are counted once and taken apart here. */
async function counted(connection: DuckDBConnection, rules: readonly Rule[]): Promise<Count[]> {
  const names = groupsOf(rules).flatMap((_group, at) => [`checked_${at}`, `failed_${at}`])
  const reader = await connection.runAndReadAll(`select count(*) as n, ${names.join(', ')} from verdicts group by all`)
  const patterns = reader.getRowObjectsJS()
  const first = await firstRows(connection, rules)
  return rules.map((rule, index) => {
    const [column, bit] = [Math.floor(index / bits), BigInt(index % bits)]
    const sum = (which: string) =>
      patterns.reduce((total, each) => total + ((BigInt(each[`${which}_${column}`] as bigint) >> bit) & 1n ? Number(each['n']) : 0), 0)
    return { rule, checked: sum('checked'), failed: sum('failed'), first: smallest(first[index] ?? []) }
  })
}

/** For each rule the first rows that fail it, found in one pass: the first of each pattern of failures. */
async function firstRows(connection: DuckDBConnection, rules: readonly Rule[]): Promise<number[][]> {
  const names = groupsOf(rules).map((_group, at) => `failed_${at}`)
  const reader = await connection.runAndReadAll(
    `select ${names.join(', ')}, min("row", ${shownRows}) as first from verdicts where ${names.map((each) => `${each} <> 0`).join(' or ')} group by all`,
  )
  const found: number[][] = rules.map(() => [])
  for (const each of reader.getRowObjectsJS()) {
    const rows = (each['first'] as bigint[]).map(Number)
    for (const [index, own] of found.entries())
      if ((BigInt(each[`failed_${Math.floor(index / bits)}`] as bigint) >> BigInt(index % bits)) & 1n) for (const row of rows) own.push(row)
  }
  return found
}

/** Names of the columns of verdicts, and for each the bits of those rules that are chosen. */
export const bitsOfRules = (rules: readonly Rule[], chosen: (rule: Rule) => boolean): { at: number; mask: bigint }[] =>
  groupsOf(rules).map((group, at) => ({ at, mask: group.reduce((mask, rule, bit) => (chosen(rule) ? mask | (1n << BigInt(bit)) : mask), 0n) }))

/** The records that a rejecting rule refuses: their verdicts are picked by these bits. */
export const rejecting = (rules: readonly Rule[]): string =>
  groupsOf(rules)
    .map((group, at) => `(failed_${at} & ${group.reduce((mask, { weight }, bit) => (weight === 'reject' ? mask + 2 ** bit : mask), 0)}) <> 0`)
    .join(' or ')

/** What the fields of some rows hold, by row. */
export async function fieldsOfRows(
  connection: DuckDBConnection,
  prepared: Prepared,
  rows: readonly number[],
): Promise<ReadonlyMap<number, Readonly<Record<string, string | null>>>> {
  if (rows.length === 0) return new Map()
  await connection.run(
    `create or replace temp table asked as from records where "row" in (select unnest([${[...new Set(rows)].join(', ')}]::bigint[]))`,
  )
  const fields = prepared.looks.map(({ field }) => `"v_${field.field}" as "${field.field}"`)
  const found = await rowsOf(
    connection,
    `select "row", ${fields.join(', ')} from (${prepared.select(
      prepared.looks.map(({ field }) => field.field),
      [],
      'asked',
    )})`,
  )
  return new Map(found.map(({ row, ...values }) => [Number(row), values as Record<string, string | null>]))
}
