import { formatDay, type PlainDate } from '../../platform/dates.ts'
import { formatNumber } from '../../platform/text.ts'
import { type Column, DayWords, EmptyState, PageHead, PrintButton, Table, useReader } from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { LightTag, type TaskRow } from '../performance/index.ts'

const columns = (day: PlainDate, language: 'vi' | 'en'): readonly Column<TaskRow>[] => [
  {
    head: { vi: 'Nhiệm vụ', en: 'Task' },
    names: true,
    cell: ({ task }) => (
      <>
        <a href={`/accountability/tasks/${encodeURIComponent(task.code)}`}>{task.code}</a> {task.title}
      </>
    ),
  },
  { head: { vi: 'Cơ quan', en: 'Agency' }, cell: ({ agencies }) => agencies.map((id) => nameOn(id, day, language)).join('; ') },
  { head: { vi: 'Thời hạn', en: 'Due' }, short: true, cell: ({ task }) => <DayWords day={task.dueOn} kind="plain" /> },
  {
    head: { vi: 'Ngày trễ được tính', en: 'Days counted' },
    align: 'number',
    cell: ({ measures }) => formatNumber(measures.countedDays ?? 0, language),
  },
  { head: { vi: 'Ngày được miễn', en: 'Days excused' }, align: 'number', cell: ({ measures }) => formatNumber(measures.excusedDays ?? 0, language) },
  { head: { vi: 'Đèn', en: 'Light' }, short: true, cell: ({ lights }) => <LightTag colour={lights.progress} /> },
]

/** The tasks behind the figure of overdue tasks, the longest late first. */
export function OverduePage({ day, rows }: { day: PlainDate; rows: readonly TaskRow[] }) {
  const { language } = useReader()
  return (
    <>
      <PageHead
        title={{ vi: `${rows.length} việc quá hạn được tính`, en: `${rows.length} tasks overdue` }}
        lead={{
          vi: `Hết ngày ${formatDay(day)}: việc trễ ít nhất một ngày không do nguyên nhân được miễn (chờ trả lời vướng mắc, chuyển tiếp sau sáp nhập).`,
          en: `At the end of ${formatDay(day)}: tasks late by at least one day that nothing excuses.`,
        }}
        actions={<PrintButton />}
      />
      {rows.length === 0 ? (
        <EmptyState
          title={{ vi: 'Không có việc quá hạn được tính', en: 'Nothing is overdue' }}
          words={{ vi: 'Mọi việc đang mở còn trong hạn hoặc trễ do nguyên nhân được miễn.', en: 'All open tasks are within term or excused.' }}
        />
      ) : (
        <Table
          caption={{ vi: 'Việc quá hạn', en: 'Overdue tasks' }}
          columns={columns(day, language)}
          rows={rows}
          rowKey={({ task }) => task.code}
          dense
          keyboard
        />
      )}
    </>
  )
}
