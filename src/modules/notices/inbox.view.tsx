import { dayAt, formatInstant, type PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { Button, Buttons, EmptyState, FilterBar, Form, PageHead, Pagination, Say, Select, Table, Tag, eventWords } from '../../platform/ui/index.ts'
import type { InboxFilter, Received } from './store.ts'
import { kindWords, noticeKinds } from './template.ts'

export type InboxFile = {
  asked: InboxFilter
  received: readonly (Received & { subject: Text; body: Text })[]
  total: number
  page: number
  size: number
  unread: number
}

const anyKind = { vi: 'Mọi loại', en: 'All kinds' }

/** Everything that was told to the reader: unread first, each with the way to what it is about. */
export function InboxPage({ file, today }: { file: InboxFile; today: PlainDate }) {
  const { asked, received, total, unread } = file
  const filtered = asked.unread === true || asked.kind !== undefined
  return (
    <>
      <PageHead
        title={{ vi: 'Thông báo', en: 'Notices' }}
        lead={
          unread === 0
            ? { vi: 'Không còn thông báo chưa đọc.', en: 'Nothing is unread.' }
            : { vi: `${unread >= 100 ? 'Hơn 99' : unread} thông báo chưa đọc.`, en: `${unread >= 100 ? 'More than 99' : unread} unread.` }
        }
        actions={
          <>
            {unread > 0 && <ReadAll kind={asked.kind} />}
            <Button href="/account/notices" variant="secondary" size="sm" words={{ vi: 'Cách nhận thông báo', en: 'How they reach me' }} />
          </>
        }
      />
      {(total > 0 || filtered) && (
        <FilterBar names={['kind', 'unread']}>
          <Select
            name="kind"
            label={{ vi: 'Loại', en: 'Kind' }}
            value={asked.kind}
            empty={anyKind}
            options={noticeKinds.map((kind) => ({ value: kind, words: kindWords[kind] }))}
          />
          <Select
            name="unread"
            label={{ vi: 'Tình trạng', en: 'State' }}
            value={asked.unread ? 'yes' : undefined}
            empty={{ vi: 'Đã đọc và chưa đọc', en: 'Read and unread' }}
            options={[{ value: 'yes', words: { vi: 'Chưa đọc', en: 'Unread' } }]}
          />
        </FilterBar>
      )}
      {received.length === 0 ? <Nothing filtered={filtered} /> : <Received received={received} today={today} />}
      {total > file.size && <Pagination page={file.page} size={file.size} total={total} />}
    </>
  )
}

const ReadAll = ({ kind }: Pick<InboxFilter, 'kind'>) => (
  <Form action="/inbox/read" class="inline">
    {kind !== undefined && <input type="hidden" name="kind" value={kind} />}
    <Button variant="secondary" size="sm">
      {kind === undefined ? (
        <Say words={{ vi: 'Đánh dấu tất cả là đã đọc', en: 'Mark all as read' }} />
      ) : (
        <Say words={{ vi: `Đã đọc mọi thông báo “${kindWords[kind].vi}”`, en: `Mark all of “${kindWords[kind].en}” as read` }} />
      )}
    </Button>
  </Form>
)

const Nothing = ({ filtered }: { filtered: boolean }) =>
  filtered ? (
    <EmptyState title={{ vi: 'Không có thông báo nào như vậy', en: 'No such notice' }} />
  ) : (
    <EmptyState
      title={{ vi: 'Chưa có thông báo', en: 'No notices yet' }}
      words={{
        vi: 'Nhắc việc đến hạn, việc quá hạn, báo cáo, vướng mắc và tổng hợp định kỳ sẽ hiện ở đây; thư điện tử là tùy chọn.',
        en: 'Reminders, reports, obstacles and digests will stand here; mail is up to you.',
      }}
    />
  )

function Received({ received, today }: { received: InboxFile['received']; today: PlainDate }) {
  return (
    <Table
      caption={{ vi: 'Thông báo', en: 'Notices' }}
      rows={received}
      rowKey={({ id }) => id}
      dense
      columns={[
        {
          head: { vi: 'Nội dung', en: 'What' },
          names: true,
          cell: ({ subject, body, readAt, urgent }) => (
            <>
              {readAt === null && (
                <>
                  <Tag words={{ vi: 'Chưa đọc', en: 'Unread' }} />{' '}
                </>
              )}
              {urgent && (
                <>
                  <Tag words={{ vi: 'Khẩn', en: 'Urgent' }} />{' '}
                </>
              )}
              <Say words={subject} />
              <Body body={body} />
            </>
          ),
        },
        { head: { vi: 'Loại', en: 'Kind' }, cell: ({ kind }) => <Say words={kindWords[kind]} /> },
        {
          head: { vi: 'Lúc', en: 'When' },
          cell: ({ at }) => (
            <>
              <Say words={eventWords(dayAt(at), today)} /> <span class="soft">{formatInstant(at)}</span>
            </>
          ),
        },
        { head: { vi: 'Thao tác', en: 'Do' }, cell: ({ id, readAt, subject }) => <Opening id={id} read={readAt !== null} subject={subject} /> },
      ]}
    />
  )
}

function Body({ body }: { body: Text }) {
  const lines = body.vi.split('\n').map((vi, at) => ({ vi, en: body.en.split('\n')[at] ?? '' }))
  return (
    <>
      {lines.map((line, at) => (
        <Say as="p" key={at} class="soft small" words={line} />
      ))}
    </>
  )
}

const Opening = ({ id, read, subject }: { id: string; read: boolean; subject: Text }) => (
  <Buttons>
    <Form action="/inbox/open" class="inline">
      <input type="hidden" name="notice" value={id} />
      <Button size="sm" variant="secondary">
        <Say words={{ vi: 'Mở', en: 'Open' }} />
        <span class="unseen">
          : <Say words={subject} />
        </span>
      </Button>
    </Form>
    {!read && (
      <Form action="/inbox/read" class="inline">
        <input type="hidden" name="notice" value={id} />
        <Button size="sm" variant="tertiary">
          <Say words={{ vi: 'Đã đọc', en: 'Read' }} />
          <span class="unseen">
            : <Say words={subject} />
          </span>
        </Button>
      </Form>
    )}
  </Buttons>
)
