import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { literal, openEngine, rowsOf } from '../bulk/index.ts'
import { explain, type Reason } from './explain.ts'
import { patternOf } from './level.ts'
import type { Report } from './output.ts'
import type { Rarity } from './weights.ts'

/** What a finished run said of one record, with its reasons; null where the run knows no such record. */
export type Explained = {
  recordKey: string
  personId: string | null
  decision: string
  class: string
  weight: number | null
  margin: number | null
  reasons: Reason[]
}

/**
 * Explains a link of a finished run out of what it left: `links.parquet`, `report.json` and the reference in standard form.
 * What a level earns by rarity is told by the person's own values, since on those both agree.
 */
export async function explainLink(out: string, recordKey: string): Promise<Explained | null> {
  const { learned, people } = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report
  const engine = await openEngine({ threads: 2, memoryMb: 512, spill: join(out, 'stages', 'spill') })
  const file = (name: string) => `read_parquet(${literal(join(out, 'stages', `${name}.parquet`))})`
  const share = (table: string, column: string, value: string) => `(select -log2(n / ${people}.0e0) from ${file(table)} where ${column} = ${value})`
  try {
    const [link] = await rowsOf(
      engine.connection,
      `select * from read_parquet(${literal(join(out, 'links.parquet'))}) where record_key = ${literal(recordKey)}`,
    )
    if (!link) return null
    const personId = link['person_id'] === null ? null : String(link['person_id'] as string)
    const found = (name: string) => (link[name] === null ? null : Number(link[name]))
    const said = {
      recordKey,
      personId,
      decision: String(link['decision']),
      class: String(link['class']),
      weight: found('weight'),
      margin: found('margin'),
    }
    const pattern = found('pattern')
    if (personId === null || pattern === null) return { ...said, reasons: [] }
    const [bits = {}] = await rowsOf(
      engine.connection,
      `select ${share('people-full', 'fid', 'p.fid')} as "full", ${share('people-key', 'kid', 'p.kid')} as "key", ${share('people-date', 'dob', 'p.dob')} as "date",
        (select -log2(sum(n) / ${people}.0e0) from ${file('people-date')} where dob // 10000 = p.dob // 10000) as "year", ${share('people-place', 'prov', 'p.prov')} as place
       from ${file('people')} as p left join ${file('odd-people')} as o on o.pid = p.pid
       where coalesce(o.person_id, lpad(p.pid::varchar, 12, '0')) = ${literal(personId)} limit 1`,
    )
    const at = (name: string) => Number(bits[name] ?? 0)
    const rarity: Rarity = { full: at('full'), key: at('key'), date: at('date'), swapped: at('date'), year: at('year'), place: at('place') }
    return { ...said, reasons: explain(learned, patternOf(pattern), rarity) }
  } finally {
    engine.close()
  }
}
