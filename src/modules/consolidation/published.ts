import { formatInstant, type Instant, type Period, type PlainDate } from '../../platform/dates.ts'
import { countedStates, type Counts, onTimeShare, totalOf } from '../reporting/index.ts'
import type { AgencyFacts } from './facts.ts'

/** An agency's figures as they were issued; all null where it was silent. */
export type PublishedRow = { agency: string; name: string; reported: boolean; late: boolean | null; counts: Counts | null; yearDone: number | null }

export const publishedRow = ({ agency, name, counts, late, yearDone }: AgencyFacts): PublishedRow => ({
  agency,
  name,
  reported: counts !== null,
  late,
  counts,
  yearDone,
})

/** An issued round as open data (dữ liệu mở): who reported and what, no person and no task. */
export type PublishedRound = {
  campaign: string
  regime: string
  period: Period
  dataFrom: PlainDate
  dataTo: PlainDate
  dueOn: PlainDate
  issuedAt: Instant
  version: number
  agencies: readonly PublishedRow[]
}

const heads = ['campaign', 'period', 'data_from', 'data_to', 'version', 'issued_at', 'agency', 'name', 'reported', 'late', 'total']
const last = ['on_time_share', 'year_done']

const quoted = (cell: string | number | null): string => {
  const text = cell === null ? '' : String(cell)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const said = (value: boolean | null): string | null => (value === null ? null : value ? 'yes' : 'no')

/** The same rounds as CSV in UTF-8 (RFC 4180); an agency that was silent has empty figures, not zeros. */
export function publishedCsv(rounds: readonly PublishedRound[]): string {
  const rows = rounds.flatMap((round) =>
    round.agencies.map(({ agency, name, reported, late, counts, yearDone }) => [
      round.campaign,
      round.period,
      round.dataFrom,
      round.dataTo,
      round.version,
      formatInstant(round.issuedAt),
      agency,
      name,
      said(reported),
      said(late),
      counts === null ? null : totalOf(counts),
      ...countedStates.map((state) => (counts === null ? null : counts[state])),
      counts === null ? null : onTimeShare(counts),
      yearDone,
    ]),
  )
  const head = [...heads, ...countedStates.map((state) => state.replaceAll('-', '_')), ...last]
  return `\uFEFF${[head, ...rows].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`
}
