import { formatInstant } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { Button, Buttons, EmptyState, Form, Input, Notice, PageHead, Part, type Refused, Say, Submit, Table } from '../../platform/ui/index.ts'
import type { Feed } from './store.ts'

type Props = {
  feeds: readonly (Feed & { name: Text })[]
  /** Name of the reader's own agency; null for who reads for the whole programme. */
  own: string | null
} & Refused

/** Addresses under which the reader's calendar program reads the days due, and how to use one. */
export function CalendarPage({ feeds, own, refused, typed }: Props) {
  return (
    <>
      <PageHead
        title={{ vi: 'Lịch hạn việc', en: 'Calendar of days due' }}
        lead={{
          vi: 'Hạn của nhiệm vụ, của trả lời vướng mắc và của báo cáo hiện trong lịch trên máy tính, điện thoại và tự đổi theo gia hạn.',
          en: 'Days due of tasks, answers and reports stand in your own calendar and move with every extension.',
        }}
      />
      {feeds.length === 0 ? (
        <EmptyState
          title={{ vi: 'Chưa có địa chỉ lịch nào', en: 'No addresses yet' }}
          words={{ vi: 'Tạo địa chỉ đầu tiên bằng biểu mẫu dưới đây.', en: 'Make the first one below.' }}
        />
      ) : (
        <Table
          caption={{ vi: 'Các địa chỉ lịch của tôi', en: 'My addresses' }}
          rows={feeds}
          rowKey={({ id }) => id}
          columns={[
            { head: { vi: 'Lịch của', en: 'Of' }, names: true, cell: ({ name }) => <Say words={name} /> },
            { head: { vi: 'Tạo lúc', en: 'Made' }, short: true, cell: ({ createdAt }) => formatInstant(createdAt) },
            {
              head: { vi: 'Được đọc gần nhất', en: 'Last read' },
              short: true,
              cell: ({ readAt }) => (readAt === null ? <span class="soft">–</span> : formatInstant(readAt)),
            },
            { head: { vi: 'Thu hồi', en: 'Revoke' }, cell: ({ id, name }) => <Revoking id={id} name={name} /> },
          ]}
        />
      )}
      <Part title={{ vi: 'Tạo địa chỉ lịch', en: 'Make an address' }}>
        <Form action="/account/calendar" refused={refused} typed={typed}>
          {own === null ? (
            <Input
              name="agency"
              label={{ vi: 'Mã cơ quan', en: 'Agency' }}
              hint={{ vi: 'Ví dụ bo-noi-vu; để trống để theo dõi toàn chương trình.', en: 'As bo-noi-vu; empty for the whole programme.' }}
              required={false}
            />
          ) : (
            <Say
              as="p"
              words={{ vi: `Lịch gồm hạn việc của ${own} và các đơn vị trực thuộc.`, en: `It holds the days due of ${own} and all below it.` }}
            />
          )}
          <Submit words={{ vi: 'Tạo địa chỉ lịch', en: 'Make an address' }} />
        </Form>
      </Part>
      <HowTo />
    </>
  )
}

const Revoking = ({ id, name }: { id: string; name: Text }) => (
  <Form action="/account/calendar/revocation" class="inline">
    <input type="hidden" name="feed" value={id} />
    <Button size="sm" variant="secondary">
      <Say words={{ vi: 'Thu hồi địa chỉ này', en: 'Revoke' }} />
      <span class="unseen">
        : <Say words={name} />
      </span>
    </Button>
  </Form>
)

const steps: readonly Text[] = [
  {
    vi: 'Outlook: Lịch → Thêm lịch → Đăng ký từ web → dán địa chỉ.',
    en: 'Outlook: Calendar → Add calendar → Subscribe from web → paste the address.',
  },
  {
    vi: 'Google Lịch: Lịch khác → Từ URL → dán địa chỉ (máy chủ phải mở được từ Internet).',
    en: 'Google Calendar: Other calendars → From URL → paste it (our server must be reachable from the Internet).',
  },
  {
    vi: 'iPhone, iPad: Cài đặt → Ứng dụng → Lịch → Tài khoản → Thêm lịch đăng ký.',
    en: 'iPhone, iPad: Settings → Apps → Calendar → Accounts → Add subscribed calendar.',
  },
  { vi: 'Thunderbird: Lịch mới → Trên mạng → dán địa chỉ.', en: 'Thunderbird: New calendar → On the network → paste it.' },
]

const HowTo = () => (
  <Part
    title={{ vi: 'Cách đăng ký', en: 'How to subscribe' }}
    note={{
      vi: 'Ai biết địa chỉ thì đọc được lịch; lộ địa chỉ thì thu hồi và tạo địa chỉ khác.',
      en: 'Who knows the address reads the calendar; revoke it if it gets out.',
    }}
  >
    <ul>
      {steps.map((step) => (
        <Say as="li" key={step.vi} words={step} />
      ))}
    </ul>
  </Part>
)

/** A new address, shown this once. */
export const NewFeedPage = ({ address }: { address: string }) => (
  <>
    <PageHead
      title={{ vi: 'Địa chỉ lịch của bạn', en: 'Your address' }}
      lead={{ vi: 'Chép ngay: địa chỉ chỉ hiện một lần. Mất thì tạo địa chỉ khác.', en: 'Copy it now: it is shown once. If lost, make another.' }}
    />
    <Notice tone="warning">
      <code class="breaks">{address}</code>
    </Notice>
    <HowTo />
    <Buttons>
      <Button href="/account/calendar" variant="secondary" words={{ vi: 'Đã chép, xem các địa chỉ của tôi', en: 'Copied, show my addresses' }} />
    </Buttons>
  </>
)
