import { literal, name, translate } from '../bulk/index.ts'
import type { Judged, Look } from '../quality/index.ts'
import type { FieldDefinition, RegistryDefinition } from '../registries/index.ts'
import { repaired } from './repair.ts'

const isWords = ({ kind }: FieldDefinition) => kind === 'name' || kind === 'text' || kind === 'commune' || kind === 'province'

/** Kinds of which a valid value is of digits and such: it stands in JSON as it is. */
const isPlain = ({ kind }: FieldDefinition) =>
  ['personal-id', 'identity-number', 'insurance-number', 'tax-code', 'phone', 'number', 'whole', 'day', 'birth-day', 'sex'].includes(kind)

/** What is kept of a field: days as YYYY-MM-DD, codes as they are defined, words repaired. */
function kept(field: FieldDefinition): string {
  const [value, column] = [`"v_${field.field}"`, field.field]
  switch (field.kind) {
    case 'day':
    case 'birth-day':
      return `case when regexp_full_match(${value}, '[0-9]{4}') then ${value} else concat("d_${column}" // 10000, '-', lpad(("d_${column}" // 100 % 100)::varchar, 2, '0'), '-', lpad(("d_${column}" % 100)::varchar, 2, '0')) end`
    case 'sex':
      return `case "c_${column}" when 1 then 'Nam' when 2 then 'Nữ' end`
    case 'code':
      return field.codes
        ? `[${field.codes.map(literal).join(', ')}][list_position([${field.codes.map((code) => literal(code.toUpperCase())).join(', ')}], upper(${value}))]`
        : value
    case 'number':
    case 'whole':
      return `replace(${value}, ',', '.')`
    case 'phone':
      return `regexp_replace(${value}, '[ .-]', '', 'g')`
    default:
      return isWords(field) ? `coalesce(fixed, ${value})` : value
  }
}

const jsonOf = (field: FieldDefinition, value: string) => {
  const text = isPlain(field) ? `'"' || ${value} || '"'` : `to_json(${value})::varchar`
  return `${literal(`${JSON.stringify(field.field)}:`)} || ${text}`
}

/** Texts of a column that want repair, each once, with what becomes of them, as a join. */
async function repairs({ connection, folder }: Judged, { field, table }: Look): Promise<string> {
  const value = `"v_${field.field}"`
  const isName = field.kind === 'name'
  const wanted = isName ? 'true' : `strlen(${value}) <> length(${value}) or contains(${value}, '  ')`
  await translate(connection, folder, {
    distinct: `select distinct ${value} from ${name(table ?? '')} where ${value} is not null and (${wanted})`,
    table: `fixing_${field.field}`,
    columns: { fixed: 'VARCHAR' },
    line: (text) => {
      const fixed = repaired(text, isName)
      return fixed === text ? '' : fixed.replaceAll('\t', ' ')
    },
  })
  return `left join fixing_${field.field} as f on f.raw = ${value}`
}

/** What is kept of a field, in columns of a record: `k_` the value, `j_` its place in a JSON object, `o_` the same of a text that was repaired. */
export type Kept = { readonly field: FieldDefinition; readonly columns: readonly string[]; readonly join: string | null }

/** Each field of the file as it is kept: of texts that occur often each is made once, in a table that is joined. */
export async function keptFields(judged: Judged, registry: RegistryDefinition): Promise<Kept[]> {
  const made: Kept[] = []
  for (const look of judged.prepared.looks) {
    const { field, column, table } = look
    if (column === null) continue
    const id = field.field
    if (table === null) {
      const value = field.field === registry.key && !isWords(field) ? `"v_${id}"` : kept(field)
      made.push({ field, columns: [`${value} as "k_${id}"`, `${jsonOf(field, value)} as "j_${id}"`], join: null })
      continue
    }
    const fixed = isWords(field) ? await repairs(judged, look) : ''
    const original = isWords(field) ? `case when fixed is not null then ${jsonOf(field, `"v_${id}"`)} end` : 'null::varchar'
    await judged.connection.run(
      `create or replace temp table "kept_${id}" as select raw, k, ${jsonOf(field, 'k')} as j, o
       from (select t.raw, ${kept(field)} as k, ${original} as o from ${name(table)} as t ${fixed})`,
    )
    const own = (letter: string) => `"kept_${id}".${letter} as "${letter}_${id}"`
    made.push({ field, columns: [own('k'), own('j'), own('o')], join: `left join "kept_${id}" on "kept_${id}".raw = source.${name(column)}` })
  }
  return made
}
