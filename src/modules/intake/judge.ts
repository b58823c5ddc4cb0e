import { join } from 'node:path'
import { type LineFault, literal, name, numberOf, openEngine, readTable, rowsOf, translate } from '../bulk/index.ts'
import { checkFile, failedBy, type Judged, rejecting, bitsOfRules } from '../quality/index.ts'
import { dimensions, type FieldDefinition, type RegistryDefinition } from '../registries/index.ts'
import type { Finding, Heads, Judgement, Order, Pattern, ProvinceCount } from './order.ts'
import { repaired } from './repair.ts'
import { xmlToCsv } from './xml.ts'

const shownFindings = 500

/** A file in a form the engine reads: XML becomes a table first. */
const asTable = (path: string, folder: string): Promise<string> =>
  /\.xml$/i.test(path) ? xmlToCsv(path, join(folder, 'from-xml.csv')) : Promise.resolve(path)

/** The heads of a file and its first rows. @throws bulk-file-unreadable, bulk-file-empty */
export async function headsOf({ path, folder }: Extract<Order, { kind: 'heads' }>): Promise<Heads> {
  const engine = await openEngine({ threads: 1, memoryMb: 1024, spill: folder })
  try {
    const { columns, conversion } = await readTable(engine.connection, await asTable(path, folder), 'records', folder)
    const rows = await rowsOf(engine.connection, 'select * from records order by "row" limit 5')
    const cell = (value: unknown) => (typeof value === 'string' ? value.slice(0, 60) : '')
    return { columns, rows: rows.map((row) => columns.map((column) => cell(row[column]))), encoding: conversion?.encoding ?? null }
  } finally {
    engine.close()
  }
}

const isWords = ({ kind }: FieldDefinition) => kind === 'name' || kind === 'text' || kind === 'commune' || kind === 'province'

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
      return isWords(field) ? `coalesce("fixed_${column}".fixed, ${value})` : value
  }
}

/** Texts that want repair, each once, with what becomes of them: a table for each field of words. */
async function repairTables({ connection, folder }: Judged, fields: readonly FieldDefinition[]): Promise<string[]> {
  const joins: string[] = []
  for (const field of fields.filter(isWords)) {
    const value = `"v_${field.field}"`
    const isName = field.kind === 'name'
    const wanted = isName ? 'true' : `strlen(${value}) <> length(${value}) or contains(${value}, '  ')`
    await translate(connection, folder, {
      distinct: `select distinct ${value} from trimmed where ${value} is not null and (${wanted})`,
      table: `fixing_${field.field}`,
      columns: { fixed: 'VARCHAR' },
      line: (text) => {
        const fixed = repaired(text, isName)
        return fixed === text ? '' : fixed.replaceAll('\t', ' ')
      },
    })
    joins.push(
      `left join fixing_${field.field} as "fixed_${field.field}" on "fixed_${field.field}".raw = ${value} and "fixed_${field.field}".fixed is not null`,
    )
  }
  return joins
}

/** Writes the accepted records as they will be kept, in the order of their keys: number, key, fields, originals, person, digest. */
async function writeAccepted(
  judged: Judged,
  registry: RegistryDefinition,
  importId: string,
  target: string,
): Promise<{ accepted: number; repairs: number }> {
  const { connection, rules, columns } = judged
  const present = registry.fields.filter(({ field }) => columns.has(field))
  const joins = await repairTables(judged, present)
  const values = present.map((field) => `${kept(field)} as "k_${field.field}"`)
  const changed = present.filter(isWords).map(({ field }) => `case when "fixed_${field}".fixed is not null then "v_${field}" end as "o_${field}"`)
  await connection.run(
    `create or replace temp table accepted as select ${[...values, ...changed].join(', ')}
     from prepared join verdicts using ("row") ${joins.join(' ')} where not (${rejecting(rules)})`,
  )
  const byName = present.map(({ field }) => field).toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  const line = `concat_ws(chr(31), ${byName.map((field) => `case when "k_${field}" is not null then ${literal(`${field}=`)} || "k_${field}" end`).join(', ')})`
  const object = (prefix: string, fields: readonly string[]) =>
    `'{' || concat_ws(',', ${fields.map((field) => `${literal(`${JSON.stringify(field)}:`)} || to_json("${prefix}_${field}")::varchar`).join(', ')}) || '}'`
  const words = present.filter(isWords).map(({ field }) => field)
  const touched = words.map((field) => `"o_${field}" is not null`).join(' or ') || 'false'
  const person = registry.matching && columns.has(registry.matching.number) ? `"k_${registry.matching.number}"` : 'null'
  await connection.run('set preserve_insertion_order = true')
  await connection.run(
    `copy (select ${literal(importId)} as import, row_number() over (order by key) as n, key, fields, originals, person, digest from (select "k_${registry.key}" as key,
       ${object('k', byName)} as fields, case when ${touched} then ${words.length > 0 ? object('o', words) : 'null'} end as originals,
       ${person} as person, ('0x' || md5(${line})[1:15])::bigint as digest from accepted) order by n) to ${literal(target)} (format csv, header false)`,
  )
  return {
    accepted: await numberOf(connection, 'select count(*) from accepted'),
    repairs: await numberOf(connection, `select count(*) from accepted where ${touched}`),
  }
}

