import { Say, StateTag, Table, useReader } from '../../platform/ui/index.ts'
import type { Text } from '../../platform/text.ts'
import { AgencyNames } from './parts.view.tsx'
import type { Task } from './task.ts'
import { headline, standingOf } from './term.ts'

/** State and term in one place: shape and words people say, the exact days under or beside them. */
export function Standing({ task }: { task: Pick<Task, 'completedOn' | 'dueOn' | 'recurs' | 'deadline'> }) {
  const { asOf } = useReader()
  const { state, words, days } = standingOf(task, asOf)
  return (
    <span class="standing">
      <StateTag state={state}>
        <Say words={words} />
      </StateTag>{' '}
      <Say as="span" class={task.dueOn === null ? 'soft quote' : 'soft'} words={days} />
    </span>
  )
}

/** A short list of tasks: what and who, then when; `of` is the agency whose page it stands on and needs no naming. */
export function TaskRows({ tasks, caption, of }: { tasks: readonly Task[]; caption: Text; of?: string }) {
  const alone = (task: Task) => of !== undefined && task.lead.length === 1 && task.lead[0] === of
  return (
    <Table
      dense
      caption={caption}
      rows={tasks}
      rowKey={(task) => task.id}
      columns={[
        {
          head: { vi: 'Nhiệm vụ', en: 'Task' },
          names: true,
          cell: (task) => (
            <>
              <a href={`/tasks/${task.code}`}>{headline(task.title)}</a>
              {!alone(task) && (
                <span class="soft">
                  <AgencyNames ids={task.lead} written={task.leadNames} />
                </span>
              )}
            </>
          ),
        },
        { head: { vi: 'Thời hạn', en: 'Term' }, cell: (task) => <Standing task={task} /> },
      ]}
    />
  )
}
