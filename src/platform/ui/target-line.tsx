import type { Period } from '../dates.ts'
import { formatNumber, type Language } from '../text.ts'
import { ChartFrame } from './chart-frame.tsx'
import { periodWords, shortPeriod } from './period-words.ts'
import { useReader, type Words } from './reader.ts'
import { Say } from './say.tsx'
import { roundTop } from './scale.ts'
import { Table } from './table.tsx'

/** One measured value; null where none was reported, which breaks the line. */
export type Point = { readonly period: Period; readonly value: number | null; readonly href?: string }

/** `trajectory`: where each point should stand, drawn as a thin line. */
type LineProps = {
  points: readonly Point[]
  trajectory?: readonly (number | null)[]
  target?: number
  unit?: string
  top?: number
  height?: number
  labels?: boolean
}

const write = (value: number, unit: string, language: Language) =>
  `${formatNumber(value, language)}${unit === '%' || unit === '' ? unit : ` ${unit}`}`

/** The line as SVG path in a square of 100 × 100, broken where nothing was reported. */
export function linePath(values: readonly (number | null)[], top: number): string {
  const step = values.length > 1 ? 100 / (values.length - 1) : 0
  let pen = 'M'
  return values
    .map((value, index) => {
      if (value === null) {
        pen = 'M'
        return ''
      }
      const piece = `${pen}${round(index * step)} ${round(100 - (value / top) * 100)}`
      pen = 'L'
      return piece
    })
    .join('')
}

const round = (value: number) => Math.round(value * 100) / 100

/** The drawing alone: line from zero, target dashed and named, the last value said at its end. */
export function LinePlot({ points, trajectory = [], target, unit = '', top, height = 180, labels = true }: LineProps) {
  const { language } = useReader()
  const values = points.map((point) => point.value)
  const most = top ?? roundTop(Math.max(target ?? 0, ...[...values, ...trajectory].map((value) => value ?? 0)))
  const last = points.findLastIndex((point) => point.value !== null)
  const years = points[0]?.period.slice(0, 4) !== points.at(-1)?.period.slice(0, 4)
  const end = (period: Period) => `${shortPeriod(period, language)}${years && period.length > 4 ? `/${period.slice(0, 4)}` : ''}`
  const at = (value: number) => `${round(100 - (value / most) * 100)}%`
  const x = (index: number) => `${points.length > 1 ? round((index / (points.length - 1)) * 100) : 0}%`
  return (
    <div class={labels ? 'line-plot' : 'line-plot line-plot-small'}>
      <svg class="plot" width="100%" height={height} aria-hidden="true">
        <line class="axis" x1="0" x2="100%" y1="100%" y2="100%" />
        {target !== undefined && <line class="target" x1="0" x2="100%" y1={at(target)} y2={at(target)} />}
        <svg x="0" y="0" width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none">
          {trajectory.length > 0 && <path class="trajectory" d={linePath(trajectory, most)} vector-effect="non-scaling-stroke" />}
          <path class="line" d={linePath(values, most)} vector-effect="non-scaling-stroke" />
        </svg>
        {target !== undefined && labels && (
          <text class="chart-label" x="0" y={at(target)} dy={target / most > 0.85 ? 16 : -6}>
            {language === 'vi' ? 'chỉ tiêu' : 'target'} {write(target, unit, language)}
          </text>
        )}
        {last >= 0 && (
          <LastValue
            x={x(last)}
            y={at(points[last]?.value ?? 0)}
            high={(points[last]?.value ?? 0) / most > 0.85}
            words={write(points[last]?.value ?? 0, unit, language)}
          />
        )}
      </svg>
      {labels && (
        <div class="plot-ends">
          <span>{points[0] && end(points[0].period)}</span>
          <span>{points.length > 1 && end(points.at(-1)?.period ?? '')}</span>
        </div>
      )}
    </div>
  )
}

function LastValue({ x, y, high, words }: { x: string; y: string; high: boolean; words: string }) {
  return (
    <>
      <circle class="dot" cx={x} cy={y} r="4" />
      <text class="chart-number" x={x} y={y} dx="-8" dy={high ? 20 : -9} text-anchor="end">
        {words}
      </text>
    </>
  )
}

/** An indicator over time against its target, with the values in a table behind. */
export function TargetLine({ title, note, ...line }: LineProps & { title: Words; note?: Words }) {
  const { language } = useReader()
  const unit = line.unit ?? ''
  const value = (point: Point) =>
    point.value === null ? <Say words={{ vi: 'chưa báo cáo', en: 'not reported' }} /> : write(point.value, unit, language)
  const table = (
    <Table
      dense
      caption={title}
      rows={line.points}
      columns={[
        { head: { vi: 'Kỳ', en: 'Period' }, names: true, cell: (point) => <Say words={periodWords(point.period)} /> },
        {
          head: { vi: 'Giá trị', en: 'Value' },
          align: 'number',
          cell: (point) => (point.href === undefined ? value(point) : <a href={point.href}>{value(point)}</a>),
        },
      ]}
    />
  )
  return (
    <ChartFrame title={title} note={note} table={table}>
      <LinePlot {...line} />
    </ChartFrame>
  )
}
