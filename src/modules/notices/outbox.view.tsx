import { formatInstant } from '../../platform/dates.ts'
import { Button, Details, EmptyState, Form, Notice, PageHead, Pagination, Say, Table, Tabs, useSay } from '../../platform/ui/index.ts'
import type { MailStanding } from './mail.store.ts'
import { type Attempt, outcomeWords, stateWords } from './sending.ts'
import type { SendState } from './tables.ts'

type Shown = MailStanding & { name: string; tries: readonly Attempt[] }
export type OutboxFile = {
  state: SendState | undefined
  mails: readonly Shown[]
  total: number
  page: number
  size: number
  counts: Readonly<Record<SendState, number>>
  server: boolean
}

/** The tries of one message, each with its moment and what came of it. */
export const Tries = ({ tries }: { tries: readonly Attempt[] }) =>
  tries.length === 0 ? (
    <Say as="span" class="soft" words={{ vi: 'chưa thử', en: 'not tried' }} />
  ) : (
    <Details summary={{ vi: `${tries.length} lần thử`, en: `${tries.length} tries` }}>
      <ol>
        {tries.map(({ at, outcome, words }, nth) => (
          <li key={nth}>
            {formatInstant(at)}: <Say words={outcome === null ? { vi: 'bị ngắt giữa chừng', en: 'cut short' } : outcomeWords[outcome]} />
            {words !== null && ` (${words})`}
          </li>
        ))}
      </ol>
    </Details>
  )

/** Every mail with where it stands; what could not be sent stands here until somebody looks. */
export function OutboxPage({ file }: { file: OutboxFile }) {
  const say = useSay()
  const states = ['waiting', 'sent', 'failed'] as const
  return (
    <>
      <PageHead
        title={{ vi: 'Gửi thư và dữ liệu', en: 'Outbox' }}
        lead={{
          vi: `${file.counts.waiting} đang chờ, ${file.counts.failed} không gửi được, ${file.counts.sent} đã gửi trong 90 ngày (thư và dữ liệu cho hệ thống khác).`,
          en: `${file.counts.waiting} waiting, ${file.counts.failed} failed, ${file.counts.sent} sent in 90 days (mails and webhooks).`,
        }}
        actions={
          <>
            <Button href="/notices/webhooks" variant="secondary" size="sm" words={{ vi: 'Địa chỉ nhận của hệ thống khác', en: 'Webhooks' }} />
            <Button href="/notices/templates" variant="secondary" size="sm" words={{ vi: 'Mẫu thông báo', en: 'Templates' }} />
          </>
        }
      />
      {!file.server && (
        <Notice
          tone="warning"
          title={{ vi: 'Chưa nối máy chủ thư', en: 'No mail server is set' }}
          words={{
            vi: 'Đặt SMTP_URL và MAIL_FROM rồi khởi động lại; thư đang chờ sẽ được gửi, không thư nào mất.',
            en: 'Set SMTP_URL and MAIL_FROM and restart; what waits is sent then, nothing is lost.',
          }}
        />
      )}
      <Tabs
        label={say({ vi: 'Lọc theo tình trạng', en: 'By state' })}
        tabs={[
          { words: { vi: 'Tất cả', en: 'All' }, href: '/notices/outbox', current: file.state === undefined },
          ...states.map((state) => ({ words: stateWords[state], href: `/notices/outbox?state=${state}`, current: file.state === state })),
        ]}
      />
      {file.mails.length === 0 ? (
        <EmptyState
          title={{ vi: 'Không có thư nào', en: 'No mails' }}
          words={{
            vi: 'Thư hiện ở đây khi có người đăng ký nhận thông báo bằng thư.',
            en: 'Mails stand here once somebody wants notices by mail.',
          }}
        />
      ) : (
        <Mails mails={file.mails} />
      )}
      {file.total > file.size && <Pagination page={file.page} size={file.size} total={file.total} />}
    </>
  )
}

const Mails = ({ mails }: { mails: readonly Shown[] }) => (
  <Table
    caption={{ vi: 'Thư', en: 'Mails' }}
    rows={mails}
    rowKey={({ id }) => id}
    dense
    columns={[
      { head: { vi: 'Tiêu đề', en: 'Subject' }, names: true, cell: ({ subject }) => subject },
      { head: { vi: 'Tài khoản', en: 'Account' }, cell: ({ name, account }) => <a href={`/accounts/${account}`}>{name}</a> },
      {
        head: { vi: 'Tình trạng', en: 'State' },
        cell: ({ state, lastError, notBefore, doneAt }) => (
          <>
            <Say words={stateWords[state]} /> <span class="soft">{formatInstant(state === 'waiting' ? notBefore : (doneAt ?? notBefore))}</span>
            {lastError !== null && <p class="soft small">{lastError}</p>}
          </>
        ),
      },
      { head: { vi: 'Các lần thử', en: 'Tries' }, cell: ({ tries }) => <Tries tries={tries} /> },
      { head: { vi: 'Thao tác', en: 'Do' }, cell: ({ id, state, subject }) => (state === 'failed' ? <Again id={id} subject={subject} /> : null) },
    ]}
  />
)

const Again = ({ id, subject }: { id: string; subject: string }) => (
  <Form action="/notices/outbox/again" class="inline">
    <input type="hidden" name="mail" value={id} />
    <Button size="sm" variant="secondary">
      <Say words={{ vi: 'Gửi lại', en: 'Send again' }} />
      <span class="unseen">: {subject}</span>
    </Button>
  </Form>
)