/** The line of the file in which a record stands: lines that are no records stand between. */
export function lineOf(row: number, faults: readonly Pick<LineFault, 'line'>[]): number {
  let line = row + 1
  for (const fault of faults) if (fault.line <= line) line += 1
  return line
}

async function findingsOf({ connection, rules, columns, faults }: Judged, registry: RegistryDefinition): Promise<Finding[]> {
  const found: Finding[] = []
  const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, 200) : null)
  for (const [index, { id, fields }] of rules.entries()) {
    const shown = fields.filter((field) => columns.has(field))
    const rows = await rowsOf(
      connection,
      `select "row", "v_${registry.key}" as the_key${shown.map((field) => `, "v_${field}" as ${name(`f_${field}`)}`).join('')} from verdicts join trimmed using ("row")
       where ${failedBy(index)} order by "row" limit ${shownFindings}`,
    )
    for (const row of rows)
      found.push({
        rule: id,
        line: lineOf(Number(row['row']), faults),
        key: text(row['the_key']),
        values: Object.fromEntries(shown.map((field) => [field, text(row[`f_${field}`])])),
      })
  }
  return found
}

async function provincesOf({ connection, rules }: Judged, registry: RegistryDefinition): Promise<ProvinceCount[]> {
  const place = registry.fields.find(({ kind }) => kind === 'province')?.field
  if (place === undefined) return []
  const bits = (column: string, dimension: string) =>
    bitsOfRules(rules, (rule) => rule.dimension === dimension)
      .map(({ at, mask }) => `bit_count(${column}_${at} & ${mask})`)
      .join(' + ')
  const sums = dimensions.map(
    (dimension) =>
      `sum(${bits('checked', dimension)})::double as "${dimension}_checked", sum(${bits('failed', dimension)})::double as "${dimension}_failed"`,
  )
  const rows = await rowsOf(
    connection,
    `select "c_${place}" as place, count(*) as records, ${sums.join(', ')} from verdicts join prepared using ("row") where "c_${place}" is not null group by 1`,
  )
  return rows.flatMap((row) =>
    dimensions.map((dimension) => ({
      place: Number(row['place']),
      dimension,
      records: Number(row['records']),
      checked: Number(row[`${dimension}_checked`]),
      failed: Number(row[`${dimension}_failed`]),
    })),
  )
}

/** Which rules fail together, and how often: enough to judge again under other rules. */
async function patternsOf({ connection, rules }: Judged): Promise<Pattern[]> {
  const columns = bitsOfRules(rules, () => true).map(({ at }) => at)
  const reader = await connection.runAndReadAll(
    `select count(*)::bigint as n, ${columns.map((at) => `failed_${at}`).join(', ')} from verdicts where ${columns.map((at) => `failed_${at} <> 0`).join(' or ')} group by all order by n desc limit 4000`,
  )
  return reader.getRowObjectsJS().map((row) => ({
    records: Number(row['n']),
    failed: rules.flatMap((_rule, index) => ((BigInt(row[`failed_${Math.floor(index / 60)}`] as bigint) >> BigInt(index % 60)) & 1n ? [index] : [])),
  }))
}

/** Judges a file by the rules of its registry and leaves `accepted.csv`, `rejects.csv` and `report.json` in the folder. @throws bulk-file-unreadable, bulk-file-empty, quality-key-missing */
export async function judge(order: Extract<Order, { kind: 'judge' }>, step: (step: string) => void): Promise<Judgement> {
  const { registry, folder, columns, today, threads, memoryMb } = order
  let made: Omit<Judgement, 'report'> | null = null
  const report = await checkFile({
    registry,
    path: await asTable(order.path, folder),
    out: folder,
    today,
    threads,
    memoryMb,
    columns,
    step,
    after: async (judged) => {
      const findings = await findingsOf(judged, registry)
      const provinces = await provincesOf(judged, registry)
      const patterns = await patternsOf(judged)
      const { accepted, repairs } = await writeAccepted(judged, registry, order.importId, join(folder, 'accepted.csv'))
      made = { accepted, repaired: repairs, findings, provinces, patterns }
    },
  })
  if (made === null) throw new Error('nothing was judged')
  return { report, ...(made as Omit<Judgement, 'report'>) }
}
