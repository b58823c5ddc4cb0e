import { calendars } from '../../../definitions/calendars/all.ts'
import { formatDay } from '../../platform/dates.ts'
import { nextWorkingDay } from '../../platform/workdays.ts'
import {
  Button,
  Buttons,
  DateField,
  DefinitionList,
  Details,
  FileField,
  Form,
  Input,
  Notice,
  PageHead,
  Part,
  PrintButton,
  Quotation,
  Say,
  StateTag,
  Table,
  Textarea,
  useReader,
  withQuery,
} from '../../platform/ui/index.ts'
import { fiveClear, splitsOf } from '../orders/index.ts'
import { entryKinds } from './entry.ts'
import { MarkedSentence, PartLegend } from './marking.view.tsx'
import { Ordering } from './ordering.view.tsx'
import { AgencyNames, Targets, TaskStateTag } from './parts.view.tsx'
import { promisedProduct, proofLacks } from './proof.ts'
import { CheckField, ProofMissing, ProofWanted } from './proof.view.tsx'
import { Standing } from './standing.view.tsx'
import type { Refused, TaskFile } from './task-file.ts'
import { MoreActions } from './task-forms.view.tsx'
import { TaskIndicators } from './task-indicators.view.tsx'
import { Baseline, EvidencePart, Story } from './task-story.view.tsx'
import type { Task } from './task.ts'
import { headline } from './term.ts'
import { leastSure } from './trace.ts'
import { clarityName, partNames, recurrenceNames, reviewNames } from './words.ts'
import { PlacePart } from './tree.view.tsx'
import { SharesPart } from './share.view.tsx'

/** Who, what, when, with what product; the very sentence; the story; and the next action for this reader first. */
export function TaskPage({ file, ...refused }: { file: TaskFile } & Refused) {
  const { task } = file
  return (
    <>
      <PageHead
        above={task.code}
        title={headline(task.title)}
        lead={task.withdrawnOn === null ? <Standing task={task} /> : gone}
        actions={
          <>
            {file.may.obstacles && (
              <Button variant="secondary" size="sm" href={`/obstacles?task=${encodeURIComponent(task.code)}`}>
                <Say words={{ vi: 'Vướng mắc', en: 'Obstacles' }} />
              </Button>
            )}
            <Button variant="secondary" size="sm" href={`/accountability/tasks/${encodeURIComponent(task.code)}`}>
              <Say words={{ vi: 'Cảnh báo, dự báo', en: 'Flags, forecast' }} />
            </Button>
            <PrintButton />
          </>
        }
      />
      {task.withdrawnOn !== null && <OffBoard file={file} />}
      {task.review.length > 0 && <Review task={task} may={file.may.correct} />}
      <div class="aside" data-beside="">
        <div class="stack">
          {task.withdrawnOn === null && <NextAction file={file} {...refused} />}
          <Ordered file={file} />
        </div>
        <aside class="stack">
          <Facts file={file} />
          <Five task={task} />
        </aside>
        <div class="stack">
          <SharesPart file={file} {...refused} />
          <PlacePart file={file} {...refused} />
          <OtherPlaces file={file} />
          <TaskIndicators cards={file.indicators} />
          {file.may.evidence && <EvidencePart file={file} />}
          <Story file={file} />
          <Baseline file={file} />
          <MoreActions file={file} {...refused} />
        </div>
      </div>
    </>
  )
}

/** Why a task counts no longer: left out of a newer version, rejected, or frozen with its document. */
function OffBoard({ file: { task, entries, may } }: { file: TaskFile }) {
  const last = entries.find(({ kind }) => kind === 'recalled' || kind === 'withdrawn')
  return (
    <Notice tone="warning" title={last ? entryKinds[last.kind] : entryKinds.withdrawn}>
      <p>
        <Say
          words={{
            vi: `Không tính trong số liệu từ ngày ${formatDay(task.withdrawnOn ?? '')}.`,
            en: `Not counted since ${formatDay(task.withdrawnOn ?? '')}.`,
          }}
        />{' '}
        {last?.words}
      </p>
      {may.correct && (
        <Form action={`/tasks/${task.code}/restoring`} class="inline">
          <Button variant="secondary" size="sm">
            <Say words={{ vi: 'Đưa trở lại bảng', en: 'Put it back on the board' }} />
          </Button>
        </Form>
      )}
    </Notice>
  )
}

