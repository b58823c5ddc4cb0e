import { Button, Buttons, EmptyState, Form, KeyHints, PageHead, Say } from '../../platform/ui/index.ts'
import { AgencyNames, Term } from './parts.view.tsx'
import type { Task } from './task.ts'
import { LeastSure } from './task.view.tsx'
import { leastSure } from './trace.ts'
import { reviewNames } from './words.ts'

/** The most doubtful first: unknown agency, then the reading with the least sure field. */
const byRisk = (a: Task, b: Task): number => Number(b.review.includes('agency')) - Number(a.review.includes('agency')) || leastSure(a).confidence - leastSure(b).confidence || a.confidence - b.confidence

/** Readings that wait for a person; one key accepts, one opens the source. */
export function ReviewPage({ tasks }: { tasks: readonly Task[] }) {
  if (tasks.length === 0) return <><PageHead title={{ vi: 'Chờ rà soát', en: 'To review' }} /><EmptyState title={{ vi: 'Không còn gì chờ rà soát', en: 'Nothing waits' }}><Say words={{ vi: 'Nhiệm vụ mà máy đọc chưa chắc, hoặc văn bản nêu chưa rõ, sẽ chờ ở đây.', en: 'Readings that are unsure, or orders that are unclear, will wait here.' }} /></EmptyState></>
  return (
    <>
      <PageHead title={{ vi: 'Chờ rà soát', en: 'To review' }} lead={{ vi: `${tasks.length} nhiệm vụ, việc đáng ngờ nhất trước.`, en: `${tasks.length} tasks, the most doubtful first.` }} actions={<Button variant="secondary" size="sm" href="/accuracy"><Say words={{ vi: 'Máy đọc đúng đến đâu', en: 'How well documents are read' }} /></Button>} />
      {tasks.toSorted(byRisk).map((task) => (
        <article key={task.id} class="task-card" data-row="">
          <p><a href={`/tasks/${task.code}`}>{task.code}</a> · <span class="soft"><Say words={{ vi: `độ tin cậy ${Math.round(task.confidence * 100)}%`, en: `confidence ${Math.round(task.confidence * 100)}%` }} /><LeastSure task={task} /></span></p>
          <p>{task.title}</p>
          <p class="soft"><AgencyNames ids={task.lead} written={task.leadNames} /> · <Term task={task} /></p>
          <ul>{task.review.map((reason) => <li key={reason}><Say words={reviewNames[reason] ?? reason} /></li>)}</ul>
          <Buttons>
            <Form action={`/tasks/${task.code}/acceptance`} class="inline"><Button variant="secondary" size="sm" hotkey="a"><Say words={{ vi: 'Đúng như văn bản', en: 'As the document says' }} /></Button></Form>
            <Button variant="secondary" size="sm" hotkey="c" href={`/tasks/${task.code}#correct`}><Say words={{ vi: 'Hiệu chỉnh', en: 'Correct' }} /></Button>
            {task.document !== null && <Button variant="secondary" size="sm" hotkey="o" href={`/documents/${task.document}?task=${task.code}#source-${task.code}`}><Say words={{ vi: 'Xem trong văn bản', en: 'In the document' }} /></Button>}
          </Buttons>
        </article>
      ))}
      <KeyHints />
    </>
  )
}
