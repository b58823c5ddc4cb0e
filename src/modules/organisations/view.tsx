import { formatDay, formatInstant, type PlainDate } from '../../platform/dates.ts'
import type { Problem } from '../../platform/problems.ts'
import {
  Button,
  Buttons,
  CheckboxGroup,
  type Column,
  DateField,
  DefinitionList,
  Details,
  EmptyState,
  Form,
  Input,
  Notice,
  PageHead,
  Part,
  type Refused,
  Say,
  Select,
  Submit,
  Table,
} from '../../platform/ui/index.ts'
import { capacityWords, type Held, type Mandate, mayPassOn } from './mandate.ts'
import { parted } from './mandate.actions.ts'
import { actionsOn, actionWords, kindWords, latestEnd, type Organisation } from './organisation.ts'
import type { Handover } from './organisation.store.ts'

/** What somebody may do, as a list; all of it for the representative. */
export function Scope({ actions }: Pick<Mandate, 'actions'>) {
  if (actions === null) return <Say words={{ vi: 'Mọi việc của tổ chức', en: 'Everything' }} />
  return (
    <ul>
      {actions.map((action) => (
        <Say as="li" key={action} words={actionWords(action)} />
      ))}
    </ul>
  )
}

const daysOf = ({ from, to }: Pick<Mandate, 'from' | 'to'>) =>
  to === null
    ? { vi: `từ ${formatDay(from)}`, en: `from ${formatDay(from)}` }
    : { vi: `${formatDay(from)} đến ${formatDay(to)}`, en: `${formatDay(from)} to ${formatDay(to)}` }

const mandateColumns = (kind: Organisation['kind']): Column<Mandate>[] => [
  { head: { vi: 'Người', en: 'Person' }, names: true, cell: ({ label }) => label },
  { head: { vi: 'Tư cách', en: 'Capacity' }, cell: (mandate) => <Say words={capacityWords(mandate, kind)} /> },
  { head: { vi: 'Được làm', en: 'May do' }, cell: (mandate) => <Scope actions={mandate.actions} /> },
  {
    head: { vi: 'Thời hạn', en: 'Days' },
    cell: (mandate) =>
      mandate.post ? (
        <Say words={{ vi: 'theo nhiệm kỳ trong danh bạ', en: 'as long as the term in the directory' }} />
      ) : (
        <Say words={daysOf(mandate)} />
      ),
  },
  { head: { vi: 'Lý do', en: 'Reason' }, cell: ({ reason }) => reason },
]

function EndForm({ mandate }: { mandate: Mandate }) {
  return (
    <Details summary={{ vi: 'Chấm dứt', en: 'End' }}>
      <Form action={`/organisations/${mandate.organisation}/mandates/${mandate.id}/end`}>
        <Input name="reason" id={`reason-${mandate.id}`} label={{ vi: 'Lý do', en: 'Reason' }} required />
        <Buttons>
          <Button variant="secondary" size="sm">
            <Say words={{ vi: 'Chấm dứt ngay', en: 'End now' }} />
            <span class="unseen">: {mandate.label}</span>
          </Button>
        </Buttons>
      </Form>
    </Details>
  )
}

type Shown = Refused & {
  organisation: Organisation
  own: readonly Held[]
  mandates: readonly Mandate[]
  handovers: readonly Handover[]
  keeps: boolean
  confirms: boolean
  day: PlainDate
}

/** One organisation: who represents it, who was given what until when, and what can be done about it. */
export function OrganisationPage(shown: Shown) {
  const { organisation, own, mandates, handovers, keeps, day } = shown
  const passing = own.some(mayPassOn)
  const ends = ({ capacity, post, id }: Mandate) =>
    (capacity === 'delegate' || post !== null) && (passing || keeps || own.some((each) => each.id === id))
  return (
    <>
      <PageHead above={kindWords[organisation.kind].vi} title={organisation.name} />
      {organisation.closedAt && (
        <Notice
          tone="warning"
          words={{
            vi: `Tài khoản đã đóng ngày ${formatInstant(organisation.closedAt)}.`,
            en: `Closed on ${formatInstant(organisation.closedAt)}.`,
          }}
        />
      )}
      <About organisation={organisation} />
      <Acting organisation={organisation} mandates={mandates} ends={ends} day={day} />
      {passing && !organisation.closedAt && <DelegatePart {...shown} />}
      {organisation.kind !== 'agency' && <HandoverPart {...shown} handovers={handovers} />}
      {keeps && organisation.kind === 'agency' && <TiePart {...shown} />}
    </>
  )
}

