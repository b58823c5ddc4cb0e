import type { DuckDBConnection } from '@duckdb/node-api'
import { literal, name, translate } from '../bulk/index.ts'
import type { FieldDefinition, RegistryDefinition } from '../registries/index.ts'
import { placeCode, sexCode } from '../standardisation/index.ts'
import { communeColumns, communeLine } from './commune.ts'
import { dayLine } from './day.ts'
import { type Marks, marksOf, noMarks } from './marks.ts'

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
  `case when strlen(${text}) <= ${longest} and not (${text} >= '0' and ${text} < ':') then list_contains([${nothing.map(literal).join(', ')}], ${text}) else false end`

const line = (code: number | null) => String(code ?? '')

/** A province by name or code, of today or of before; places nobody knows are none. */
const provinceLine = (text: string) => {
  const code = placeCode(text)
  return line(code !== null && code < 1_000 ? code : null)
}

type Reading = { columns: Readonly<Record<string, 'INTEGER' | 'VARCHAR'>>; line: (text: string) => string }

/** How texts of a kind are read in our own language; kinds that are read where they stand have none. */
const readingOf = ({ kind, field }: FieldDefinition): Reading | null => {
  if (kind === 'day' || kind === 'birth-day') return { columns: { [`d_${field}`]: 'INTEGER', [`w_${field}`]: 'INTEGER' }, line: dayLine }
  if (kind === 'sex') return { columns: { [`c_${field}`]: 'INTEGER' }, line: (text) => line(sexCode(text)) }
  if (kind === 'province') return { columns: { [`c_${field}`]: 'INTEGER' }, line: provinceLine }
  if (kind === 'commune') return { columns: communeColumns(field), line: communeLine }
  return null
}

/** Fields without a column in the file stand in the table as if every cell were empty. */
export const absent = (registry: RegistryDefinition, columns: ReadonlyMap<string, string>) =>
  registry.fields.filter(({ field }) => !columns.has(field))

/** A column of texts that occur often is looked at text by text, each once; numbers and keys cell by cell. */
const repeats = ({ kind, codes }: FieldDefinition): boolean =>
  ['name', 'text', 'commune', 'province', 'sex', 'day', 'birth-day'].includes(kind) || (kind === 'code' && codes !== undefined)

/** Where the cells of a field come from: a table of its distinct texts (`raw` and what each is), the cells themselves, or nowhere. */
export type Look = { readonly field: FieldDefinition; readonly column: string | null; readonly table: string | null }

/** What is looked up beside the fields: columns, and the join that brings them; the record as it came is `source`. */
export type Beside = { readonly columns: readonly string[]; readonly join: string }

/** What a file holds, ready to be judged: `select` writes the query of some fields of every record (or of those in the table `of`), or of all with the marks of their texts. */
export type Prepared = {
  readonly looks: readonly Look[]
  readonly select: (fields?: readonly string[], beside?: readonly Beside[], of?: string) => string
}

/** The cell of a number or key: one that begins with a digit and ends with no space is what it is, and nothing else has to be asked. */
function cell({ field }: FieldDefinition, raw: string): string {
  const text = `trim(${unmasked(raw)})`
  const spaced = [' ', '\u00a0', '\u3000'].map((space) => `suffix(${raw}, ${literal(space)})`).join(' or ')
  const value = `case when ${raw} >= '0' and ${raw} < ':' and not (${spaced}) then ${raw} when ${raw} is null or ${isNothing(text)} then null else ${text} end`
  return `${value} as "r_${field}"`
}

/** The prepared columns of a number or key that stands ready in `"r_…"`. */
const ready = ({ field, kind }: FieldDefinition): string[] => [
  `"r_${field}" as "v_${field}"`,
  ...(kind === 'personal-id' || kind === 'identity-number' ? [`try_cast("r_${field}" as bigint) as "n_${field}"`] : []),
]

/** A code where the text is the words people read for it; else the text. */
function coded({ codeWords = {} }: FieldDefinition, text: string): string {
  const known = Object.entries(codeWords).flatMap(([code, { vi, en }]) =>
    [...new Set([vi, en].map((words) => words.toUpperCase()))].map((words) => [words, code] as const),
  )
  const cases = known.map(([words, code]) => `when ${literal(words)} then ${literal(code)}`)
  return cases.length === 0 ? text : `case upper(nfc_normalize(${text})) ${cases.join(' ')} else ${text} end`
}

/** The prepared columns of texts that stand trimmed in `"t_…"` beside the text as it came. */
function cells(definition: FieldDefinition, raw: string): string[] {
  const { field } = definition
  const text = `"t_${field}"`
  return [
    `case when ${isNothing(text)} then null else ${coded(definition, text)} end as "v_${field}"`,
    `(length(${raw}) <> length(${text}) or contains(${text}, '  ')) as "s_${field}"`,
  ]
}

/** Whether a cell begins with a digit or a letter, as nearly all do: then it bears no mark, and is no formula. */
const isPlain = (raw: string) => `(${raw} >= 'A' or (${raw} >= '0' and ${raw} < ':'))`

/** A cell as a spreadsheet may show it, whether it came so or with a mark. */
export const safe = (raw: string) => `case when ${isPlain(raw)} then ${raw} else ${masked(unmasked(raw))} end`

