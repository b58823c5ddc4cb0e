import { formatInstant } from '../../platform/dates.ts'
import { formatNumber } from '../../platform/text.ts'
import { type Column, EmptyState, PageHead, Part, periodWords, Say, StateTag, stateWords, Table, useReader } from '../../platform/ui/index.ts'
import { onTimeShare, totalOf } from '../reporting/index.ts'
import type { PublishedRound, PublishedRow } from './published.ts'

/** What was published, for anybody: by round and agency, with the same as files for machines. */
export function ProgressPage({ rounds }: { rounds: readonly PublishedRound[] }) {
  return (
    <>
      <PageHead
        title={{ vi: 'Tiến độ đã công bố', en: 'Published progress' }}
        lead={{
          vi: 'Chỉ gồm các kỳ đã ban hành báo cáo tổng hợp. Cơ quan chưa báo cáo không có số liệu, không phải bằng 0.',
          en: 'Issued rounds only. A silent agency has no figures, which is not zero.',
        }}
      />
      <p>
        <a href="/reports/progress.csv">CSV</a> · <a href="/api/reports/progress">JSON</a>
      </p>
      {rounds.length === 0 && (
        <EmptyState
          title={{ vi: 'Chưa công bố kỳ nào', en: 'Nothing published yet' }}
          words={{ vi: 'Số liệu hiện ở đây sau khi ban hành báo cáo tổng hợp.', en: 'Figures stand here once a consolidated report is issued.' }}
        />
      )}
      {rounds.map((round) => (
        <Round key={round.campaign} round={round} />
      ))}
    </>
  )
}

function Round({ round }: { round: PublishedRound }) {
  const { language } = useReader()
  const number = (of: (counts: NonNullable<PublishedRow['counts']>) => number | null) =>
    function cell({ counts }: PublishedRow) {
      const value = counts === null ? null : of(counts)
      return value === null ? '–' : formatNumber(value, language)
    }
  const columns: Column<PublishedRow>[] = [
    { head: { vi: 'Cơ quan', en: 'Agency' }, names: true, cell: ({ name }) => name },
    { head: { vi: 'Báo cáo', en: 'Report' }, cell: Told },
    { head: { vi: 'Tổng số', en: 'Total' }, align: 'number', cell: number(totalOf) },
    { head: stateWords['done-on-time'], align: 'number', cell: number((counts) => counts['done-on-time']) },
    { head: stateWords['done-late'], align: 'number', cell: number((counts) => counts['done-late']) },
    { head: stateWords['within-term'], align: 'number', cell: number((counts) => counts['within-term']) },
    { head: stateWords.overdue, align: 'number', cell: number((counts) => counts.overdue) },
    { head: { vi: 'Tỷ lệ đúng hạn (%)', en: 'On time (%)' }, align: 'number', cell: number(onTimeShare) },
  ]
  return (
    <Part
      id={round.campaign}
      title={periodWords(round.period)}
      note={{
        vi: `Ban hành ${formatInstant(round.issuedAt)}, phiên bản ${round.version}.`,
        en: `Issued ${formatInstant(round.issuedAt)}, version ${round.version}.`,
      }}
    >
      <Table dense caption={{ vi: 'Theo cơ quan', en: 'By agency' }} columns={columns} rows={round.agencies} rowKey={({ agency }) => agency} />
    </Part>
  )
}

function Told({ reported, late }: PublishedRow) {
  if (!reported)
    return (
      <StateTag state="overdue">
        <Say words={{ vi: 'Chưa báo cáo', en: 'No report' }} />
      </StateTag>
    )
  return (
    <StateTag state={late ? 'done-late' : 'done-on-time'}>
      <Say words={late ? { vi: 'Gửi chậm', en: 'Late' } : { vi: 'Đúng hạn', en: 'On time' }} />
    </StateTag>
  )
}