function Review({ task, may }: { task: Task; may: boolean }) {
  return (
    <Notice tone="warning" title={{ vi: 'Chờ rà soát', en: 'To be reviewed' }}>
      <ul>
        {task.review.map((reason) => (
          <li key={reason}>
            <Say words={reviewNames[reason] ?? reason} />
            {reason === 'confidence' && <LeastSure task={task} />}
          </li>
        ))}
      </ul>
      {may && (
        <Buttons>
          <Form action={`/tasks/${task.code}/acceptance`} class="inline">
            <input type="hidden" name="back" value={`/tasks/${task.code}`} />
            <Button variant="secondary" size="sm" hotkey="a">
              <Say words={{ vi: 'Đúng như văn bản', en: 'As the document says' }} />
            </Button>
          </Form>
          <Button variant="secondary" size="sm" hotkey="c" href="#correct">
            <Say words={{ vi: 'Hiệu chỉnh', en: 'Correct' }} />
          </Button>
        </Buttons>
      )}
    </Notice>
  )
}

/** Which part of the reading is least sure. */
export function LeastSure({ task }: { task: Task }) {
  const { field, confidence } = leastSure(task)
  if (field === null) return null
  const share = Math.round(confidence * 100)
  return (
    <>
      {' '}
      (
      <Say
        words={{
          vi: `ít chắc nhất: ${partNames[field].vi.toLowerCase()}, ${share}%`,
          en: `least sure: ${partNames[field].en.toLowerCase()}, ${share}%`,
        }}
      />
      )
    </>
  )
}

function NextAction({ file: { task, may, confirmed, evidence, checks }, refused, typed, on }: { file: TaskFile } & Refused) {
  const { asOf } = useReader()
  const done = task.completedOn !== null && task.completedOn <= asOf
  if (done && may.confirm && !confirmed)
    return (
      <Part
        title={{ vi: 'Xác nhận hoàn thành', en: 'Confirm completion' }}
        note={{ vi: 'Người xác nhận không phải người đã báo cáo.', en: 'By somebody other than who reported it.' }}
      >
        <ProofMissing task={task} given={evidence} />
        <Form
          action={`/tasks/${task.code}/confirmation`}
          refused={on === 'confirmation' ? refused : undefined}
          typed={on === 'confirmation' ? typed : undefined}
        >
          {proofLacks(task, evidence) && (
            <Textarea name="words" label={{ vi: 'Căn cứ để vẫn xác nhận', en: 'On what grounds all the same' }} rows={2} required />
          )}
          <Buttons>
            <Button>
              <Say words={{ vi: 'Xác nhận đã có sản phẩm', en: 'Confirm that the product is there' }} />
            </Button>
          </Buttons>
        </Form>
      </Part>
    )
  if (done && !confirmed && may.report)
    return (
      <Notice>
        <Say
          words={{ vi: 'Đã báo cáo hoàn thành; chờ cơ quan thường trực xác nhận.', en: 'Reported complete; the standing body has yet to confirm.' }}
        />
      </Notice>
    )
  if (done || !may.report) return null
  return (
    <Part title={{ vi: 'Cập nhật tiến độ', en: 'Report progress' }} id="progress">
      <Form
        id="updates"
        action={`/tasks/${task.code}/updates`}
        refused={on === 'updates' ? refused : undefined}
        typed={on === 'updates' ? typed : undefined}
      >
        <Textarea name="words" label={{ vi: 'Đã làm được gì, còn vướng gì', en: 'What was done, what is in the way' }} rows={3} required />
        <Input
          name="progress"
          type="number"
          min="0"
          max="100"
          size={4}
          label={{ vi: 'Tiến độ (%)', en: 'Progress (%)' }}
          required={false}
          value={task.progress ?? undefined}
        />
        <Buttons>
          <Button>
            <Say words={{ vi: 'Gửi cập nhật', en: 'Send' }} />
          </Button>
        </Buttons>
      </Form>
      <Details summary={{ vi: 'Báo cáo hoàn thành', en: 'Report completion' }} open={on === 'completion'}>
        <ProofWanted task={task} />
        <Form
          id="completion"
          action={`/tasks/${task.code}/completion`}
          enctype="multipart/form-data"
          refused={on === 'completion' ? refused : undefined}
          typed={on === 'completion' ? typed : undefined}
        >
          <DateField name="on" label={{ vi: 'Ngày hoàn thành', en: 'Completed on' }} value={asOf} required />
          <Input name="number" label={{ vi: 'Số, ký hiệu văn bản sản phẩm', en: 'Number of the document' }} required={false} />
          <DateField name="issuedOn" label={{ vi: 'Ngày văn bản', en: 'Its day' }} required={false} />
          <Input name="signer" label={{ vi: 'Chức vụ người ký', en: 'Post of the signer' }} required={false} />
          <Input name="link" type="url" label={{ vi: 'Hoặc địa chỉ kiểm tra được', en: 'Or an address that can be looked at' }} required={false} />
          <FileField name="files" label={{ vi: 'Hoặc tệp chứng minh', en: 'Or a file' }} multiple required={false} />
          <CheckField checks={checks} />
          <Textarea name="words" label={{ vi: 'Ghi chú', en: 'Note' }} rows={2} required={false} />
          <Buttons>
            <Button>
              <Say words={{ vi: 'Báo cáo đã hoàn thành', en: 'Report it complete' }} />
            </Button>
          </Buttons>
        </Form>
      </Details>
    </Part>
  )
}

