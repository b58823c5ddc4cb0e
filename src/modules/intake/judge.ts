import { join } from 'node:path'
import { headOf, openEngine, readTable, rowsOf, writeFaults } from '../bulk/index.ts'
import { bitsOfRules, bitsOfVerdicts, checkFile, type Judged } from '../quality/index.ts'
import { placeCode } from '../standardisation/index.ts'
import { forecastOf, heldFrom, writeAbsent, writeAccepted } from './accepted.ts'
import { placeCounts, writeFindings } from './findings.ts'
import type { Heads, Judgement, Order, Pattern } from './order.ts'
import { xmlToCsv } from './xml.ts'

/** A file in a form the engine reads: XML becomes a table first. */
const asTable = (path: string, folder: string): Promise<string> =>
  /\.xml$/i.test(path) ? xmlToCsv(path, join(folder, 'from-xml.csv')) : Promise.resolve(path)

/** The heads of a file and its first rows. @throws bulk-file-unreadable, bulk-file-empty */
export async function headsOf({ path, folder }: Extract<Order, { kind: 'heads' }>): Promise<Heads> {
  const engine = await openEngine({ threads: 1, memoryMb: 1024, spill: folder })
  try {
    const { columns, conversion, left } = await readTable(engine.connection, await headOf(await asTable(path, folder), folder), 'records', folder)
    const rows = await rowsOf(engine.connection, 'select * from records order by "row" limit 5')
    const cell = (value: unknown) => (typeof value === 'string' ? value.slice(0, 60) : '')
    return { columns, rows: rows.map((row) => columns.map((column) => cell(row[column]))), encoding: conversion?.encoding ?? null, left }
  } finally {
    engine.close()
  }
}

/** Which rules fail together, and how often: enough to judge again under other rules. */
async function patternsOf({ connection, rules }: Judged): Promise<Pattern[]> {
  const columns = bitsOfRules(rules, () => true).map(({ at }) => at)
  const reader = await connection.runAndReadAll(
    `select count(*)::bigint as n, ${columns.map((at) => `failed_${at}`).join(', ')} from verdicts where ${columns.map((at) => `failed_${at} <> 0`).join(' or ')} group by all order by n desc limit 4000`,
  )
  return reader.getRowObjectsJS().map((row) => ({
    records: Number(row['n']),
    failed: rules.flatMap((_rule, index) =>
      (BigInt(row[`failed_${Math.floor(index / bitsOfVerdicts)}`] as bigint) >> BigInt(index % bitsOfVerdicts)) & 1n ? [index] : [],
    ),
  }))
}

const placeOf = (text: string) => {
  const code = placeCode(text)
  return code !== null && code < 1_000 ? code : null
}

/**
 * Judges a file by the rules of its registry and leaves `accepted.parquet`, `rejects.csv`, `broken-lines.csv` (where lines cannot be read), `findings.parquet`, `absent.parquet` and `report.json` in the folder.
 * @throws bulk-file-unreadable, bulk-file-empty, quality-key-missing
 */
export async function judge(order: Extract<Order, { kind: 'judge' }>, step: (step: string) => void): Promise<Judgement> {
  const { registry, folder, columns, today, threads, memoryMb, held, shares } = order
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
      const path = join(folder, 'accepted.parquet')
      if (judged.faults.length > 0) await writeFaults(judged.connection, join(folder, 'broken-lines.csv'))
      const places = await placeCounts(judged)
      await writeFindings(judged, order.importId, join(folder, 'findings.parquet'))
      const patterns = await patternsOf(judged)
      const counts = await writeAccepted(judged, registry, order.importId, path)
      await judged.connection.run(heldFrom(held))
      const forecast = await forecastOf(judged, path, shares)
      const absence = await writeAbsent(judged, registry, [path, join(folder, 'absent.parquet')], placeOf)
      made = { ...counts, forecast, absence, places, patterns }
    },
  })
  if (made === null) throw new Error('nothing was judged')
  return { report, ...(made as Omit<Judgement, 'report'>) }
}
