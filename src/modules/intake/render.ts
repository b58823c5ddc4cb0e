import { join } from 'node:path'
import type { PlainDate } from '../../platform/dates.ts'
import { literal, numberOf, openEngine, rowsOf } from '../bulk/index.ts'
import { heldFrom, sliceSize } from './accepted.ts'

/** Some accepted records that go in together: those from `first` to `last` in the order of keys, `before` of them before these. */
export type Slice = { readonly before: number; readonly rows: number; readonly first: string; readonly last: string }

/** What is written of every record that enters: by which statement, from which day, when, and after which number of the feed. */
export type Terms = {
  readonly id: string
  readonly registry: string
  readonly origin: number
  readonly from: PlainDate
  readonly today: PlainDate
  readonly at: string
  readonly base: number
  readonly done: number
}

/** A slice as files: `fresh` goes into the registry as it is, `rest` has keys that are there already; `settled` need nothing any more. */
export type Rendered = { readonly fresh: { path: string; rows: number }; readonly rest: { path: string; rows: number }; readonly settled: number }

export type Renderer = {
  readonly slices: readonly Slice[]
  readonly hold: (path: string | null) => Promise<void>
  readonly render: (slice: Slice, terms: Terms) => Promise<Rendered>
  readonly close: () => void
}

/** A text as it stands in a file for COPY: backslashes and ends of line and of cells escaped. */
const escaped = (text: string) =>
  `case when regexp_matches(${text}, '[\\\\\\t\\n\\r]') then replace(replace(replace(replace(${text}, '\\', '\\\\'), chr(9), '\\t'), chr(10), '\\n'), chr(13), '\\r') else ${text} end`
/** JSON has no such signs but backslashes. */
const escapedJson = (text: string) => `replace(${text}, '\\', '\\\\')`

const asCopy = `(format csv, header false, delimiter '\t', quote '', nullstr '\\N')`

/** The columns of `fresh` files, in their order. */
export const freshColumns = 'registry, key, seq, n, valid_from, recorded_at, fields, origin, originals, person, digest, confirmed_on'

async function slicesOf(rows: (query: string) => Promise<Record<string, unknown>[]>, source: string): Promise<Slice[]> {
  const found = await rows(
    `select file_row_number // ${sliceSize} as at, count(*) as n, min(key) as first, max(key) as last from ${source} group by 1 order by 1`,
  )
  return found.map((each, at) => ({ before: at * sliceSize, rows: Number(each['n']), first: String(each['first']), last: String(each['last']) }))
}

/** Opens a file of accepted records to be carried in, slice by slice. */
export async function openRenderer(accepted: string, folder: string): Promise<Renderer> {
  const { connection, close } = await openEngine({ threads: 1, memoryMb: 1024, spill: folder })
  await connection.run('set preserve_insertion_order = true')
  const source = `read_parquet(${literal(accepted)}, file_row_number = true)`
  const slices = await slicesOf((query) => rowsOf(connection, query), source)
  const render = async (slice: Slice, { id, registry, origin, from, today, at, base, done }: Terms): Promise<Rendered> => {
    const [fresh, rest] = [join(folder, `fresh-${slice.before}.tsv`), join(folder, `rest-${slice.before}.tsv`)]
    const lying = `a.key >= ${literal(slice.first)} and a.key <= ${literal(slice.last)} and a.file_row_number >= ${Math.max(done, slice.before)}`
    const known = (await numberOf(connection, `select count(*) from held where key >= ${literal(slice.first)} and key <= ${literal(slice.last)}`)) > 0
    await connection.run(
      `create or replace temp table part as select a.file_row_number as n, a.* exclude (file_row_number)${known ? ', h.key is not null as known, coalesce(h.settled and h.digest = a.digest, false) as settled' : ', false as known, false as settled'}
       from ${source} as a ${known ? 'left join held as h using (key)' : ''} where ${lying}`,
    )
    const [counts = {}] = await rowsOf(
      connection,
      'select count(*) filter (where not known) as fresh, count(*) filter (where settled) as settled, count(*) as every from part',
    )
    const of = (name: string) => Number(counts[name])
    const rows = { fresh: of('fresh'), rest: of('every') - of('fresh') - of('settled') }
    if (rows.fresh > 0)
      await connection.run(
        `copy (select ${literal(registry)}, ${escaped('key')}, ${base} + row_number() over () as seq, 0, ${literal(from)}, ${literal(at)}, ${escapedJson('fields')}, ${origin},
           ${escapedJson('originals')}, ${escaped('person')}, digest, ${literal(today)} from (from part where not known order by n)) to ${literal(fresh)} ${asCopy}`,
      )
    if (rows.rest > 0)
      await connection.run(
        `copy (select ${literal(id)}, n + 1, ${escaped('key')}, ${escapedJson('fields')}, ${escapedJson('originals')}, ${escaped('person')}, digest from part where known and not settled order by n) to ${literal(rest)} ${asCopy}`,
      )
    return { fresh: { path: fresh, rows: rows.fresh }, rest: { path: rest, rows: rows.rest }, settled: of('settled') }
  }
  return { slices, render, hold: async (path) => void (await connection.run(heldFrom(path))), close }
}

/** Writes the keys that a file lacks, of one province or of all, as records to be staged; a file for each slice. */
export async function absentKeys(path: string, folder: string, place: number | null, id: string): Promise<string[]> {
  const { connection, close } = await openEngine({ threads: 1, memoryMb: 512, spill: folder })
  try {
    await connection.run(
      `create temp table gone as select row_number() over (order by key) - 1 as n, key from read_parquet(${literal(path)}) ${place === null ? '' : `where place = ${place}`}`,
    )
    const count = await numberOf(connection, 'select count(*) from gone')
    const parts = Array.from({ length: Math.ceil(count / sliceSize) }, (_, at) => join(folder, `gone-${at}.tsv`))
    for (const [at, part] of parts.entries())
      await connection.run(
        `copy (select ${literal(id)}, n + 1, ${escaped('key')}, '{}', null, null, 0 from gone where n // ${sliceSize} = ${at}) to ${literal(part)} ${asCopy}`,
      )
    return parts
  } finally {
    close()
  }
}
