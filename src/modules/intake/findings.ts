import { literal, name, openEngine, rowsOf } from '../bulk/index.ts'
import { bitsOfRules, bitsOfVerdicts, type Judged, shortened } from '../quality/index.ts'
import type { Finding, Order, PlaceCount } from './order.ts'

/** Where records stand whose province nobody knows, or whose registry has none. */
const noPlace = 0

const failedColumns = ({ rules }: Pick<Judged, 'rules'>) => bitsOfRules(rules, () => true).map(({ at }) => `failed_${at}`)

/** Writes every record that fails a rule: its row, its province, which rules it fails, and its fields as they came. */
export async function writeFindings(judged: Judged, importId: string, target: string): Promise<void> {
  const failed = failedColumns(judged)
  const fields = [...judged.columns].map(([field, column]) => `${shortened(`records.${name(column)}`)} as ${name(`f_${field}`)}`)
  await judged.connection.run(
    `copy (select "row", coalesce(place, ${noPlace}) as place, ${[...failed, ...fields].join(', ')} from verdicts join records using ("row")
       where ${failed.map((column) => `${column} <> 0`).join(' or ')})
     to ${literal(target)} (format parquet, compression zstd, compression_level 1, row_group_size 51200, kv_metadata {import: ${literal(importId)}})`,
  )
}

const bitOf = (which: 'checked' | 'failed', index: number) => `((${which}_${Math.floor(index / bitsOfVerdicts)} >> ${index % bitsOfVerdicts}) & 1)`

/** For each province how many records it has, and how often each rule was asked there and failed. */
export async function placeCounts({ connection, rules }: Judged): Promise<PlaceCount[]> {
  const columns = bitsOfRules(rules, () => true).flatMap(({ at }) => [`checked_${at}`, `failed_${at}`])
  const sums = rules.flatMap((_rule, index) => [
    `sum(n * ${bitOf('checked', index)})::double as c_${index}`,
    `sum(n * ${bitOf('failed', index)})::double as f_${index}`,
  ])
  const rows = await rowsOf(
    connection,
    `select place, sum(n)::double as records, ${sums.join(', ')}
     from (select coalesce(place, ${noPlace}) as place, ${columns.join(', ')}, count(*) as n from verdicts group by all) group by place order by place`,
  )
  return rows.flatMap((row) =>
    rules.map(({ id, dimension }, index) => ({
      place: Number(row['place']),
      rule: id,
      dimension,
      records: Number(row['records']),
      checked: Number(row[`c_${index}`]),
      failed: Number(row[`f_${index}`]),
    })),
  )
}

const text = (value: unknown) => (typeof value === 'string' ? value : null)

/** Some of the records that fail a rule, in the order of the file; `line` is still the row. */
export async function readFindings({
  path,
  folder,
  rule,
  key,
  fields,
  places,
  limit,
  offset,
}: Extract<Order, { kind: 'findings' }>): Promise<Finding[]> {
  const engine = await openEngine({ threads: 1, memoryMb: 512, spill: folder })
  try {
    const asked = [...new Set([key, ...fields])].map((field) => name(`f_${field}`))
    const where = `(failed_${Math.floor(rule.index / bitsOfVerdicts)} & ${2 ** (rule.index % bitsOfVerdicts)}) <> 0`
    const rows = await rowsOf(
      engine.connection,
      `select "row", ${asked.join(', ')} from read_parquet(${literal(path)}) where ${where}${places === null ? '' : ` and place in (${[noPlace - 1, ...places].join(', ')})`}
       order by "row" limit ${limit} offset ${offset}`,
    )
    return rows.map((row) => ({
      rule: rule.id,
      line: Number(row['row']),
      key: text(row[`f_${key}`])?.trim() || null,
      values: Object.fromEntries(fields.map((field) => [field, text(row[`f_${field}`])])),
    }))
  } finally {
    engine.close()
  }
}
