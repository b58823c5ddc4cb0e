import type { DuckDBConnection } from '@duckdb/node-api'
import { literal, name, numberOf } from '../bulk/index.ts'
import { fieldOf, type RegistryDefinition } from '../registries/index.ts'
import { safe } from './prepare.ts'
import type { Rule } from './rule.ts'
import { bitsOfRules } from './scan.ts'

/** The head of the column of reasons; a file that comes back with it is read without it. */
export const reasonsColumn = 'reasons'

const reasonOf = (registry: RegistryDefinition, { fields, words }: Rule): string =>
  `${fields.map((field) => fieldOf(registry, field).label.vi).join(', ')}: ${words.vi.charAt(0).toLowerCase()}${words.vi.slice(1)}`

/** Records refused by the same rules have the same words: each such set of rules is put into words once. */
async function reasonsTable(connection: DuckDBConnection, registry: RegistryDefinition, rules: readonly Rule[]): Promise<string[]> {
  const groups = bitsOfRules(rules, ({ weight }) => weight === 'reject')
  const columns = groups.map(({ at }) => `refused_${at}`)
  const parts = groups.map(({ at, mask }) => `failed_${at} & ${mask} as refused_${at}`)
  await connection.run(
    `create or replace temp table refused as from (select "row", ${parts.join(', ')} from verdicts) where ${columns.map((each) => `${each} <> 0`).join(' or ')}`,
  )
  const found = (await connection.runAndReadAll(`select distinct ${columns.join(', ')} from refused`)).getRowsJS() as bigint[][]
  const words = (pattern: readonly bigint[]) =>
    rules
      .filter((rule) => bitsOfRules(rules, (each) => each === rule).some(({ at, mask }) => ((pattern[at] ?? 0n) & mask) !== 0n))
      .map((rule) => reasonOf(registry, rule))
  await connection.run(`create or replace temp table reasons_of (${columns.map((each) => `${each} bigint`).join(', ')}, ${reasonsColumn} varchar)`)
  const values = found.map((pattern) => `(${[...pattern, literal(words(pattern).join('; '))].join(', ')})`)
  if (values.length > 0) await connection.run(`insert into reasons_of values ${values.join(', ')}`)
  return columns
}

/** Writes the refused records as they came, in their order, with the reason of each cell; how many they are. No cell begins as a formula does. */
export async function writeRejects(
  connection: DuckDBConnection,
  registry: RegistryDefinition,
  rules: readonly Rule[],
  columns: readonly string[],
  path: string,
): Promise<number> {
  const patterns = await reasonsTable(connection, registry, rules)
  const asCame = columns.filter((column) => column !== reasonsColumn).map((column) => `${safe(`records.${name(column)}`)} as ${name(column)}`)
  await connection.run(
    `copy (select ${asCame.join(', ')}, reasons_of.${reasonsColumn} from refused join records using ("row") join reasons_of using (${patterns.join(', ')}) order by refused."row")
     to ${literal(path)} (header, delimiter ',')`,
  )
  return numberOf(connection, 'select count(*) from refused')
}