function Ordered({ file: { task, document, source } }: { file: TaskFile }) {
  if (!document)
    return (
      <Part title={{ vi: 'Văn bản giao nhiệm vụ', en: 'What orders it' }}>
        <p>{task.basis ?? <Say words={{ vi: 'Được thêm trực tiếp, không nêu văn bản.', en: 'Added by hand, without a document.' }} />}</p>
      </Part>
    )
  const name = [document.number, document.title].filter(Boolean).join(', ') || document.fileName
  return (
    <Part title={{ vi: 'Câu giao nhiệm vụ', en: 'The sentence that orders it' }}>
      {source ? (
        <Quotation from={name} href={`/documents/${document.id}#task-${task.code}`}>
          <MarkedSentence source={source} start={task.spanStart ?? 0} traces={task.traces} />
        </Quotation>
      ) : (
        <p>
          <a href={`/documents/${document.id}`}>{name}</a>
        </p>
      )}
      {source && source.row.length > 0 && (
        <p class="soft small">
          <Say words={{ vi: 'Cùng dòng trong bảng:', en: 'In the same row:' }} />{' '}
          {source.row.map(({ head, words }) => `${head}: ${words}`).join(' · ')}
        </p>
      )}
      {source && Object.keys(task.traces).length > 0 && <PartLegend />}
    </Part>
  )
}

/** The first day where it was moved; where the due day is a day off, the next working day is told beside (Civil Code 2015, art. 148.5). */
function rolledNote(task: Task): { note?: { vi: string; en: string } } {
  const next = task.dueOn && nextWorkingDay(calendars, task.dueOn)
  const rolled =
    next && next !== task.dueOn
      ? { vi: `Rơi vào ngày nghỉ; ngày làm việc kế tiếp là ${formatDay(next)}.`, en: `A day off; the next working day is ${formatDay(next)}.` }
      : null
  const moved =
    task.recurs === null && task.firstDueOn !== null && task.firstDueOn !== task.dueOn
      ? { vi: `Hạn đầu là ${formatDay(task.firstDueOn)}.`, en: `At first ${formatDay(task.firstDueOn)}.` }
      : null
  const notes = [moved, rolled].filter((note) => note !== null)
  return notes.length === 0 ? {} : { note: { vi: notes.map(({ vi }) => vi).join(' '), en: notes.map(({ en }) => en).join(' ') } }
}

const gone = (
  <StateTag state="unknown">
    <Say words={{ vi: 'Không còn trên bảng', en: 'Off the board' }} />
  </StateTag>
)

const unnamed = (
  <span class="soft">
    <Say words={{ vi: 'văn bản không nêu', en: 'not in the document' }} />
  </span>
)

function Facts({ file: { task, document, heads, lines } }: { file: TaskFile }) {
  const product = promisedProduct(task)
  return (
    <Part title={{ vi: 'Ai, việc gì, bao giờ', en: 'Who, what, when' }}>
      <DefinitionList
        definitions={[
          { term: { vi: 'Trạng thái', en: 'State' }, value: task.withdrawnOn === null ? <TaskStateTag task={task} /> : gone },
          { term: { vi: 'Chủ trì', en: 'Lead' }, value: <AgencyNames ids={task.lead} written={task.leadNames} /> },
          {
            term: { vi: 'Người đứng đầu chịu trách nhiệm', en: 'Head who answers' },
            value: heads
              .map(({ head }) => head)
              .filter(Boolean)
              .join('; '),
          },
          ...(task.supportNames.length > 0
            ? [{ term: { vi: 'Phối hợp', en: 'Support' }, value: <AgencyNames ids={task.support} written={task.supportNames} /> }]
            : []),
          {
            term: { vi: 'Sản phẩm', en: 'Product' },
            value: task.product ?? unnamed,
            ...(product && {
              note: {
                vi: `Loại: ${product.name.vi}. Minh chứng: ${product.evidence.vi}.`,
                en: `Type: ${product.name.en}. Evidence: ${product.evidence.en}.`,
              },
            }),
          },
          ...(task.targets.length > 0 ? [{ term: { vi: 'Chỉ tiêu', en: 'Targets' }, value: <Targets targets={task.targets} /> }] : []),
          {
            term: { vi: 'Thời hạn trong văn bản', en: 'Deadline as written' },
            value: task.deadline?.raw ?? unnamed,
            ...(task.deadline?.inferredYear && { note: { vi: 'Năm được suy ra từ ngày văn bản.', en: 'The year is inferred from the document.' } }),
          },
          ...(task.dueOn === null
            ? []
            : [
                {
                  term: { vi: 'Ngày đến hạn', en: 'Due on' },
                  value: (
                    <>
                      {formatDay(task.dueOn)}
                      {task.recurs && (
                        <>
                          , <Say words={recurrenceNames[task.recurs]} />
                        </>
                      )}
                    </>
                  ),
                  ...rolledNote(task),
                },
              ]),
          ...(task.deadline?.phases ?? []).map((phase) => ({
            term: { vi: 'Mốc', en: 'Phase' },
            value: `${phase.label ?? ''} ${phase.due ? formatDay(phase.due) : ''}`.trim(),
          })),
          ...(task.progress === null ? [] : [{ term: { vi: 'Tiến độ', en: 'Progress' }, value: `${task.progress}%` }]),
          ...(task.section && document
            ? [
                {
                  term: { vi: 'Trong văn bản', en: 'In the document' },
                  value: (
                    <a href={withQuery('/tasks', { document: document.id, section: task.section })}>
                      <Say words={{ vi: `Mục ${task.section}`, en: `Section ${task.section}` }} />
                    </a>
                  ),
                },
              ]
            : []),
          ...(task.basis ? [{ term: { vi: 'Căn cứ', en: 'Basis' }, value: task.basis }] : []),
          ...(task.note ? [{ term: { vi: 'Ghi chú', en: 'Note' }, value: task.note }] : []),
          ...(task.unit ? [{ term: { vi: 'Đơn vị thực hiện', en: 'Unit' }, value: task.unit }] : []),
          { term: { vi: 'Báo cáo đến', en: 'Reported to' }, value: <Lines lines={lines} /> },
        ]}
      />
    </Part>
  )
}

