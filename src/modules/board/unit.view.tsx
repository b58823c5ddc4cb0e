import { formatDay } from '../../platform/dates.ts'
import type { Sheet } from '../../platform/spreadsheet.ts'
import { formatNumber, formatShare, type Language } from '../../platform/text.ts'
import { Button, Count, EmptyState, PageHead, Part, PrintButton, Say, StateBar, Table, useReader, withQuery } from '../../platform/ui/index.ts'
import { useDoor } from './door.view.tsx'
import { stateCounts } from './overview.view.tsx'
import { type Counts, doneIn, dueIn, totalIn, type UnitBoard, type UnitRow } from './unit.ts'

type Shown = { row: UnitRow; depth: number }

/** Units in the order of the board, each followed by those under it. */
const flat = (rows: readonly UnitRow[], depth = 0): Shown[] => rows.flatMap((row) => [{ row, depth }, ...flat(row.below, depth + 1)])

const lines = ({ units, kept }: UnitBoard): Shown[] => [
  ...flat(units),
  ...(totalIn(kept) > 0 ? [{ row: { key: '', id: null, name: '', counts: kept, below: [] }, depth: 0 }] : []),
]

const shareOf = (part: number, whole: number, language: Language) => (whole === 0 ? '–' : formatShare(part, whole, language))

const keptWords = { vi: 'Chưa giao đơn vị nào', en: 'Given to no unit yet' }

/** What an agency's units were given and how far they are: for whoever heads it. */
export function UnitsPage({ agency, name, board, doors }: { agency: string; name: string; board: UnitBoard; doors: boolean }) {
  const { asOf, address } = useReader()
  const door = useDoor(doors, { agency, role: 'lead' })
  const rows = lines(board)
  return (
    <>
      <PageHead
        above={name}
        title={{ vi: 'Nhiệm vụ theo đơn vị trực thuộc', en: 'Tasks by unit' }}
        lead={{ vi: `Đến hết ngày ${formatDay(asOf)}.`, en: `At the end of ${formatDay(asOf)}.` }}
        actions={
          <>
            <Button variant="secondary" size="sm" href={withQuery(`/agencies/${agency}/units.xlsx?${address.split('?')[1] ?? ''}`, {})}>
              <Say words={{ vi: 'Tải Excel', en: 'Excel' }} />
            </Button>
            <PrintButton />
          </>
        }
      />
      <Part title={{ vi: 'Cả cơ quan', en: 'The whole agency' }}>
        <StateBar counts={stateCounts(board.all, door)} />
      </Part>
      <Part
        title={{ vi: 'Từng đơn vị', en: 'Unit by unit' }}
        note={{
          vi: 'Tính nhiệm vụ đơn vị chủ trì và phần việc được giao, mỗi việc một lần; phần việc giao tiếp cho cấp dưới nằm ở dòng của cấp dưới. Tỷ lệ đúng hạn tính trên việc đã đến hạn hoặc đã xong.',
          en: 'Tasks a unit leads and parts given to it, each once; what it gives on stands in the rows under it. Shares on time are taken of what is due or done.',
        }}
      >
        {rows.length === 0 ? (
          <EmptyState
            title={{ vi: 'Chưa giao việc cho đơn vị nào', en: 'No unit was given anything' }}
            words={{
              vi: 'Mở một nhiệm vụ cơ quan chủ trì, chọn “Chia nhiệm vụ” và ghi tên đơn vị thực hiện.',
              en: 'Open a task the agency leads, divide it and name the unit.',
            }}
          />
        ) : (
          <UnitTable agency={agency} rows={rows} doors={doors} />
        )}
      </Part>
    </>
  )
}

/** The list behind a figure of a unit: of a body the directory knows all it leads, of a name what was given under it. */
function useUnitDoor(agency: string, doors: boolean) {
  const door = useDoor(doors)
  return ({ id, name }: UnitRow, filter: Readonly<Record<string, string>> = {}) =>
    name === ''
      ? undefined
      : door(id === null ? { agency, role: 'lead', unit: name, ...filter } : { agency: id, role: 'lead', parts: 'true', ...filter })
}

