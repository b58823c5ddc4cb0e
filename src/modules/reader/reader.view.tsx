import { dayAt, formatDay } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import {
  Button,
  Buttons,
  commonKeys,
  Count,
  Details,
  Form,
  type Key,
  KeyHints,
  Notice,
  PageHead,
  Say,
  useReader,
  withQuery,
} from '../../platform/ui/index.ts'
import type { StoredDocument } from '../documents/index.ts'
import { AgencyNames, byRisk, documentName, headline, PartLegend, reviewNames, Standing, type Task } from '../steering/index.ts'
import type { Reading } from './actions.ts'
import { Passages } from './passages.view.tsx'
import { typeNames } from './document.view.tsx'

const readerKeys: readonly Key[] = [
  { key: 'a', words: { vi: 'Đúng như văn bản', en: 'As the document says' } },
  { key: 'c', words: { vi: 'Hiệu chỉnh', en: 'Correct' } },
  { key: 's', words: { vi: 'Tách', en: 'Split' } },
  { key: 'm', words: { vi: 'Gộp với việc trên', en: 'Merge with the one above' } },
  { key: 'x', words: { vi: 'Không phải nhiệm vụ', en: 'Not a task' } },
]

/** Readings named at once at the top of the list. */
const named = 5

/** The reader: the document at the left with each task marked, the tasks at the right; either leads to the other. */
export function ReaderPage({ reading }: { reading: Reading }) {
  const { document, text, passages, windows, shown, tasks, total, chosen } = reading
  const window = windows[shown]
  return (
    <>
      <PageHead
        above={typeNames[document.type]}
        title={documentName(document)}
        lead={
          <>
            <Count value={total} href={`/tasks?document=${document.id}`} />{' '}
            <Say words={{ vi: 'nhiệm vụ được giao trong văn bản này.', en: 'tasks ordered by this document.' }} />
          </>
        }
        actions={
          <>
            <Button
              variant="secondary"
              size="sm"
              href={`/documents/${document.id}/about`}
              words={{ vi: 'Trích dẫn, bản gần giống', en: 'Citations, near copies' }}
            />
            <Button variant="secondary" size="sm" href={`/documents/${document.id}/original`} words={{ vi: 'Tải bản gốc', en: 'The original' }} />
          </>
        }
      />
      <Caution reading={reading} />
      <Parts reading={reading} label={{ vi: 'Các phần của văn bản', en: 'Parts of the document' }} />
      <div class="aside" data-even="">
        {window ? (
          <Passages text={text} passages={passages.slice(window.first, window.last)} tasks={tasks} chosen={chosen} />
        ) : (
          <Say as="p" words={{ vi: 'Văn bản không có chữ.', en: 'There are no words.' }} />
        )}
        <Ordered reading={reading} />
      </div>
      <Parts reading={reading} label={{ vi: 'Các phần của văn bản, cuối trang', en: 'Parts of the document, at the foot' }} />
    </>
  )
}

/** The tasks of the part shown, the doubtful named at its top. */
function Ordered({ reading }: { reading: Reading }) {
  const { document, windows, tasks, chosen } = reading
  const waiting = tasks.filter(({ review }) => review.length > 0).toSorted(byRisk)
  return (
    <section class="stack-tight follows">
      <Say
        as="h2"
        words={
          windows.length > 1
            ? { vi: `${tasks.length} nhiệm vụ trong phần này`, en: `${tasks.length} tasks in this part` }
            : { vi: `${tasks.length} nhiệm vụ`, en: `${tasks.length} tasks` }
        }
      />
      {reading.may.correct && <Doubtful waiting={waiting} />}
      {tasks.map((task, at) => (
        <TaskCard
          key={task.id}
          before={tasks[at - 1]?.code}
          next={waiting.find(({ code }) => code !== task.code)?.code ?? task.code}
          task={task}
          document={document}
          chosen={task.code === chosen}
          mayCorrect={reading.may.correct}
        />
      ))}
      {tasks.some(({ traces }) => Object.keys(traces).length > 0) && <PartLegend />}
      {tasks.length === 0 && <Say as="p" class="soft" words={{ vi: 'Phần này không giao nhiệm vụ nào.', en: 'This part orders nothing.' }} />}
      <KeyHints keys={reading.may.correct && tasks.length > 0 ? [...commonKeys, ...readerKeys] : commonKeys} />
    </section>
  )
}

/** The readings that wait for a person, the most doubtful first. */
function Doubtful({ waiting }: { waiting: readonly Task[] }) {
  if (waiting.length === 0) return null
  return (
    <p class="small">
      <Say
        words={{ vi: `${waiting.length} việc chờ rà soát, đáng ngờ nhất trước:`, en: `${waiting.length} wait for review, the most doubtful first:` }}
      />{' '}
      {waiting.slice(0, named).map(({ code }, at) => (
        <span key={code}>
          {at > 0 && ', '}
          <a href={`#task-${code}`}>{code}</a>
        </span>
      ))}
      {waiting.length > named && <Say words={{ vi: `, và ${waiting.length - named} việc nữa`, en: `, and ${waiting.length - named} more` }} />}
    </p>
  )
}