/** The first 200 letters of a cell without its mark. */
export const shortened = (raw: string) => `case when ${isPlain(raw)} and strlen(${raw}) <= 200 then ${raw} else left(${unmasked(raw)}, 200) end`

/** A cell without the mark that keeps a spreadsheet from taking it for a formula, as a file of refused records has it. */
const unmasked = (raw: string) =>
  `case when starts_with(${raw}, '''') and regexp_matches(${raw}, '^''+[=+@\t\r\n-]') then substr(${raw}, 2) else ${raw} end`

/** A cell as a spreadsheet takes it for text and never for a formula. */
const masked = (text: string) => `case when regexp_matches(${text}, '^''*[=+@\t\r\n-]') then '''' || ${text} else ${text} end`

/** Distinct texts of a column with all that is to be known of each: how it is read and which of its rules it fails. */
async function dictionary(connection: DuckDBConnection, folder: string, { field, column, table }: Look, marks: readonly Marks[]): Promise<void> {
  const [raw, into] = [name(column ?? ''), name(table ?? '')]
  const distinct = name(`distinct_${field.field}`)
  await connection.run(
    `create or replace temp table ${distinct} as select raw, ${cells(field, 'cell').join(', ')}
     from (select *, trim(cell) as "t_${field.field}" from (select distinct ${raw} as raw, ${unmasked(raw)} as cell from records where ${raw} is not null))`,
  )
  const reading = readingOf(field)
  const read = `read_${field.field}`
  if (reading)
    await translate(connection, folder, {
      distinct: `select distinct "v_${field.field}" from ${distinct} where "v_${field.field}" is not null`,
      table: read,
      ...reading,
    })
  const known = Object.keys(reading?.columns ?? {}).map((each) => `, r."${each}"`)
  const join = reading ? `left join ${name(read)} as r on r.raw = d."v_${field.field}"` : ''
  const sums = marks.flatMap(({ checked, failed, at }) => [
    `${checked} as "checked_${field.field}_${at}"`,
    `${failed} as "failed_${field.field}_${at}"`,
  ])
  await connection.run(
    `create or replace temp table ${into} as select *${sums.map((each) => `, ${each}`).join('')} from (select d.*${known.join('')} from ${distinct} as d ${join})`,
  )
  await connection.run(`drop table ${distinct}`)
  if (reading) await connection.run(`drop table ${name(read)}`)
}

/** What a field is to a record whose cell is empty or missing. */
function empty({ field, kind }: FieldDefinition): string[] {
  const read = Object.entries(readingOf({ field, kind } as FieldDefinition)?.columns ?? {}).map(([column, type]) => `null::${type} as "${column}"`)
  return [`null::varchar as "v_${field}"`, `false as "s_${field}"`, `null::bigint as "n_${field}"`, ...read]
}

/** What a field of a record is by its table of texts. */
function looked({ field, table }: Look, marks: readonly Marks[] | null): string[] {
  const [of, known] = [name(table ?? ''), Object.keys(readingOf(field)?.columns ?? {})]
  const sums = (marks ?? []).flatMap((each) =>
    (['checked', 'failed'] as const).map((which) => {
      const column = `"${which}_${field.field}_${each.at}"`
      return `coalesce(${of}.${column}, ${noMarks(each)[which]}) as ${column}`
    }),
  )
  return [
    `${of}."v_${field.field}"`,
    `coalesce(${of}."s_${field.field}", false) as "s_${field.field}"`,
    ...known.map((each) => `${of}."${each}"`),
    ...sums,
  ]
}

/** Makes the table of texts of each field that has one, over the table `records`. */
export async function prepare(
  connection: DuckDBConnection,
  registry: RegistryDefinition,
  columns: ReadonlyMap<string, string>,
  folder: string,
  today: number,
): Promise<Prepared> {
  const marks = marksOf(registry, today, (field) => columns.has(field.field) && repeats(field))
  const looks = registry.fields.map((field): Look => {
    const column = columns.get(field.field) ?? null
    return { field, column, table: column !== null && repeats(field) ? `texts_${field.field}` : null }
  })
  for (const look of looks) if (look.table !== null) await dictionary(connection, folder, look, marks.get(look.field.field) ?? [])
  const select = (fields?: readonly string[], beside: readonly Beside[] = [], of = 'records'): string => {
    const chosen = looks.filter(({ field }) => fields === undefined || fields.includes(field.field))
    const came = chosen.filter(({ column, table }) => column !== null && table === null)
    const read = came.map(({ field, column }) => `, ${cell(field, name(column ?? ''))}`)
    const made = chosen.flatMap((look) => {
      const id = look.field.field
      if (look.column === null) return empty(look.field)
      if (look.table === null) return ready(look.field)
      return looked(look, fields === undefined ? (marks.get(id) ?? []) : null)
    })
    const joins = chosen.flatMap(({ column, table }) =>
      table === null ? [] : [`left join ${name(table)} on ${name(table)}.raw = source.${name(column ?? '')}`],
    )
    const list = ['source."row"', ...made, ...beside.flatMap((more) => more.columns)]
    const all = [...joins, ...beside.map((more) => more.join)]
    return `select ${list.join(', ')} from (select *${read.join('')} from ${name(of)}) as source ${all.join(' ')}`
  }
  return { looks, select }
}
