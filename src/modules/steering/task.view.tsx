import { formatDay } from '../../platform/dates.ts'
import { Button, Form, Notice, PageHead, PrintButton, type RefusedOn, Say } from '../../platform/ui/index.ts'
import { entryKinds } from './entry.ts'
import { Standing } from './standing.view.tsx'
import type { TaskFile } from './task-file.ts'
import { MoreActions } from './task-forms.view.tsx'
import { TaskIndicators } from './task-indicators.view.tsx'
import { Baseline, EvidencePart, Story } from './task-story.view.tsx'
import { headline } from './term.ts'
import { PlacePart } from './tree.view.tsx'
import { SharesPart } from './share.view.tsx'
import { Review, NextAction } from './next-action.view.tsx'
import { Ordered, gone, Facts, OtherPlaces, Five } from './task-facts.view.tsx'

/** Who, what, when, with what product; the very sentence; the story; and the next action for this reader first. */
export function TaskPage({ file, ...refused }: { file: TaskFile } & RefusedOn) {
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
              <Button
                variant="secondary"
                size="sm"
                href={`/obstacles?task=${encodeURIComponent(task.code)}`}
                words={{ vi: 'Vướng mắc', en: 'Obstacles' }}
              />
            )}
            {task.parent === null && (
              <Button
                variant="secondary"
                size="sm"
                href={`/accountability/tasks/${encodeURIComponent(task.code)}`}
                words={{ vi: 'Cảnh báo, dự báo', en: 'Flags, forecast' }}
              />
            )}
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
          <Button variant="secondary" size="sm" words={{ vi: 'Đưa trở lại bảng', en: 'Put it back on the board' }} />
        </Form>
      )}
    </Notice>
  )
}
