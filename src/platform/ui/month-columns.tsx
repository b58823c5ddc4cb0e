import { lastDayOfMonth, monthOf, type Period, partsOf, type PlainDate } from '../dates.ts'
import { formatNumber } from '../text.ts'
import { ChartFrame } from './chart-frame.tsx'
import { periodWords, shortPeriod } from './period-words.ts'
import { useReader, type Words } from './reader.ts'
import { Say } from './say.tsx'
import { percent } from './scale.ts'
import { type State, StateShape, stateWords } from './state.tsx'
import type { StateCount } from './state-bar.tsx'
import { Table } from './table.tsx'

/** One month: what falls due in it, by state. */
export type MonthCounts = { readonly period: Period; readonly counts: readonly StateCount[]; readonly href?: string }

const height = 196
const floor = 170
const ceiling = 42
const total = (month: MonthCounts) => month.counts.reduce((sum, each) => sum + each.count, 0)

/** Where a day stands among the months, from 0 to their number; null when outside. */
export function placeOfDay(day: PlainDate, months: readonly Pick<MonthCounts, 'period'>[]): number | null {
  const at = months.findIndex(({ period }) => period === monthOf(day))
  if (at < 0) return null
  const { year, month, day: dayOfMonth } = partsOf(day)
  return at + (dayOfMonth - 0.5) / Number(lastDayOfMonth(year, month).slice(8))
}

function Column({ month, at, width, top }: { month: MonthCounts; at: number; width: number; top: number }) {
  const { language } = useReader()
  const scale = (floor - ceiling) / top
  let y = floor
  const sum = total(month)
  const middle = `${(at + 0.5) * width}%`
  return (
    <a href={month.href} tabIndex={-1}>
      <rect x={`${at * width}%`} width={`${width}%`} height={height} fill="transparent" />
      {month.counts
        .filter((each) => each.count > 0)
        .map(({ state, count }) => {
          y -= count * scale
          return (
            <rect key={state} class={`segment is-${state}`} x={`${(at + 0.16) * width}%`} width={`${0.68 * width}%`} y={y} height={count * scale} />
          )
        })}
      <text class="chart-number" x={middle} y={y - 6} text-anchor="middle">
        {sum > 0 ? formatNumber(sum, language) : ''}
      </text>
      <text class="chart-label" x={middle} y={floor + 19} text-anchor="middle">
        {shortPeriod(month.period, language)}
      </text>
    </a>
  )
}

function Today({ months }: { months: readonly MonthCounts[] }) {
  const { asOf, language } = useReader()
  const place = placeOfDay(asOf, months)
  if (place === null) return null
  const x = percent(place, months.length)
  const late = place > months.length / 2
  return (
    <g class="today">
      <line x1={x} x2={x} y1={4} y2={floor} />
      <text class="chart-label" x={x} y={12} dx={late ? -6 : 6} text-anchor={late ? 'end' : 'start'}>
        {language === 'vi' ? 'hôm nay' : 'today'}
      </text>
    </g>
  )
}

/** States that occur; all that were asked about where none does. */
function statesIn(months: readonly MonthCounts[]): State[] {
  const counts = months.flatMap((month) => month.counts)
  const found = counts.filter((each) => each.count > 0)
  return [...new Set((found.length > 0 ? found : counts).map((each) => each.state))]
}

function MonthTable({ title, months, kinds }: { title: Words; months: readonly MonthCounts[]; kinds: readonly State[] }) {
  const { language } = useReader()
  const number = (count: number, href?: string) =>
    href === undefined ? formatNumber(count, language) : <a href={href}>{formatNumber(count, language)}</a>
  return (
    <Table
      dense
      caption={title}
      rows={months}
      columns={[
        { head: { vi: 'Tháng', en: 'Month' }, names: true, cell: (month) => <Say words={periodWords(month.period)} /> },
        ...kinds.map((state) => ({
          head: stateWords[state],
          align: 'number' as const,
          cell: (month: MonthCounts) => {
            const found = month.counts.find((each) => each.state === state)
            return number(found?.count ?? 0, found?.href)
          },
        })),
        { head: { vi: 'Cộng', en: 'Total' }, align: 'number', cell: (month) => number(total(month), month.href) },
      ]}
    />
  )
}

/** What falls due month by month, stacked by state, with today marked; each column leads to what it counts. */
export function MonthColumns({ title, note, months }: { title: Words; note?: Words; months: readonly MonthCounts[] }) {
  const kinds = statesIn(months)
  const top = Math.max(1, ...months.map(total))
  const width = 100 / Math.max(months.length, 1)
  return (
    <ChartFrame title={title} note={note} table={<MonthTable title={title} months={months} kinds={kinds} />}>
      <Legend kinds={kinds} />
      <svg class="plot" width="100%" height={height} aria-hidden="true">
        <line class="axis" x1="0" x2="100%" y1={floor} y2={floor} />
        {months.map((month, at) => (
          <Column key={month.period} month={month} at={at} width={width} top={top} />
        ))}
        <Today months={months} />
      </svg>
    </ChartFrame>
  )
}

/** Shape, colour and word of each state in a chart. */
export function Legend({ kinds }: { kinds: readonly State[] }) {
  return (
    <ul class="legend">
      {kinds.map((state) => (
        <li key={state}>
          <StateShape state={state} />
          <Say words={stateWords[state]} />
        </li>
      ))}
    </ul>
  )
}