/** To whom the task is reported, and how often. */
const Lines = ({ lines }: Pick<TaskFile, 'lines'>) => (
  <ul>
    {lines.map((line) => (
      <li key={line.id}>
        <Say words={line.name} />{' '}
        <span class="soft">
          (<Say words={line.every} />)
        </span>
      </li>
    ))}
  </ul>
)

/** The same task in other documents, as they word it. */
function OtherPlaces({ file: { elsewhere } }: { file: TaskFile }) {
  if (elsewhere.length === 0) return null
  return (
    <Part
      title={{ vi: 'Cùng việc này ở văn bản khác', en: 'The same task in other documents' }}
      aside={
        <a href="/conflicts">
          <Say words={{ vi: 'Xem chỗ mâu thuẫn', en: 'See disagreements' }} />
        </a>
      }
    >
      <Table
        dense
        caption={{ vi: 'Cùng việc này ở văn bản khác', en: 'The same task elsewhere' }}
        rows={elsewhere}
        columns={[
          { head: { vi: 'Nhiệm vụ', en: 'Task' }, names: true, cell: (each) => <a href={`/tasks/${each.task.code}`}>{headline(each.task.title)}</a> },
          { head: { vi: 'Văn bản', en: 'Document' }, cell: (each) => <Ordering side={each} /> },
          { head: { vi: 'Chủ trì', en: 'Lead' }, cell: (each) => <AgencyNames ids={each.task.lead} written={each.task.leadNames} /> },
          { head: { vi: 'Thời hạn', en: 'Term' }, cell: (each) => <Standing task={each.task} /> },
        ]}
      />
    </Part>
  )
}

/** The five, with the reason and the mend for each that fails. */
function Five({ task }: { task: Task }) {
  const order = { title: task.title, lead: task.leadNames, support: task.supportNames, product: task.product, deadline: task.deadline }
  const { failures } = fiveClear(order)
  const splits = splitsOf(order)
  return (
    <Part title={{ vi: '5 rõ', en: 'The five' }}>
      {failures.length === 0 ? (
        <p>
          <Say
            words={{
              vi: 'Rõ người, rõ việc, rõ thời gian, rõ sản phẩm, rõ trách nhiệm.',
              en: 'Clear who, what, when, with what result and who answers.',
            }}
          />
        </p>
      ) : (
        <DefinitionList
          definitions={failures.map(({ clarity, reason }) => ({
            term: { vi: `Chưa ${clarityName(clarity).vi.toLowerCase()}`, en: `Not: ${clarityName(clarity).en}` },
            value: <Say words={reason} />,
          }))}
        />
      )}
      {splits.map((split) => (
        <Details key={split.way} summary={{ vi: `Đề xuất: ${split.words.vi}`, en: `Proposed: ${split.words.en}` }}>
          <ul>
            {split.parts.map((part, at) => (
              <li key={at}>
                <b>{part.lead.join(', ')}</b>: {part.title}
              </li>
            ))}
          </ul>
        </Details>
      ))}
    </Part>
  )
}