/** Who represents it and was given what, until when. */
function Acting({ organisation, mandates, ends, day }: Pick<Shown, 'organisation' | 'mandates' | 'day'> & { ends: (mandate: Mandate) => boolean }) {
  const { now, before } = parted(mandates, day)
  return (
    <Part
      title={{ vi: 'Ai làm việc thay cho tổ chức', en: 'Who acts for it' }}
      note={{
        vi: 'Chấm dứt thì phiên làm việc và mã truy cập của người đó cho tổ chức này hết hiệu lực ngay.',
        en: 'Ending takes sessions and tokens with it at once.',
      }}
    >
      {now.length === 0 ? (
        <EmptyState
          title={{ vi: 'Chưa có ai', en: 'Nobody yet' }}
          words={{
            vi: 'Quản trị viên gắn cán bộ với chức danh ở cuối trang này.',
            en: 'An administrator ties officials to posts at the end of this page.',
          }}
        />
      ) : (
        <Table
          caption={{ vi: 'Người đại diện và người được giao việc', en: 'Representative and delegates' }}
          rows={now}
          columns={[
            ...mandateColumns(organisation.kind),
            { head: { vi: 'Chấm dứt', en: 'End' }, cell: (mandate) => (ends(mandate) ? <EndForm mandate={mandate} /> : '–') },
          ]}
        />
      )}
      {before.length > 0 && (
        <Details summary={{ vi: `Đã chấm dứt (${before.length})`, en: `Ended (${before.length})` }}>
          <Table
            caption={{ vi: 'Đã chấm dứt', en: 'Ended' }}
            rows={before}
            columns={[
              ...mandateColumns(organisation.kind),
              {
                head: { vi: 'Chấm dứt', en: 'Ended' },
                cell: ({ endedAt, endedReason, to }) => (endedAt ? `${formatInstant(endedAt)}: ${endedReason ?? ''}` : to ? formatDay(to) : ''),
              },
            ]}
          />
        </Details>
      )}
    </Part>
  )
}

function About({ organisation }: { organisation: Organisation }) {
  return (
    <DefinitionList
      definitions={[
        {
          term: organisation.kind === 'agency' ? { vi: 'Mã cơ quan', en: 'Agency' } : { vi: 'Mã số thuế', en: 'Tax code' },
          value: <code>{organisation.code}</code>,
        },
        ...(organisation.about['trade'] ? [{ term: { vi: 'Ngành, nghề', en: 'Trade' }, value: organisation.about['trade'] }] : []),
        ...(organisation.about['place']
          ? [{ term: { vi: 'Địa điểm kinh doanh', en: 'Place of business' }, value: organisation.about['place'] }]
          : []),
        { term: { vi: 'Mở ngày', en: 'Opened' }, value: formatInstant(organisation.openedAt) },
        { term: { vi: 'Căn cứ mở', en: 'On the strength of' }, value: organisation.evidence },
      ]}
    />
  )
}

const at = (refused: Problem | undefined, typed: Refused['typed'], form: string) => (typed?.['form'] === form ? { refused, typed } : {})

function DelegatePart({ organisation, day, refused, typed }: Shown) {
  return (
    <Part title={{ vi: 'Giao việc cho người khác', en: 'Give work to somebody' }}>
      <Form action={`/organisations/${organisation.id}/mandates`} {...at(refused, typed, 'delegate')}>
        <input type="hidden" name="form" value="delegate" />
        <Input
          name="to"
          label={{ vi: 'Số định danh cá nhân', en: 'Personal number' }}
          hint={{ vi: '12 chữ số. Người đó thấy việc được giao khi đăng nhập lần tới.', en: '12 digits. They see it at their next sign-in.' }}
          required
        />
        <Input name="label" label={{ vi: 'Họ và tên', en: 'Name' }} required />
        <CheckboxGroup
          name="actions"
          label={{ vi: 'Được làm những việc', en: 'May do' }}
          options={actionsOn(organisation.kind, day).map(({ key, words }) => ({ value: key, words }))}
          required
        />
        <DateField
          name="until"
          label={{ vi: 'Ngày cuối cùng', en: 'Last day' }}
          hint={{ vi: `Muộn nhất ${formatDay(latestEnd(day))}.`, en: `At the latest ${formatDay(latestEnd(day))}.` }}
          required
        />
        <Input name="reason" label={{ vi: 'Lý do giao', en: 'Reason' }} required />
        <Submit words={{ vi: 'Giao việc', en: 'Give the work' }} />
      </Form>
    </Part>
  )
}

