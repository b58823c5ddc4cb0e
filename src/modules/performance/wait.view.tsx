import { daysBetween, formatDay, type PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { type Column, Say, Table, useReader } from '../../platform/ui/index.ts'
import { AgencyNames, headline } from '../steering/index.ts'
import type { ChainForecast } from './wait.actions.ts'
import type { DoneBy } from './wait.ts'

const unknown: Text = { vi: 'chưa rõ', en: 'not known' }
const dayWords = (day: PlainDate | null): Text => (day === null ? unknown : { vi: formatDay(day), en: formatDay(day) })

const columns: Column<ChainForecast['ahead'][number]>[] = [
  {
    head: { vi: 'Phải xong trước', en: 'Comes first' },
    names: true,
    cell: ({ task }) => (
      <>
        <a href={`/tasks/${encodeURIComponent(task.code)}`}>{task.code}</a> {headline(task.title)}
      </>
    ),
  },
  { head: { vi: 'Chủ trì', en: 'Lead' }, cell: ({ task }) => <AgencyNames ids={task.lead} written={task.leadNames} /> },
  { head: { vi: 'Hạn', en: 'Due' }, short: true, cell: ({ task }) => <Say words={dayWords(task.dueOn)} /> },
  { head: { vi: 'Ước xong', en: 'Likely done' }, short: true, cell: ({ by }) => <Say words={dayWords(by.middle)} /> },
]

function said({ middle, early, late }: DoneBy, dueOn: PlainDate | null): Text {
  if (middle === null || early === null)
    return {
      vi: 'Việc phải chờ đã trễ lâu hơn mọi trường hợp tương tự đã kết thúc; lịch sử không cho biết bao giờ việc này xong.',
      en: 'What it waits for is late longer than any of its like that ended; history does not tell when this will be done.',
    }
  const slip = dueOn === null ? 0 : daysBetween(dueOn, middle)
  const how = slip > 0 ? { vi: ` (trễ ${slip} ngày)`, en: ` (${slip} days late)` } : { vi: '', en: '' }
  const to = late === null ? { vi: 'lâu hơn mọi trường hợp đã biết', en: 'longer than any known' } : dayWords(late)
  return {
    vi: `Tính cả việc phải chờ, ước xong ngày ${formatDay(middle)}${how.vi}; 8 trên 10 trường hợp nằm từ ${formatDay(early)} đến ${to.vi}.`,
    en: `With what it waits for it is likely done on ${formatDay(middle)}${how.en}; 8 of 10 cases lie between ${formatDay(early)} and ${to.en}.`,
  }
}

/** How far what must come first moves a task. */
export function ChainPart({ chain: { ahead, unseen, by }, dueOn }: { chain: ChainForecast; dueOn: PlainDate | null }) {
  const { language } = useReader()
  return (
    <>
      <p>{said(by, dueOn)[language]}</p>
      {ahead.length > 0 && (
        <Table
          dense
          caption={{ vi: 'Nhiệm vụ phải xong trước', en: 'What comes first' }}
          columns={columns}
          rows={ahead}
          rowKey={({ task }) => task.id}
        />
      )}
      {unseen > 0 && (
        <Say
          as="p"
          class="soft small"
          words={{ vi: `Còn ${unseen} nhiệm vụ của cơ quan khác phải xong trước.`, en: `${unseen} tasks of other agencies come first too.` }}
        />
      )}
    </>
  )
}
