import { formatDay } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import {
  DoneOf,
  DateField,
  Details,
  FileField,
  Form,
  Input,
  Part,
  refusalOf,
  type RefusedOn,
  Say,
  Select,
  StateTag,
  Submit,
  Table,
  Textarea,
  useReader,
} from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { ProofWanted } from './proof.view.tsx'
import { figureOf, type Share, type ShareFigure, type ShownShare } from './share.ts'
import { stateOn, type Task } from './task.ts'
import type { TaskFile } from './task-file.ts'
import { shownState, stateNames } from './words.ts'

/** What the members of a task's collective are called when they are counted. */
function membersNamed({ lead }: Pick<Task, 'lead'>): Text {
  if (lead.every((id) => id === 'cac-dia-phuong')) return { vi: 'địa phương', en: 'localities' }
  if (lead.every((id) => id.startsWith('cac-bo'))) return { vi: 'bộ, ngành', en: 'ministries' }
  return { vi: 'đơn vị', en: 'bodies' }
}

/** "28/34 địa phương xong". */
export function ShareCount({ task, figure: { done, total } }: { task: Pick<Task, 'lead' | 'recurs'>; figure: ShareFigure }) {
  const noun = membersNamed(task)
  const end = task.recurs === null ? { vi: 'xong', en: 'done' } : { vi: 'đã báo cáo kỳ này', en: 'answered this time' }
  return <Say words={{ vi: `${done}/${total} ${noun.vi} ${end.vi}`, en: `${done}/${total} ${noun.en} ${end.en}` }} />
}

/** Each member of a collective lead with its part; the reader's own part first, to be reported on. */
export function SharesPart({ file: { task, shares, may }, ...refused }: { file: TaskFile } & RefusedOn) {
  if (shares.length === 0) return null
  const figure = figureOf(shares)
  const noun = membersNamed(task)
  const open = task.withdrawnOn === null && (task.completedOn === null || may.confirm)
  return (
    <Part id="shares" title={{ vi: 'Phần việc của từng đơn vị', en: 'The part of each body' }} note={<ShareCount task={task} figure={figure} />}>
      <DoneOf label={{ vi: 'Đã xong', en: 'Done' }} done={figure.done} total={figure.total} noun={noun} />
      {shares
        .filter(({ own, mayReport, done }) => own && mayReport && !done && open)
        .map((share) => (
          <OwnShare key={share.agency} task={task} share={share} {...refused} />
        ))}
      <Details summary={{ vi: `Xem ${shares.length} đơn vị`, en: `See ${shares.length} bodies` }} open={shares.length <= 8}>
        <ShareTable task={task} shares={shares} />
      </Details>
      {open && may.confirm && <Returning task={task} shares={shares} {...refused} />}
    </Part>
  )
}

function ShareTable({ task, shares }: { task: Task; shares: readonly ShownShare[] }) {
  const { asOf, language } = useReader()
  return (
    <Table
      dense
      caption={{ vi: 'Phần việc của từng đơn vị', en: 'The part of each body' }}
      rows={shares}
      rowKey={({ agency }) => agency}
      columns={[
        {
          head: { vi: 'Đơn vị', en: 'Body' },
          names: true,
          cell: ({ agency, assignments }) => {
            const others = assignments.map((each) => each.agency).filter((id) => id !== agency)
            return (
              <>
                <a href={`/agencies/${agency}`}>{nameOn(agency, asOf, language)}</a>
                {others.length > 0 && (
                  <span class="soft small">
                    {' '}
                    (<Say words={{ vi: 'nhận phần của', en: 'took over from' }} />{' '}
                    {others.map((id) => nameOn(id, task.firstDueOn ?? asOf, language)).join(', ')})
                  </span>
                )}
              </>
            )
          },
        },
        { head: { vi: 'Tiến độ', en: 'Progress' }, align: 'number', cell: ({ progress }) => `${progress}%` },
        { head: { vi: 'Trạng thái', en: 'State' }, cell: (share) => <ShareState task={task} share={share} /> },
        {
          head: { vi: 'Cập nhật', en: 'Updated' },
          short: true,
          cell: ({ updatedOn }) => (updatedOn === null ? <span class="soft">–</span> : formatDay(updatedOn)),
        },
      ]}
    />
  )
}

