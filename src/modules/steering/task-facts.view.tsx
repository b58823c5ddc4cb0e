import { calendars } from '../../../definitions/calendars/all.ts'
import { formatDay } from '../../platform/dates.ts'
import { nextWorkingDay } from '../../platform/workdays.ts'
import { DefinitionList, Details, Part, Quotation, Say, StateTag, Table, withQuery } from '../../platform/ui/index.ts'
import { fiveClear, splitsOf } from '../orders/index.ts'
import { MarkedSentence, PartLegend } from './marking.view.tsx'
import { Ordering } from './ordering.view.tsx'
import { AgencyNames, Targets, TaskStateTag } from './parts.view.tsx'
import { promisedProduct } from './proof.ts'
import { Standing } from './standing.view.tsx'
import type { TaskFile } from './task-file.ts'
import type { Task } from './task.ts'
import { headline } from './term.ts'
import { clarityName, recurrenceNames } from './words.ts'

export function Ordered({ file: { task, document, source } }: { file: TaskFile }) {
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

export const gone = (
  <StateTag state="unknown">
    <Say words={{ vi: 'Không còn trên bảng', en: 'Off the board' }} />
  </StateTag>
)

const unnamed = <Say as="span" class="soft" words={{ vi: 'văn bản không nêu', en: 'not in the document' }} />

export function Facts({ file: { task, document, heads, lines } }: { file: TaskFile }) {
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
export function OtherPlaces({ file: { elsewhere } }: { file: TaskFile }) {
  if (elsewhere.length === 0) return null
  return (
    <Part
      title={{ vi: 'Cùng việc này ở văn bản khác', en: 'The same task in other documents' }}
      aside={<Say as="a" href="/conflicts" words={{ vi: 'Xem chỗ mâu thuẫn', en: 'See disagreements' }} />}
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
export function Five({ task }: { task: Task }) {
  const order = { title: task.title, lead: task.leadNames, support: task.supportNames, product: task.product, deadline: task.deadline }
  const { failures } = fiveClear(order)
  const splits = splitsOf(order)
  return (
    <Part title={{ vi: '5 rõ', en: 'The five' }}>
      {failures.length === 0 ? (
        <Say
          as="p"
          words={{
            vi: 'Rõ người, rõ việc, rõ thời gian, rõ sản phẩm, rõ trách nhiệm.',
            en: 'Clear who, what, when, with what result and who answers.',
          }}
        />
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
