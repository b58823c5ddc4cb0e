import { Button, Buttons, commonKeys, EmptyState, Form, KeyHints, PageHead, Quotation, Say } from '../../platform/ui/index.ts'
import { AgencyNames, LeastSure, MarkedSentence, PartLegend, reviewNames, Standing } from '../steering/index.ts'
import type { ReviewQueue } from './review.actions.ts'

const title = { vi: 'Chờ rà soát', en: 'To review' }
const keys = [
  ...commonKeys,
  { key: 'a', words: { vi: 'Đúng như văn bản', en: 'As the document says' } },
  { key: 'c', words: { vi: 'Hiệu chỉnh', en: 'Correct' } },
  { key: 'o', words: { vi: 'Xem trong văn bản', en: 'In the document' } },
]

/** Readings that wait for a person beside the words they were read from; one key accepts, one opens the source. */
export function ReviewPage({ queue: { total, waiting } }: { queue: ReviewQueue }) {
  if (waiting.length === 0)
    return (
      <>
        <PageHead title={title} />
        <EmptyState
          title={{ vi: 'Không còn gì chờ rà soát', en: 'Nothing waits' }}
          words={{
            vi: 'Nhiệm vụ mà máy đọc chưa chắc, hoặc văn bản nêu chưa rõ, sẽ chờ ở đây.',
            en: 'Readings that are unsure, or orders that are unclear, will wait here.',
          }}
        />
      </>
    )
  const rest = total > waiting.length
  return (
    <>
      <PageHead
        title={title}
        lead={{
          vi: `${total} nhiệm vụ, việc đáng ngờ nhất trước${rest ? `; đang hiện ${waiting.length} việc đầu` : ''}.`,
          en: `${total} tasks, the most doubtful first${rest ? `; the first ${waiting.length} are shown` : ''}.`,
        }}
        actions={<Button variant="secondary" size="sm" href="/accuracy" words={{ vi: 'Máy đọc đúng đến đâu', en: 'How well documents are read' }} />}
      />
      <KeyHints keys={keys} />
      <PartLegend />
      {waiting.map((each) => (
        <Waiting key={each.task.id} {...each} />
      ))}
    </>
  )
}

function Waiting({ task, source }: ReviewQueue['waiting'][number]) {
  const place = `/documents/${task.document}?task=${task.code}#source-${task.code}`
  return (
    <article class="task-card" data-row="">
      <div class="aside" data-even="">
        {source ? (
          <Quotation from={<Say as="a" href={place} data-key="o" aria-keyshortcuts="o" words={{ vi: 'Xem trong văn bản', en: 'In the document' }} />}>
            <MarkedSentence source={source} start={task.spanStart ?? 0} traces={task.traces} />
          </Quotation>
        ) : (
          <p class="soft">{task.basis}</p>
        )}
        <div class="stack-tight">
          <p class="small">
            <a href={`/tasks/${task.code}`}>{task.code}</a>{' '}
            <span class="soft">
              <Say words={{ vi: `độ tin cậy ${Math.round(task.confidence * 100)}%`, en: `confidence ${Math.round(task.confidence * 100)}%` }} />
              <LeastSure task={task} />
            </span>
          </p>
          <h2>{task.title}</h2>
          <p class="soft small">
            <AgencyNames ids={task.lead} written={task.leadNames} />
          </p>
          <p class="small">
            <Standing task={task} />
          </p>
          <ul class="small">
            {task.review.map((reason) => (
              <Say as="li" key={reason} words={reviewNames[reason] ?? reason} />
            ))}
          </ul>
          <Buttons>
            <Form action={`/tasks/${task.code}/acceptance`} class="inline">
              <Button variant="secondary" size="sm" hotkey="a" words={{ vi: 'Đúng như văn bản', en: 'As the document says' }} />
            </Form>
            <Button variant="secondary" size="sm" hotkey="c" href={`/tasks/${task.code}#correct`} words={{ vi: 'Hiệu chỉnh', en: 'Correct' }} />
          </Buttons>
        </div>
      </div>
    </article>
  )
}
