import { formatDay, type PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { Button, type Column, EmptyState, Notice, PageHead, Part, Say, Table } from '../../platform/ui/index.ts'
import { kindName } from './kind.ts'
import type { Meeting } from './meeting.ts'
import { MeetingDay } from './parts.view.tsx'

export const title: Text = { vi: 'Cuộc họp', en: 'Meetings' }

type Props = {
  ahead: readonly Meeting[]
  past: readonly Meeting[]
  next: readonly { kind: string; day: PlainDate; called: boolean }[]
  mayKeep: boolean
}

const columns: Column<Meeting>[] = [
  { head: { vi: 'Mã', en: 'Code' }, short: true, cell: ({ code }) => <a href={`/meetings/${code}`}>{code}</a> },
  {
    head: { vi: 'Cuộc họp', en: 'Meeting' },
    names: true,
    cell: ({ code, title: words, kind }) => (
      <>
        <a href={`/meetings/${code}`} tabIndex={-1} class="plain">
          {words}
        </a>
        <Say as="p" class="soft small" words={kindName(kind)} />
      </>
    ),
  },
  { head: { vi: 'Ngày họp', en: 'Day' }, cell: (meeting) => <MeetingDay meeting={meeting} /> },
  { head: { vi: 'Chủ trì', en: 'Chair' }, cell: ({ chair }) => chair },
  { head: { vi: 'Thông báo kết luận', en: 'Notice' }, cell: ({ noticeNumber }) => noticeNumber ?? <span class="soft">–</span> },
]

/** What comes next, what is over. */
export function MeetingList({ ahead, past, next, mayKeep }: Props) {
  const uncalled = next.filter(({ called }) => !called)
  return (
    <>
      <PageHead
        title={title}
        lead={{
          vi: 'Vướng mắc và việc chậm được đưa ra họp; kết luận thành nhiệm vụ.',
          en: 'What is stuck and late is spoken of; conclusions become tasks.',
        }}
        actions={mayKeep && <Button size="sm" href="/meetings/new" words={{ vi: 'Lập cuộc họp', en: 'Call a meeting' }} />}
      />
      {mayKeep && uncalled.length > 0 && (
        <Notice title={{ vi: 'Theo lịch, sắp đến kỳ họp', en: 'By the calendar, due to be called' }}>
          <ul>
            {uncalled.map(({ kind, day }) => (
              <li key={kind}>
                <Say
                  as="a"
                  href={`/meetings/new?kind=${kind}`}
                  words={{ vi: `${kindName(kind).vi}: ngày ${formatDay(day)}`, en: `${kindName(kind).en}: ${formatDay(day)}` }}
                />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {ahead.length + past.length === 0 && (
        <EmptyState
          title={{ vi: 'Chưa có cuộc họp', en: 'No meetings yet' }}
          words={{
            vi: 'Ở đây sẽ có các cuộc họp, chương trình lập từ việc chậm và vướng mắc quá hạn, và kết luận thành nhiệm vụ.',
            en: 'Meetings will stand here, their agendas and what they decided.',
          }}
        />
      )}
      {ahead.length > 0 && (
        <Part title={{ vi: 'Sắp họp', en: 'To come' }}>
          <Table caption={{ vi: 'Cuộc họp sắp tới', en: 'Meetings to come' }} columns={columns} rows={ahead} rowKey={({ id }) => id} dense />
        </Part>
      )}
      {past.length > 0 && (
        <Part title={{ vi: 'Đã họp, đã hủy', en: 'Past' }}>
          <Table caption={{ vi: 'Cuộc họp đã qua', en: 'Past meetings' }} columns={columns} rows={past} rowKey={({ id }) => id} dense />
        </Part>
      )}
    </>
  )
}
