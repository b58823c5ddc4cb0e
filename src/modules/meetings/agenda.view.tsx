import {
  Button,
  Buttons,
  Details,
  EmptyState,
  Form,
  Input,
  PageHead,
  Part,
  PrintButton,
  refusalOf,
  type RefusedOn,
  Say,
  Submit,
  Table,
} from '../../platform/ui/index.ts'
import type { AgendaItem } from './agenda.ts'
import type { MeetingFile } from './file.actions.ts'
import { stateOf } from './meeting.ts'
import { Agencies, MeetingDay, Subject, Why } from './parts.view.tsx'

type Props = { file: MeetingFile; opens: (item: AgendaItem) => boolean } & RefusedOn

/** The agenda of a meeting: for printing, and while it is still to come for putting in order. */
export function AgendaPage({ file, opens, ...refused }: Props) {
  const { meeting, items, may } = file
  const standing = items.filter(({ droppedBy }) => droppedBy === null)
  const dropped = items.filter(({ droppedBy }) => droppedBy !== null)
  const edits = may.keep && stateOf(meeting) === 'planned'
  return (
    <>
      <PageHead
        above={meeting.code}
        title={{ vi: `Chương trình: ${meeting.title}`, en: `Agenda: ${meeting.title}` }}
        lead={<MeetingDay meeting={meeting} />}
        actions={
          <>
            <Button variant="secondary" size="sm" href={`/meetings/${meeting.code}/agenda.docx`} words={{ vi: 'Tải Word', en: 'Word' }} />
            <PrintButton />
          </>
        }
      />
      <p>
        <Say words={{ vi: `Chủ trì: ${meeting.chair}.`, en: `Chair: ${meeting.chair}.` }} />
        {meeting.place !== null && ` ${meeting.place}.`}
      </p>
      {edits && <Building file={file} empty={standing.length === 0} />}
      {standing.length === 0 ? <Nothing /> : <Items items={standing} code={meeting.code} edits={edits} opens={opens} {...refused} />}
      {edits && <Adding code={meeting.code} {...refused} />}
      {dropped.length > 0 && <Dropped items={dropped} code={meeting.code} edits={edits} opens={opens} />}
    </>
  )
}

const Nothing = () => (
  <EmptyState
    title={{ vi: 'Chương trình chưa có nội dung', en: 'The agenda is empty' }}
    words={{
      vi: 'Ở đây sẽ có việc quá hạn, việc chậm nhiều lần và vướng mắc quá hạn trả lời, xếp theo mức nghiêm trọng.',
      en: 'Overdue and repeatedly late tasks and unanswered obstacles will stand here, gravest first.',
    }}
  />
)

function Building({ file: { meeting }, empty }: { file: MeetingFile; empty: boolean }) {
  return (
    <Form action={`/meetings/${meeting.code}/agenda`} class="inline screen-only">
      <Button
        variant={empty ? 'primary' : 'secondary'}
        size={empty ? 'md' : 'sm'}
        words={
          empty
            ? { vi: 'Lập từ việc chậm và vướng mắc quá hạn', en: 'Build it from what is late and unanswered' }
            : { vi: 'Bổ sung việc mới chậm, vướng mắc mới quá hạn', en: 'Add what became late since' }
        }
      />
    </Form>
  )
}

type ItemsProps = { items: readonly AgendaItem[]; code: string; edits: boolean } & Omit<Props, 'file'>

function Items({ items, code, edits, opens, ...refused }: ItemsProps) {
  return (
    <Table
      caption={{ vi: 'Nội dung họp theo thứ tự', en: 'Agenda in order' }}
      rows={items}
      rowKey={({ id }) => String(id)}
      dense
      columns={[
        { head: { vi: 'TT', en: 'No.' }, align: 'number', cell: (_item, at) => at + 1 },
        {
          head: { vi: 'Nội dung', en: 'Subject' },
          names: true,
          cell: (item, at) => (
            <>
              <Subject item={item} opens={opens(item)} />
              {edits && <Moves item={item} at={at} last={items.length - 1} code={code} {...refused} />}
            </>
          ),
        },
        { head: { vi: 'Lý do', en: 'Why' }, cell: (item) => <Why item={item} /> },
        { head: { vi: 'Cơ quan báo cáo', en: 'To speak' }, cell: ({ agencies }) => <Agencies ids={agencies} /> },
      ]}
    />
  )
}

