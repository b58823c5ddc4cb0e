import { literal, numberOf, rowsOf } from '../bulk/index.ts'
import { type Judged, rejecting } from '../quality/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import { keptFields } from './kept.ts'
import type { Absence, Forecast } from './order.ts'

/** Records of one slice and of one group of rows in the file of accepted records. */
export const sliceSize = 51_200

/** Names in the order in which the database keeps those of an object: it need not put them in order again. */
const inStore = (a: string, b: string) => a.length - b.length || (a < b ? -1 : 1)

const objectOf = (letter: 'j' | 'o', fields: readonly string[]) =>
  `'{' || concat_ws(',', ${fields
    .toSorted(inStore)
    .map((field) => `"${letter}_${field}"`)
    .join(', ')}) || '}'`

/** Writes the accepted records as they will be kept, in the order of their keys: key, fields, originals, person, digest. */
export async function writeAccepted(
  judged: Judged,
  registry: RegistryDefinition,
  importId: string,
  target: string,
): Promise<{ accepted: number; repaired: number }> {
  const { connection, rules, prepared } = judged
  const kept = await keptFields(judged, registry)
  const byName = kept.map(({ field }) => field.field).toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  const words = kept.filter(({ columns }) => columns.length > 2).map(({ field }) => field.field)
  const direct = kept.filter(({ join }) => join === null)
  const beside = kept.flatMap(({ columns, join }) => (join === null ? [] : [{ columns, join }]))
  const line = `concat_ws(chr(31), ${byName.map((field) => `${literal(`${field}=`)} || "k_${field}"`).join(', ')})`
  const touched = words.map((field) => `"o_${field}" is not null`).join(' or ') || 'false'
  const person = registry.matching && byName.includes(registry.matching.number) ? `"k_${registry.matching.number}"` : 'null::varchar'
  const columns = kept.flatMap(({ field, columns: own }) => own.map((_column, at) => `"${'kjo'.charAt(at)}_${field.field}"`))
  const source = prepared.select(
    direct.map(({ field }) => field.field),
    beside,
  )
  await connection.run('set preserve_insertion_order = true')
  await connection.run(
    `copy (from (select "k_${registry.key}" as key, ${objectOf('j', byName)} as fields, case when ${touched} then ${words.length > 0 ? objectOf('o', words) : 'null'} end as originals,
       ${person} as person, ('0x' || md5(${line})[1:15])::bigint as digest
       from (select ${columns.join(', ')} from (select *${direct.flatMap((each) => each.columns.map((column) => `, ${column}`)).join('')} from (${source}))
         semi join (select "row" from verdicts where not (${rejecting(rules)})) as good using ("row"))) order by key)
     to ${literal(target)} (format parquet, compression zstd, compression_level 1, row_group_size ${sliceSize}, kv_metadata {import: ${literal(importId)}})`,
  )
  await connection.run('set preserve_insertion_order = false')
  const [counts = {}] = await rowsOf(connection, `select count(*) as accepted, count(originals) as repaired from read_parquet(${literal(target)})`)
  return { accepted: Number(counts['accepted']), repaired: Number(counts['repaired']) }
}

const heldColumns = "{'key': 'VARCHAR', 'digest': 'BIGINT', 'live': 'BOOLEAN', 'settled': 'BOOLEAN', 'place': 'VARCHAR', 'fields': 'VARCHAR'}"

/**
 * Reads what the registry holds, as `copyHeld` wrote it, as the table `held`: `live` where something holds on the day, `settled` where
 * it was confirmed today, `place` the province as it is written, `fields` where fields have to be compared one by one.
 */
export const heldFrom = (path: string | null) =>
  path === null
    ? 'create or replace table held (key varchar, digest bigint, live boolean, settled boolean, place varchar, fields varchar)'
    : `create or replace table held as select key, max(digest) filter (where live) as digest, bool_or(live) as live, bool_and(settled) as settled,
        any_value(place) filter (where live) as place, any_value(fields) filter (where live) as fields from read_csv(${literal(path)}, columns = ${heldColumns}, header = false, auto_detect = false, delim = ',', quote = '"', escape = '"', nullstr = '', max_line_size = 16000000) group by key`