function ShareState({ task, share }: { task: Task; share: Share }) {
  const { asOf } = useReader()
  if (task.recurs !== null && share.done)
    return (
      <StateTag state="done-on-time">
        <Say words={{ vi: 'Đã báo cáo kỳ này', en: 'Answered' }} />
      </StateTag>
    )
  const state = stateOn({ completedOn: share.completedOn, dueOn: task.dueOn }, asOf)
  return (
    <StateTag state={shownState(state)}>
      <Say words={stateNames[state]} />
    </StateTag>
  )
}

function OwnShare({ task, share, refused, typed, on }: { task: Task; share: ShownShare } & RefusedOn) {
  const { asOf, language } = useReader()
  const own = `/tasks/${task.code}/shares`
  const name = nameOn(share.agency, asOf, language)
  return (
    <>
      <Form id="share-updates" action={`${own}/updates`} {...refusalOf('shares/updates', { on, refused, typed })}>
        <input type="hidden" name="agency" value={share.agency} />
        <Textarea
          name="words"
          id="share-words"
          label={{ vi: `${name}: đã làm được gì, còn vướng gì`, en: `${name}: what was done, what is in the way` }}
          rows={3}
          required
        />
        {task.recurs === null && (
          <Input
            name="progress"
            id="share-progress"
            type="number"
            min="0"
            max="100"
            size={4}
            label={{ vi: 'Tiến độ (%)', en: 'Progress (%)' }}
            required={false}
            value={share.progress}
          />
        )}
        <Submit words={{ vi: 'Gửi cập nhật phần việc', en: 'Send' }} />
      </Form>
      {task.recurs === null && (
        <Details summary={{ vi: 'Báo cáo xong phần việc', en: 'Report this part done' }} open={on === 'shares/completion'}>
          <ProofWanted task={task} />
          <Form
            id="share-completion"
            action={`${own}/completion`}
            enctype="multipart/form-data"
            {...refusalOf('shares/completion', { on, refused, typed })}
          >
            <input type="hidden" name="agency" value={share.agency} />
            <DateField name="on" id="share-on" label={{ vi: 'Ngày xong', en: 'Done on' }} value={asOf} required />
            <Input name="number" id="share-number" label={{ vi: 'Số, ký hiệu văn bản', en: 'Number of the document' }} required={false} />
            <DateField name="issuedOn" id="share-issued" label={{ vi: 'Ngày văn bản', en: 'Its day' }} required={false} />
            <Input name="signer" id="share-signer" label={{ vi: 'Chức vụ người ký', en: 'Post of the signer' }} required={false} />
            <Input name="link" id="share-link" type="url" label={{ vi: 'Hoặc địa chỉ kiểm tra được', en: 'Or an address' }} required={false} />
            <FileField name="files" id="share-files" label={{ vi: 'Hoặc tệp chứng minh', en: 'Or a file' }} multiple required={false} />
            <Submit words={{ vi: 'Báo cáo xong phần việc', en: 'Report it done' }} />
          </Form>
        </Details>
      )}
    </>
  )
}

function Returning({ task, shares, refused, typed, on }: { task: Task; shares: readonly ShownShare[] } & RefusedOn) {
  const { asOf, language } = useReader()
  const done = shares.filter((share) => share.done && task.recurs === null)
  if (done.length === 0) return null
  return (
    <Details summary={{ vi: 'Trả lại phần việc', en: 'Send a part back' }} open={on === 'shares/return'}>
      <Form id="share-return" action={`/tasks/${task.code}/shares/return`} {...refusalOf('shares/return', { on, refused, typed })}>
        <Select
          name="agency"
          id="return-agency"
          label={{ vi: 'Đơn vị', en: 'Body' }}
          options={done.map(({ agency }) => ({ value: agency, words: nameOn(agency, asOf, language) }))}
          required
        />
        <Textarea name="words" id="return-words" label={{ vi: 'Vì sao trả lại', en: 'Why' }} rows={2} required />
        <Submit variant="secondary" words={{ vi: 'Trả lại', en: 'Send back' }} />
      </Form>
    </Details>
  )
}