type MovesProps = { item: AgendaItem; at: number; last: number; code: string } & Omit<Props, 'file' | 'opens'>

/** Up, down, to the top, off: each a button of a form, so that keys and browsers without scripts do as well. */
function Moves({ item, at, last, code, on, refused, typed }: MovesProps) {
  const id = `drop-${item.id}`
  return (
    <div class="screen-only" id={`item-${item.id}`}>
      <Form action={`/meetings/${code}/agenda/order`} class="inline">
        <input type="hidden" name="item" value={item.id} />
        <Buttons>
          <Button variant="tertiary" size="sm" name="to" value="up" disabled={at === 0}>
            <Say words={{ vi: 'Lên', en: 'Up' }} /> <span class="unseen">{item.title}</span>
          </Button>
          <Button variant="tertiary" size="sm" name="to" value="down" disabled={at === last}>
            <Say words={{ vi: 'Xuống', en: 'Down' }} /> <span class="unseen">{item.title}</span>
          </Button>
          <Button variant="tertiary" size="sm" name="to" value="first" disabled={at === 0}>
            <Say words={{ vi: 'Lên đầu', en: 'Top' }} /> <span class="unseen">{item.title}</span>
          </Button>
        </Buttons>
      </Form>
      <Details summary={{ vi: 'Đưa ra khỏi chương trình', en: 'Take off' }} open={on === id}>
        <Form id={id} action={`/meetings/${code}/agenda/drop`} {...refusalOf(id, { on, refused, typed })}>
          <input type="hidden" name="item" value={item.id} />
          <Input name="words" label={{ vi: 'Lý do', en: 'Why' }} required />
          <Submit variant="secondary" size="sm" words={{ vi: 'Đưa ra', en: 'Take off' }} />
        </Form>
      </Details>
    </div>
  )
}

function Adding({ code, on, refused, typed }: { code: string } & Omit<Props, 'file' | 'opens'>) {
  return (
    <div class="screen-only">
      <Part title={{ vi: 'Thêm nội dung', en: 'Add a subject' }}>
        <Form id="adding" action={`/meetings/${code}/agenda/items`} {...refusalOf('adding', { on, refused, typed })}>
          <Input
            name="words"
            label={{ vi: 'Mã nhiệm vụ, mã vướng mắc, hoặc nội dung', en: 'Code of a task or obstacle, or words' }}
            hint={{ vi: 'Ví dụ VM2026-004', en: 'As VM2026-004' }}
            required
          />
          <Submit variant="secondary" words={{ vi: 'Thêm vào chương trình', en: 'Add to the agenda' }} />
        </Form>
      </Part>
    </div>
  )
}

function Dropped({ items, code, edits, opens }: { items: readonly AgendaItem[]; code: string; edits: boolean } & Pick<Props, 'opens'>) {
  return (
    <div class="screen-only">
      <Part title={{ vi: 'Đã đưa ra khỏi chương trình', en: 'Taken off' }}>
        <ul>
          {items.map((item) => (
            <li key={item.id}>
              <Subject item={item} opens={opens(item)} />
              <p class="soft">
                {item.droppedReason} · {item.droppedBy}
              </p>
              {edits && (
                <Form action={`/meetings/${code}/agenda/restoring`} class="inline">
                  <input type="hidden" name="item" value={item.id} />
                  <Button variant="tertiary" size="sm" words={{ vi: 'Đưa lại vào chương trình', en: 'Put it back' }} />
                </Form>
              )}
            </li>
          ))}
        </ul>
      </Part>
    </div>
  )
}
