import { formatDay } from '../../platform/dates.ts'
import {
  DateField,
  DefinitionList,
  Details,
  FileField,
  Form,
  Input,
  Notice,
  type Option,
  PageHead,
  Part,
  PrintButton,
  refusalOf,
  type RefusedOn,
  Say,
  Select,
  Submit,
  Table,
  useReader,
} from '../../platform/ui/index.ts'
import type { AgendaItem } from './agenda.ts'
import type { MeetingFile } from './file.actions.ts'
import { kindName } from './kind.ts'
import { type Conclusion, type Meeting, stateOf } from './meeting.ts'
import { Agencies, MeetingDay, Subject, Why } from './parts.view.tsx'
import { Conclusions, Concluding } from './conclusion.view.tsx'

type Props = { file: MeetingFile; opens: (item: AgendaItem) => boolean; obstacles: readonly Option[]; documents: readonly Option[] } & RefusedOn

/** A meeting: what it speaks of before, what it decided after, and the tasks that came of it. */
export function MeetingPage({ file, opens, obstacles, documents, ...refused }: Props) {
  const { meeting, may } = file
  const state = stateOf(meeting)
  return (
    <>
      <PageHead above={meeting.code} title={meeting.title} lead={<MeetingDay meeting={meeting} />} actions={<PrintButton />} />
      {meeting.cancelledReason !== null && (
        <Notice tone="warning" title={{ vi: 'Cuộc họp đã hoãn, hủy', en: 'The meeting was called off' }}>
          {meeting.cancelledReason}
        </Notice>
      )}
      <div class="aside" data-beside="">
        <div class="stack">
          {state === 'held' && <Conclusions file={file} />}
          {state === 'held' && may.keep && <Concluding meeting={meeting} obstacles={obstacles} {...refused} />}
          <Agenda file={file} opens={opens} />
        </div>
        <aside class="stack">
          <Facts meeting={meeting} file={file} />
        </aside>
        <div class="stack">
          {may.keep && state === 'planned' && <Before meeting={meeting} {...refused} />}
          {may.keep && state === 'held' && <After meeting={meeting} documents={documents} conclusions={file.conclusions} {...refused} />}
          {file.imported.total > 0 && <Imported file={file} />}
        </div>
      </div>
    </>
  )
}

function Facts({ meeting, file: { document } }: { meeting: Meeting; file: MeetingFile }) {
  return (
    <Part title={{ vi: 'Về cuộc họp', en: 'About it' }}>
      <DefinitionList
        definitions={[
          { term: { vi: 'Loại', en: 'Kind' }, value: <Say words={kindName(meeting.kind)} /> },
          { term: { vi: 'Chủ trì', en: 'Chair' }, value: meeting.chair },
          { term: { vi: 'Địa điểm', en: 'Place' }, value: meeting.place },
          { term: { vi: 'Dự họp', en: 'Participants' }, value: <Agencies ids={meeting.participants} /> },
          {
            term: { vi: 'Thông báo kết luận', en: 'Notice of conclusions' },
            value: document ? (
              <a href={`/documents/${document.id}`}>{document.number ?? document.title ?? document.fileName}</a>
            ) : (
              meeting.noticeNumber && `${meeting.noticeNumber} ngày ${formatDay(meeting.noticeOn ?? '')}`
            ),
          },
          {
            term: { vi: 'Biên bản', en: 'Minutes' },
            value: meeting.minutesName && <a href={`/meetings/${meeting.code}/minutes`}>{meeting.minutesName}</a>,
          },
        ]}
      />
    </Part>
  )
}

function Agenda({ file: { meeting, items, may }, opens }: Pick<Props, 'file' | 'opens'>) {
  const standing = items.filter(({ droppedBy }) => droppedBy === null)
  const href = `/meetings/${meeting.code}/agenda`
  return (
    <Part
      title={{ vi: 'Chương trình', en: 'Agenda' }}
      aside={
        <Say
          as="a"
          href={href}
          words={
            may.keep && stateOf(meeting) === 'planned' ? { vi: 'Lập, sắp xếp, in', en: 'Build, order, print' } : { vi: 'Bản in', en: 'For printing' }
          }
        />
      }
      {...(stateOf(meeting) === 'held' && { note: { vi: 'Đã chốt khi họp.', en: 'Frozen when it was held.' } })}
    >
      {standing.length === 0 ? (
        <Say as="p" class="soft" words={{ vi: 'Chưa có nội dung.', en: 'Nothing on it yet.' }} />
      ) : (
        <Table
          caption={{ vi: 'Nội dung họp', en: 'Agenda' }}
          dense
          rows={standing}
          rowKey={({ id }) => String(id)}
          columns={[
            { head: { vi: 'TT', en: 'No.' }, align: 'number', cell: (_item, at) => at + 1 },
            { head: { vi: 'Nội dung', en: 'Subject' }, names: true, cell: (item: AgendaItem) => <Subject item={item} opens={opens(item)} /> },
            { head: { vi: 'Lý do', en: 'Why' }, cell: (item: AgendaItem) => <Why item={item} /> },
          ]}
        />
      )}
    </Part>
  )
}

