import { formatDay } from '../../platform/dates.ts'
import { formatNumber, formatShare } from '../../platform/text.ts'
import { type Column, EmptyState, PageHead, periodWords, PrintButton, Say, Table, useReader } from '../../platform/ui/index.ts'
import type { UnitFile } from './unit.actions.ts'
import type { UnitTelling } from './unit.ts'

/** How the units below an agency told of their parts for a round: whoever told of fewest first. */
export function UnitsTellingPage({ file: { campaign, agency, name, units } }: { file: UnitFile }) {
  const { language } = useReader()
  const share = (of: (unit: UnitTelling) => number) => (unit: UnitTelling) =>
    `${formatNumber(of(unit), language)}/${formatNumber(unit.asked, language)} (${formatShare(of(unit), unit.asked, language)})`
  const columns: Column<UnitTelling>[] = [
    { head: { vi: 'Đơn vị', en: 'Unit' }, names: true, cell: ({ unit }) => unit },
    { head: { vi: 'Phần việc phải cập nhật', en: 'Parts asked of' }, align: 'number', cell: ({ asked }) => formatNumber(asked, language) },
    { head: { vi: 'Có cập nhật', en: 'Told of' }, align: 'number', cell: share(({ told }) => told) },
    { head: { vi: 'Đúng hạn', en: 'In time' }, align: 'number', cell: share(({ inTime }) => inTime) },
  ]
  return (
    <>
      <PageHead
        above={<a href={`/reports/${campaign.code}/${agency}`}>{name}</a>}
        title={{ vi: 'Đơn vị trực thuộc cập nhật', en: 'What units told' }}
        lead={
          <Say
            words={{
              vi: `${periodWords(campaign.period).vi}: đúng hạn là trước khi chốt số liệu, hết ngày ${formatDay(campaign.last)}; có cập nhật tính đến hạn gửi ${formatDay(campaign.dueOn)}.`,
              en: `${periodWords(campaign.period).en}: in time is by the close of the data on ${formatDay(campaign.last)}, at all by ${formatDay(campaign.dueOn)}.`,
            }}
          />
        }
        actions={<PrintButton />}
      />
      {units.length === 0 ? (
        <EmptyState
          title={{ vi: 'Không có phần việc nào giao cho đơn vị trực thuộc', en: 'No unit was given a part' }}
          words={{
            vi: 'Khi cơ quan chia nhiệm vụ cho đơn vị, tỷ lệ cập nhật của từng đơn vị hiện ở đây.',
            en: 'Once a task is divided among units, each of them stands here.',
          }}
        />
      ) : (
        <Table
          caption={{ vi: 'Đơn vị trực thuộc cập nhật', en: 'What units told' }}
          columns={columns}
          rows={units}
          rowKey={({ unit }) => unit}
          keyboard
        />
      )}
    </>
  )
}
