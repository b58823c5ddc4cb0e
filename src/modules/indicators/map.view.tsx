import { daysOf } from '../../platform/dates.ts'
import { type Column, Notice, Part, periodWords, Say, Table, TileMap, useReader, withQuery } from '../../platform/ui/index.ts'
import { territories, unitName } from './catalogue.ts'
import { roundedTo } from './figure.ts'
import { FigureWords, UnitLink, useDoor, Value } from './parts.view.tsx'
import type { IndicatorFile, UnitPoint } from './series.actions.ts'

/** Four numbers that cut the values in five groups of about the same size, so that the map shows differences. */
export function cutsOf(values: readonly number[], decimals: number): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => roundedTo(decimals, sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  const cuts = [0.2, 0.4, 0.6, 0.8].map(at)
  return new Set(cuts).size === 4
    ? cuts
    : [0.2, 0.4, 0.6, 0.8].map((share) => roundedTo(decimals, (sorted[0] ?? 0) + ((sorted.at(-1) ?? 0) - (sorted[0] ?? 0) || 1) * share))
}

/** The provinces on the day shown, for a period: a map of tiles, the table beside it, and what a merged one was made of. */
export function Provinces({ file }: { file: IndicatorFile }) {
  const { asOf } = useReader()
  const { definition } = file.card
  const merged = asOf >= '2025-07-01'
  const before = file.units.some(({ madeOf }) => madeOf.length > 0)
  return (
    <Part
      id="provinces"
      title={{ vi: 'Theo tỉnh, thành phố', en: 'By province' }}
      note={{ vi: `${periodWords(file.period).vi}, ${file.units.length} đơn vị.`, en: `${periodWords(file.period).en}, ${file.units.length} units.` }}
      aside={<Periods file={file} />}
    >
      {before && (
        <Notice
          words={
            definition.aggregation === 'sum'
              ? {
                  vi: 'Kỳ này báo cáo theo 63 tỉnh, thành phố; số của tỉnh mới được cộng từ các tỉnh trước sắp xếp, nêu ở cột bên.',
                  en: 'This period was reported by 63 provinces; a merged one is the sum of those it was made of, named beside it.',
                }
              : {
                  vi: 'Kỳ này báo cáo theo 63 tỉnh, thành phố; chỉ số này không cộng được nên tỉnh mới không có số, chỉ nêu số của các tỉnh trước sắp xếp.',
                  en: 'This period was reported by 63 provinces; the indicator cannot be added, so a merged one has none and only its parts are named.',
                }
          }
        />
      )}
      {merged ? (
        <div class={before ? 'stack' : 'aside'} data-even={before ? undefined : true}>
          <ProvinceMap file={file} />
          <ProvinceTable file={file} />
        </div>
      ) : (
        <ProvinceTable file={file} />
      )}
    </Part>
  )
}

/** A year of periods to choose from. */
function Periods({ file }: { file: IndicatorFile }) {
  const { address } = useReader()
  const around = file.card.line.filter(({ reported }) => reported > 0).slice(-24)
  const at = around.findIndex(({ period }) => period === file.period)
  const link = (period: string | undefined, words: { vi: string; en: string }) =>
    period === undefined ? null : <Say as="a" href={`${withQuery(address, { period })}#provinces`} words={words} />
  return (
    <span class="row">
      {link(around[at - 1]?.period, { vi: '‹ Kỳ trước', en: '‹ Before' })} {link(around[at + 1]?.period, { vi: 'Kỳ sau ›', en: 'After ›' })}{' '}
      {link(around.find(({ period }) => daysOf(period).last < '2025-07-01')?.period, { vi: 'Trước sắp xếp', en: 'Before the mergers' })}
    </span>
  )
}

function ProvinceMap({ file }: { file: IndicatorFile }) {
  const door = useDoor()
  const { language } = useReader()
  const { definition } = file.card
  const exact = file.units.flatMap(({ point }) => (point.value === null ? [] : [point.value]))
  const decimals = Math.max(...exact) - Math.min(...exact) >= 5 ? 0 : definition.decimals
  return (
    <TileMap
      label={{ vi: `${definition.short.vi} theo tỉnh`, en: `${definition.short.en} by province` }}
      cuts={cutsOf(exact, decimals)}
      tone={definition.direction === 'up' ? 'good' : 'bad'}
      unit={definition.unit[language] === '%' ? '%' : ''}
      values={file.units.map(({ unit, point }) => ({
        code: territories.get(unit)?.code ?? '',
        value: point.value === null ? null : roundedTo(decimals, point.value),
        href: door(`/indicators/${definition.code}`, { unit, period: file.period }),
      }))}
    />
  )
}

function ProvinceTable({ file }: { file: IndicatorFile }) {
  const { definition } = file.card
  const { last } = daysOf(file.period)
  const { language, asOf } = useReader()
  const rows = file.units.toSorted((a, b) => (b.point.value ?? -1) - (a.point.value ?? -1))
  const columns: Column<UnitPoint>[] = [
    {
      head: { vi: 'Tỉnh, thành phố', en: 'Province' },
      names: true,
      short: true,
      cell: ({ unit }) => <UnitLink code={definition.code} unit={unit} day={asOf} />,
    },
    {
      head: { vi: 'Giá trị', en: 'Value' },
      align: 'number',
      cell: ({ point }) =>
        point.value === null ? (
          <Say as="span" class="soft" words={{ vi: 'chưa có', en: 'none' }} />
        ) : (
          <Value value={point.value} definition={definition} />
        ),
    },
    ...(definition.denominator
      ? [
          {
            head: { vi: 'Tử số / mẫu số', en: 'Numerator / denominator' },
            align: 'number' as const,
            cell: ({ point }: UnitPoint) => <FigureWords figure={point.figure} />,
          },
        ]
      : []),
  ]
  if (rows.some(({ madeOf }) => madeOf.length > 0))
    columns.push({
      head: { vi: 'Trước sắp xếp', en: 'Before the mergers' },
      cell: ({ madeOf }) =>
        madeOf.map(({ unit, point }, at) => (
          <span key={unit}>
            {at > 0 && '; '}
            {unitName(unit, last, language)} <Value value={point.value} definition={definition} />
          </span>
        )),
    })
  return <Table dense caption={{ vi: 'Giá trị theo tỉnh', en: 'Values by province' }} rows={rows} rowKey={({ unit }) => unit} columns={columns} />
}