const value = (of: string, field: string) => `json_extract_string(${of}.fields, ${literal(`$.${JSON.stringify(field)}`)})`
const differ = (fields: readonly string[]) =>
  fields.map((field) => `${value('a', field)} is distinct from ${value('h', field)}`).join(' or ') || 'false'

/** Fields of a file by who answers for them: those another registry is the source of are never written over; `whole` where the file has all. */
export type Shares = { readonly own: readonly string[]; readonly foreign: readonly string[]; readonly whole: boolean }

/** Whether fields have to be compared one by one: where the file says of a record less than is held, or not all of it counts. */
export const comparesFields = ({ whole, foreign }: Shares): boolean => !whole || foreign.length > 0

/** What carrying out would do, by comparing what was accepted with what is held. */
export async function forecastOf({ connection }: Pick<Judged, 'connection'>, accepted: string, shares: Shares): Promise<Forecast> {
  const each = comparesFields(shares)
  const [changed, withheld] = each ? [differ(shares.own), differ(shares.foreign)] : ['true', 'false']
  const [row = {}] = await rowsOf(
    connection,
    `select count(*) as every, count(*) filter (where known) as known, count(*) filter (where live and changed) as changed, count(*) filter (where live and withheld) as withheld
     from (select h.key is not null as known, coalesce(h.live, false) as live, h.digest <> a.digest and (${changed}) as changed, h.digest <> a.digest and (${withheld}) as withheld
       from read_parquet(${literal(accepted)}) as a left join held as h using (key))`,
  )
  const count = (name: string) => Number(row[name])
  return { fresh: count('every') - count('known'), changed: count('changed'), same: count('known') - count('changed'), withheld: count('withheld') }
}

/** Writes the keys that are held and that the file does not have, with the code of their province, and counts them. Null where the file cannot be whole. */
export async function writeAbsent(
  judged: Judged,
  registry: RegistryDefinition,
  [accepted, target]: readonly [string, string],
  placeOf: (text: string) => number | null,
): Promise<Absence | null> {
  const { connection, prepared, faults } = judged
  const key = `"v_${registry.key}"`
  const nameless = await numberOf(connection, `select count(*) from (${prepared.select([registry.key])}) where ${key} is null`)
  if (faults.length > 0 || nameless > 0) return null
  if ((await numberOf(connection, 'select count(*) from held where live')) === 0) return { held: 0, absent: 0, places: [] }
  await connection.run(
    `create or replace temp table lying as select h.key, h.place, f.key is null as absent
     from held as h left join (select ${key} as key from (${prepared.select([registry.key])}) union select key from read_parquet(${literal(accepted)})) as f using (key) where h.live`,
  )
  const texts = await rowsOf(connection, 'select place, count(*) as held, count(*) filter (where absent) as absent from lying group by 1')
  const codes = new Map(texts.map((each) => [each['place'], typeof each['place'] === 'string' ? placeOf(each['place']) : null]))
  const rows = [...codes].map(([text, code]) => `(${typeof text === 'string' ? literal(text) : 'null'}, ${code ?? 'null'})`)
  await connection.run(
    `create or replace temp table codes (place varchar, code integer)${rows.length > 0 ? `; insert into codes values ${rows.join(', ')}` : ''}`,
  )
  await connection.run(
    `copy (select key, code as place from lying left join codes on codes.place is not distinct from lying.place where absent order by key) to ${literal(target)} (format parquet, compression zstd)`,
  )
  const counted = await rowsOf(
    connection,
    `select code as place, count(*) as held, count(*) filter (where absent) as absent from lying left join codes on codes.place is not distinct from lying.place group by 1 order by 1`,
  )
  const sum = (which: 'held' | 'absent') => counted.reduce((all, each) => all + Number(each[which]), 0)
  const places = counted
    .filter((each) => each['place'] !== null)
    .map((each) => ({ place: Number(each['place']), held: Number(each['held']), absent: Number(each['absent']) }))
  return { held: sum('held'), absent: sum('absent'), places }
}
