import type { DuckDBConnection } from '@duckdb/node-api'
import { literal, name, translate } from '../bulk/index.ts'
import type { FieldDefinition, RegistryDefinition } from '../registries/index.ts'
import { placeCode, sexCode } from '../standardisation/index.ts'
import { dayLine } from './day.ts'

/** Words that people write where there is nothing to write. */
const nothing = [
  '',
  'khong',
  'không',
  'không có',
  'khong co',
  'không rõ',
  'khong ro',
  'chưa có',
  'chua co',
  'null',
  'none',
  'n/a',
  'na',
  'nan',
  '-',
  '--',
  '.',
  'x',
  '?',
  '#n/a',
].flatMap((word) => [...new Set([word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)])])

const longest = Math.max(...nothing.map((word) => Buffer.byteLength(word)))

/** Only short texts that begin with no digit can be such a word. */
const isNothing = (text: string) =>
  `case when strlen(${text}) <= ${longest} and not (left(${text}, 1) between '0' and '9') then list_contains([${nothing.map(literal).join(', ')}], ${text}) else false end`

const line = (code: number | null) => String(code ?? '')

/** A province by name or code, of today or of before; places nobody knows are none. */
const provinceLine = (text: string) => {
  const code = placeCode(text)
  return line(code !== null && code < 1_000 ? code : null)
}

type Dictionary = { columns: Readonly<Record<string, 'INTEGER'>>; line: (text: string) => string }

/** How texts of a kind are read, each distinct text once; kinds that are read where they stand have none. */
const dictionaryOf = ({ kind, field }: FieldDefinition): Dictionary | null => {
  if (kind === 'day' || kind === 'birth-day') return { columns: { [`d_${field}`]: 'INTEGER', [`w_${field}`]: 'INTEGER' }, line: dayLine }
  if (kind === 'sex') return { columns: { [`c_${field}`]: 'INTEGER' }, line: (text) => line(sexCode(text)) }
  if (kind === 'province') return { columns: { [`c_${field}`]: 'INTEGER' }, line: provinceLine }
  return null
}

/** Fields without a column in the file stand in the table as if every cell were empty. */
export const absent = (registry: RegistryDefinition, columns: ReadonlyMap<string, string>) =>
  registry.fields.filter(({ field }) => !columns.has(field))

/** Makes the view `prepared` over the table `records`: the trimmed texts, the days and codes they are read as, whether spaces are spare. */
export async function prepare(
  connection: DuckDBConnection,
  registry: RegistryDefinition,
  columns: ReadonlyMap<string, string>,
  folder: string,
): Promise<void> {
  const present = registry.fields.filter(({ field }) => columns.has(field))
  const cut = present.map(({ field }) => `trim(${name(columns.get(field) ?? '')}) as "t_${field}"`)
  const trimmed = present.map(({ field, kind }) => {
    const [raw, text] = [name(columns.get(field) ?? ''), `"t_${field}"`]
    const number = kind === 'personal-id' || kind === 'identity-number' ? `, try_cast(${text} as bigint) as "n_${field}"` : ''
    return `case when ${isNothing(text)} then null else ${text} end as "v_${field}",
      (length(${raw}) <> length(${text}) or contains(${text}, '  ')) as "s_${field}"${number}`
  })
  const empty = absent(registry, columns).map(({ field }) => `null::varchar as "v_${field}", false as "s_${field}", null::bigint as "n_${field}"`)
  await connection.run(
    `create or replace table trimmed as select "row", ${[...trimmed, ...empty].join(', ')} from (select *, ${cut.join(', ')} from records)`,
  )
  const joined: string[] = []
  for (const definition of registry.fields) {
    const dictionary = dictionaryOf(definition)
    if (!dictionary) continue
    const table = `read_${definition.field}`
    await translate(connection, folder, {
      distinct: `select distinct "v_${definition.field}" from trimmed where "v_${definition.field}" is not null`,
      table,
      ...dictionary,
    })
    joined.push(`left join ${table} on ${table}.raw = "v_${definition.field}"`)
  }
  const read = registry.fields.flatMap((definition) => Object.keys(dictionaryOf(definition)?.columns ?? {})).map((column) => `, "${column}"`)
  await connection.run(`create or replace view prepared as select trimmed.*${read.join('')} from trimmed ${joined.join(' ')}`)
}
