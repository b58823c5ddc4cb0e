import type { DuckDBConnection } from '@duckdb/node-api'
import { literal, name, numberOf } from '../bulk/index.ts'
import { fieldOf, type RegistryDefinition } from '../registries/index.ts'
import type { Rule } from './rule.ts'
import { failedBy, rejecting } from './scan.ts'

/** The head of the column of reasons; a file that comes back with it is read without it. */
export const reasonsColumn = 'reasons'

/** Writes the refused records as they came, in their order, with the reason of each cell; how many they are. */
export async function writeRejects(
  connection: DuckDBConnection,
  registry: RegistryDefinition,
  rules: readonly Rule[],
  columns: readonly string[],
  path: string,
): Promise<number> {
  const reasons = rules
    .map((rule, index) => ({ rule, index }))
    .filter(({ rule }) => rule.weight === 'reject')
    .map(({ rule, index }) => `case when ${failedBy(index)} then ${literal(reasonOf(registry, rule))} end`)
  const where = rejecting(rules)
  const asCame = columns.filter((column) => column !== reasonsColumn).map((column) => `records.${name(column)}`)
  await connection.run(
    `copy (select ${asCame.join(', ')}, concat_ws('; ', ${reasons.join(', ')}) as ${reasonsColumn}
      from records join verdicts using ("row") where ${where} order by records."row") to ${literal(path)} (header, delimiter ',')`,
  )
  return numberOf(connection, `select count(*) from verdicts where ${where}`)
}

const reasonOf = (registry: RegistryDefinition, { fields, words }: Rule): string =>
  `${fields.map((field) => fieldOf(registry, field).label.vi).join(', ')}: ${words.vi.charAt(0).toLowerCase()}${words.vi.slice(1)}`