/** A decision about a reading in one key; then comes the next that waits, else the reader is back where it was. */
function Decide({
  task,
  document,
  way,
  hotkey,
  words,
  next,
  into,
}: {
  task: Task
  document: StoredDocument
  way: string
  hotkey: string
  words: Text
  next: string
  into?: string
}) {
  return (
    <Form action={`/tasks/${task.code}/${way}`} class="inline">
      <input type="hidden" name="back" value={`/documents/${document.id}?task=${into ?? next}#task-${into ?? next}`} />
      {into !== undefined && <input type="hidden" name="into" value={into} />}
      <Button variant="tertiary" size="sm" hotkey={hotkey} words={words} />
    </Form>
  )
}

function TaskCard({
  task,
  document,
  chosen,
  mayCorrect,
  before,
  next,
}: {
  task: Task
  document: StoredDocument
  chosen: boolean
  mayCorrect: boolean
  before: string | undefined
  next: string
}) {
  return (
    <article class="task-card" id={`task-${task.code}`} data-row="" data-chosen={chosen ? '' : undefined}>
      <header>
        <a href={`#source-${task.code}`}>{task.code}</a> <Standing task={task} />
      </header>
      <h3>
        <a href={`/tasks/${task.code}`}>{headline(task.title)}</a>
      </h3>
      <p class="soft small">
        <AgencyNames ids={task.lead} written={task.leadNames} />
      </p>
      {task.review.length > 0 && (
        <ul class="soft small">
          {task.review.map((reason) => (
            <Say as="li" key={reason} words={reviewNames[reason] ?? reason} />
          ))}
        </ul>
      )}
      {mayCorrect && (
        <Buttons>
          {task.review.length > 0 && (
            <Decide
              task={task}
              document={document}
              next={next}
              way="acceptance"
              hotkey="a"
              words={{ vi: 'Đúng như văn bản', en: 'As the document says' }}
            />
          )}
          <Button variant="tertiary" size="sm" hotkey="c" href={`/tasks/${task.code}#correct`} words={{ vi: 'Hiệu chỉnh', en: 'Correct' }} />
          <Button variant="tertiary" size="sm" hotkey="s" href={`/tasks/${task.code}#split`} words={{ vi: 'Tách', en: 'Split' }} />
          {before !== undefined && (
            <Decide
              task={task}
              document={document}
              next={next}
              way="merger"
              hotkey="m"
              into={before}
              words={{ vi: 'Gộp với việc trên', en: 'Merge with the one above' }}
            />
          )}
          <Decide task={task} document={document} next={next} way="rejection" hotkey="x" words={{ vi: 'Không phải nhiệm vụ', en: 'Not a task' }} />
        </Buttons>
      )}
    </article>
  )
}

/** Links to the parts of a long document. */
function Parts({ reading: { windows, shown }, label }: { reading: Reading; label: Text }) {
  const { address, language } = useReader()
  if (windows.length < 2) return null
  return (
    <nav class="paging" aria-label={label[language]}>
      <ul>
        {windows.map((window, at) => (
          <li key={window.start}>
            <a href={withQuery(address, { part: String(at + 1), task: null })} aria-current={at === shown ? 'page' : undefined}>
              <Say words={{ vi: `Phần ${at + 1}`, en: `Part ${at + 1}` }} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export const linked = (other: StoredDocument) => <a href={`/documents/${other.id}`}>{documentName(other)}</a>

/** What a reader must know before trusting the text: recalled, replaced, read with remarks. */
function Caution({ reading: { document, successor, recall, may } }: { reading: Reading }) {
  return (
    <>
      {recall && (
        <Notice
          tone="warning"
          title={{ vi: `Văn bản đã bị thu hồi ngày ${formatDay(dayAt(recall.at))}`, en: `Recalled on ${formatDay(dayAt(recall.at))}` }}
        >
          <Say
            as="p"
            words={{
              vi: `${recall.sender ? `Bên thu hồi: ${recall.sender}. ` : ''}${recall.reason ? `Lý do: ${recall.reason}. ` : ''}Nhiệm vụ của văn bản này tạm dừng.`,
              en: `${recall.sender ? `By ${recall.sender}. ` : ''}${recall.reason ? `Reason: ${recall.reason}. ` : ''}Its tasks stand frozen.`,
            }}
          />
          {may.lift && (
            <Form action={`/documents/${document.id}/recall-lifted`} class="inline">
              <Button
                variant="secondary"
                size="sm"
                words={{ vi: 'Bỏ thu hồi, đưa nhiệm vụ trở lại bảng', en: 'Lift the recall, put the tasks back' }}
              />
            </Form>
          )}
        </Notice>
      )}
      {successor && (
        <Notice tone="warning" title={{ vi: 'Đã có bản mới hơn', en: 'There is a newer version' }}>
          {linked(successor)}
        </Notice>
      )}
      {document.remarks.length > 0 && (
        <Details summary={{ vi: `Ghi chú khi đọc tệp (${document.remarks.length})`, en: `Remarks on reading the file (${document.remarks.length})` }}>
          <ul>
            {document.remarks.map((remark) => (
              <Say as="li" key={remark.vi} words={remark} />
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}