function Waiting({ organisation, waiting, confirms }: { organisation: Organisation; waiting: Handover; confirms: boolean }) {
  return (
    <>
      <Notice
        tone="info"
        words={{
          vi: `Đang chờ người thứ hai xác nhận: ${waiting.label}, theo ${waiting.documentNumber} ngày ${formatDay(waiting.documentDay)} của ${waiting.documentIssuer}.`,
          en: `Waiting for a second person: ${waiting.label}, by ${waiting.documentNumber} of ${formatDay(waiting.documentDay)}, ${waiting.documentIssuer}.`,
        }}
      />
      {confirms && (
        <Form action={`/organisations/${organisation.id}/handovers/${waiting.id}`}>
          <Input name="reason" label={{ vi: 'Ý kiến (bắt buộc khi từ chối)', en: 'Comment (needed to refuse)' }} required={false} />
          <Buttons>
            <Button name="answer" value="confirmed" words={{ vi: 'Xác nhận thay người đại diện', en: 'Confirm the change' }} />
            <Button name="answer" value="refused" variant="secondary" words={{ vi: 'Từ chối', en: 'Refuse' }} />
          </Buttons>
        </Form>
      )}
    </>
  )
}

function HandoverPart({ organisation, own, handovers, keeps, confirms, refused, typed }: Shown) {
  const waiting = handovers.find(({ outcome }) => outcome === null)
  const proposes = keeps || own.some(({ capacity }) => capacity === 'representative')
  if (!waiting && !proposes) return null
  return (
    <Part
      title={{ vi: 'Thay người đại diện', en: 'Change of representative' }}
      note={{
        vi: 'Cần giấy tờ chứng minh và một người thứ hai xác nhận; trước đó chưa có gì thay đổi.',
        en: 'Needs a document and a second person; nothing changes before.',
      }}
    >
      {waiting ? (
        <Waiting organisation={organisation} waiting={waiting} confirms={confirms} />
      ) : (
        <Form action={`/organisations/${organisation.id}/handovers`} {...at(refused, typed, 'handover')}>
          <input type="hidden" name="form" value="handover" />
          <Input name="to" id="handover-to" label={{ vi: 'Số định danh của người đại diện mới', en: 'Number of the new representative' }} required />
          <Input name="label" id="handover-label" label={{ vi: 'Họ và tên', en: 'Name' }} required />
          <Input name="documentNumber" label={{ vi: 'Số quyết định hoặc giấy chứng nhận', en: 'Number of the document' }} required />
          <DateField name="documentDay" label={{ vi: 'Ngày ký', en: 'Signed on' }} required />
          <Input name="documentIssuer" label={{ vi: 'Cơ quan, người ký', en: 'Issued by' }} required />
          <Submit variant="secondary" words={{ vi: 'Đề nghị thay', en: 'Ask for the change' }} />
        </Form>
      )}
    </Part>
  )
}

function TiePart({ organisation, refused, typed }: Shown) {
  const posts = [
    { value: `head.${organisation.code}`, words: { vi: 'Người đứng đầu', en: 'Head' } },
    { value: `deputy.${organisation.code}`, words: { vi: 'Cấp phó được phân công phụ trách', en: 'Deputy in charge' } },
  ]
  return (
    <Part
      title={{ vi: 'Gắn cán bộ với chức danh', en: 'Tie an official to a post' }}
      note={{
        vi: 'Hết nhiệm kỳ ghi trong danh bạ thì từ ngày hôm sau tài khoản không còn quyền của cán bộ, không ai phải làm gì.',
        en: 'From the day after the term in the directory ends, the account has no rights of office; nobody needs to do anything.',
      }}
      aside={<Say as="a" href={`/agencies/${organisation.code}/terms`} words={{ vi: 'Các nhiệm kỳ', en: 'Terms of office' }} />}
    >
      <Form action={`/organisations/${organisation.id}/posts`} {...at(refused, typed, 'tie')}>
        <input type="hidden" name="form" value="tie" />
        <Input name="account" label={{ vi: 'Tên đăng nhập của cán bộ', en: 'Account of the official' }} required />
        <Select name="post" label={{ vi: 'Chức danh', en: 'Post' }} options={posts} required />
        <Submit words={{ vi: 'Gắn với chức danh', en: 'Tie to the post' }} />
      </Form>
    </Part>
  )
}
