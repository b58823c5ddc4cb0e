import { formatInstant } from '../../platform/dates.ts'
import { Button, Form, Notice, PageHead, Part, Say, Submit, Table, Tag, type Column } from '../../platform/ui/index.ts'
import { deviceWords } from '../identity/index.ts'

export type SessionRow = { tokenHash: Buffer; createdAt: Date; seenAt: Date; device: string | null; here: boolean }

const sessionColumns: readonly Column<SessionRow>[] = [
  {
    head: { vi: 'Thiết bị', en: 'Device' },
    names: true,
    cell: ({ device, here }) => (
      <>
        <Say words={deviceWords(device)} /> {here && <Tag words={{ vi: 'phiên này', en: 'this one' }} />}
      </>
    ),
  },
  { head: { vi: 'Nơi', en: 'Place' }, cell: () => <Say words={{ vi: 'không rõ', en: 'unknown' }} /> },
  { head: { vi: 'Bắt đầu', en: 'Since' }, short: true, cell: ({ createdAt }) => formatInstant(createdAt) },
  { head: { vi: 'Dùng gần nhất', en: 'Last used' }, short: true, cell: ({ seenAt }) => formatInstant(seenAt) },
  {
    head: { vi: 'Kết thúc', en: 'End' },
    cell: ({ tokenHash, device }) => (
      <Form action="/account/sessions/end" class="inline">
        <input type="hidden" name="session" value={tokenHash.toString('hex')} />
        <Button variant="secondary" size="sm">
          <Say words={{ vi: 'Kết thúc phiên này', en: 'End this session' }} />
          <span class="unseen">
            : <Say words={deviceWords(device)} />
          </span>
        </Button>
      </Form>
    ),
  },
]

/** Where one is signed in, and the lock of the whole account. */
export function SessionsPage({ sessions, canUnlock }: { sessions: readonly SessionRow[]; canUnlock: boolean }) {
  return (
    <>
      <PageHead title={{ vi: 'Các phiên đăng nhập', en: 'Sessions' }} />
      <Table caption={{ vi: 'Các phiên đăng nhập đang mở', en: 'Open sessions' }} rows={sessions} columns={sessionColumns} />
      {sessions.length > 1 && (
        <Form action="/account/sessions/end-others">
          <Submit variant="secondary" words={{ vi: 'Kết thúc mọi phiên khác', en: 'End all other sessions' }} />
        </Form>
      )}
      <Part
        title={{ vi: 'Khóa tài khoản', en: 'Lock the account' }}
        note={{
          vi: 'Mọi phiên và quyền truy cập đã cấp kết thúc ngay, ở hệ thống khác trong vòng một phút; không ai đăng nhập được cho đến khi bạn mở khóa.',
          en: 'Every session and access given ends at once, at other systems within a minute; nobody gets in until you unlock it.',
        }}
      >
        {!canUnlock && (
          <Notice
            tone="warning"
            words={{
              vi: 'Bạn chưa có mã dự phòng, ứng dụng tạo mã hay khóa truy cập; khóa rồi thì chỉ quản trị viên hoặc cơ quan quản lý căn cước mở được.',
              en: 'You have no recovery codes, app or passkey; once locked only the administrator or an identity office can open it.',
            }}
          />
        )}
        <Form action="/account/lock">
          <Submit variant="secondary" words={{ vi: 'Khóa tài khoản của tôi ngay', en: 'Lock my account now' }} />
        </Form>
      </Part>
    </>
  )
}