function UnitTable({ agency, rows, doors }: { agency: string; rows: readonly Shown[]; doors: boolean }) {
  const { language } = useReader()
  const door = useUnitDoor(agency, doors)
  const number = (head: { vi: string; en: string }, value: (counts: Counts) => number, filter?: Readonly<Record<string, string>>) => ({
    head,
    align: 'number' as const,
    cell: ({ row }: Shown) => {
      const href = filter && row.below.length === 0 && row.id === null ? door(row, filter) : undefined
      return href === undefined ? formatNumber(value(row.counts), language) : <Count value={value(row.counts)} href={href} />
    },
  })
  return (
    <Table
      caption={{ vi: 'Đơn vị trực thuộc', en: 'Units' }}
      rows={rows}
      rowKey={({ row, depth }) => `${depth} ${row.key}`}
      dense
      columns={[
        { head: { vi: 'Đơn vị', en: 'Unit' }, names: true, cell: (shown) => <UnitName {...shown} /> },
        number({ vi: 'Được giao', en: 'Given' }, totalIn, {}),
        number({ vi: 'Đã xong', en: 'Done' }, doneIn),
        number({ vi: 'Đúng hạn', en: 'On time' }, (counts) => counts['done-on-time'], { state: 'done-on-time' }),
        number({ vi: 'Xong muộn', en: 'Late' }, (counts) => counts['done-late'], { state: 'done-late' }),
        number({ vi: 'Trong hạn', en: 'Within term' }, (counts) => counts['within-term'], { state: 'within-term' }),
        number({ vi: 'Quá hạn', en: 'Overdue' }, (counts) => counts.overdue, { state: 'overdue' }),
        number({ vi: 'Chưa rõ hạn', en: 'No day' }, (counts) => counts.undated, { state: 'undated' }),
        {
          head: { vi: 'Hoàn thành', en: 'Done, share' },
          align: 'number',
          cell: ({ row: { counts } }) => shareOf(doneIn(counts), totalIn(counts), language),
        },
        {
          head: { vi: 'Tỷ lệ đúng hạn', en: 'On time, share' },
          align: 'number',
          cell: ({ row: { counts } }) => shareOf(counts['done-on-time'], dueIn(counts), language),
        },
      ]}
    />
  )
}

function UnitName({ row: { id, name }, depth }: Shown) {
  const { asOf } = useReader()
  const before = '– '.repeat(depth)
  if (name === '') return <Say words={keptWords} />
  return (
    <>
      {before}
      {id === null ? name : <a href={withQuery(`/agencies/${id}/units`, { asOf })}>{name}</a>}
    </>
  )
}

const heads: readonly { vi: string; en: string }[] = [
  { vi: 'Đơn vị', en: 'Unit' },
  { vi: 'Thuộc', en: 'Under' },
  { vi: 'Được giao', en: 'Given' },
  { vi: 'Đã xong', en: 'Done' },
  { vi: 'Đúng hạn', en: 'On time' },
  { vi: 'Xong muộn', en: 'Late' },
  { vi: 'Trong hạn', en: 'Within term' },
  { vi: 'Quá hạn', en: 'Overdue' },
  { vi: 'Chưa rõ hạn', en: 'No day' },
  { vi: 'Hoàn thành (%)', en: 'Done (%)' },
  { vi: 'Đúng hạn (%)', en: 'On time (%)' },
]

const percent = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((1000 * part) / whole) / 10)

const cellsOf = (counts: Counts) => [
  totalIn(counts),
  doneIn(counts),
  counts['done-on-time'],
  counts['done-late'],
  counts['within-term'],
  counts.overdue,
  counts.undated,
  percent(doneIn(counts), totalIn(counts)),
  percent(counts['done-on-time'], dueIn(counts)),
]

/** The board of units as a sheet: the agency first, then each unit with the one it stands under. */
export function unitSheet(name: string, board: UnitBoard, language: Language): Sheet {
  const rows = (units: readonly UnitRow[], above: string): Sheet['rows'] =>
    units.flatMap((unit) => [[unit.name, above, ...cellsOf(unit.counts)], ...rows(unit.below, unit.name)])
  return {
    name: language === 'vi' ? 'Theo đơn vị' : 'By unit',
    columns: heads.map((head, at) => ({ head: head[language], width: at < 2 ? 40 : 12 })),
    rows: [[name, null, ...cellsOf(board.all)], ...rows(board.units, name), [keptWords[language], name, ...cellsOf(board.kept)]],
  }
}