function Before({ meeting, on, refused, typed }: { meeting: Meeting } & RefusedOn) {
  const { asOf } = useReader()
  return (
    <Part title={{ vi: 'Khi họp', en: 'When it is held' }}>
      {meeting.heldOn <= asOf ? (
        <Form action={`/meetings/${meeting.code}/holding`} refused={on === 'holding' ? refused : undefined}>
          <Submit words={{ vi: 'Ghi nhận đã họp, chốt chương trình', en: 'It was held: freeze the agenda' }} />
        </Form>
      ) : (
        <Say
          as="p"
          class="soft"
          words={{
            vi: `Từ ngày ${formatDay(meeting.heldOn)} có thể ghi nhận đã họp và ghi kết luận.`,
            en: `From ${formatDay(meeting.heldOn)} it can be recorded as held.`,
          }}
        />
      )}
      <Details summary={{ vi: 'Hoãn, hủy cuộc họp', en: 'Call it off' }} open={on === 'cancellation'}>
        <Form id="cancellation" action={`/meetings/${meeting.code}/cancellation`} {...refusalOf('cancellation', { on, refused, typed })}>
          <Input name="words" label={{ vi: 'Lý do', en: 'Why' }} required />
          <Submit variant="secondary" words={{ vi: 'Hoãn, hủy cuộc họp', en: 'Call it off' }} />
        </Form>
      </Details>
    </Part>
  )
}

type AfterProps = { meeting: Meeting; documents: readonly Option[]; conclusions: readonly Conclusion[] } & RefusedOn

function After({ meeting, documents, conclusions, on, refused, typed }: AfterProps) {
  const of = (step: string) => (on === step ? { refused, typed } : {})
  const waiting = conclusions.filter(({ task }) => task === null).length
  return (
    <Part title={{ vi: 'Sau cuộc họp', en: 'Afterwards' }}>
      {meeting.noticeNumber === null && (
        <Details summary={{ vi: 'Ghi số thông báo kết luận', en: 'Number of the notice' }} open={on === 'notice' || waiting > 0}>
          <Form id="notice" action={`/meetings/${meeting.code}/notice`} {...of('notice')}>
            <Input name="number" label={{ vi: 'Số, ký hiệu', en: 'Number' }} hint={{ vi: 'Ví dụ 12/TB-BCĐ', en: 'As 12/TB-BCĐ' }} required />
            <DateField name="issuedOn" label={{ vi: 'Ngày ban hành', en: 'Issued on' }} required />
            <Submit
              words={{
                vi: waiting > 0 ? `Ghi số và giao ${waiting} nhiệm vụ` : 'Ghi số thông báo',
                en: waiting > 0 ? `Record it and give ${waiting} tasks` : 'Record it',
              }}
            />
          </Form>
        </Details>
      )}
      <Details summary={{ vi: 'Nhập thông báo kết luận từ tệp', en: 'Read the notice from a file' }} open={on === 'document'}>
        <p>
          <Say as="a" href="/imports/new" words={{ vi: 'Nhập tệp thông báo để đọc nhiệm vụ', en: 'Import the file to read its tasks' }} />
          <Say words={{ vi: ', rồi gắn văn bản vào cuộc họp ở đây.', en: ', then tie the document to the meeting here.' }} />
        </p>
        {documents.length > 0 && (
          <Form id="document" action={`/meetings/${meeting.code}/document`} {...of('document')}>
            <Select
              name="document"
              label={{ vi: 'Văn bản đã nhập', en: 'Imported document' }}
              required
              options={documents}
              value={meeting.document ?? undefined}
            />
            <Submit variant="secondary" words={{ vi: 'Gắn vào cuộc họp', en: 'Tie to the meeting' }} />
          </Form>
        )}
      </Details>
      <Details summary={{ vi: 'Gửi tệp biên bản', en: 'Send the minutes' }} open={on === 'minutes'}>
        <Form id="minutes" action={`/meetings/${meeting.code}/minutes`} enctype="multipart/form-data" {...of('minutes')}>
          <FileField name="minutes" label={{ vi: 'Biên bản', en: 'Minutes' }} accept=".pdf,.docx,.doc,.odt,.txt" required />
          <Submit variant="secondary" words={{ vi: 'Lưu biên bản', en: 'Keep the minutes' }} />
        </Form>
      </Details>
    </Part>
  )
}

function Imported({ file: { imported, document } }: { file: MeetingFile }) {
  return (
    <Part
      title={{ vi: `Nhiệm vụ đọc từ thông báo (${imported.total})`, en: `Tasks read from the notice (${imported.total})` }}
      aside={<Say as="a" href={`/tasks?document=${document?.id ?? ''}`} words={{ vi: 'Xem tất cả', en: 'All of them' }} />}
    >
      <ul>
        {imported.tasks.slice(0, 10).map((task) => (
          <li key={task.id}>
            <a href={`/tasks/${task.code}`}>{task.code}</a> {task.title}
          </li>
        ))}
      </ul>
    </Part>
  )
}
