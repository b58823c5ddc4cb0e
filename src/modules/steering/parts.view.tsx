import { Fragment } from 'preact'
import { formatDay } from '../../platform/dates.ts'
import { Say, StateTag, termWords, useReader } from '../../platform/ui/index.ts'
import type { MandateTarget } from '../orders/index.ts'
import { namesOf } from './agencies.ts'
import { stateOn, type Task } from './task.ts'
import { recurrenceNames, shownState, stateNames, targetWords } from './words.ts'

/** The agencies of a task, each a door to its page. */
export function AgencyNames({ ids, written }: { ids: readonly string[]; written: readonly string[] }) {
  const { asOf, language } = useReader()
  const names = namesOf(ids, written, asOf, language)
  if (names.length === 0) return <Say as="span" class="soft" words={{ vi: 'chưa giao rõ', en: 'nobody named' }} />
  return (
    <span>
      {names.map(({ id, name }, at) => (
        <Fragment key={name}>
          {at > 0 && ', '}
          {id === null ? name : <a href={`/agencies/${id}`}>{name}</a>}
        </Fragment>
      ))}
    </span>
  )
}

/** The state on the day shown, as shape, word and colour. */
export function TaskStateTag({ task }: { task: Pick<Task, 'completedOn' | 'dueOn'> }) {
  const { asOf } = useReader()
  const state = stateOn(task, asOf)
  return (
    <StateTag state={shownState(state)}>
      <Say words={stateNames[state]} />
    </StateTag>
  )
}

/** When: the day as people say it, its cycle, or the words of the document where no day is known. */
export function Term({ task }: { task: Pick<Task, 'completedOn' | 'dueOn' | 'recurs' | 'deadline'> }) {
  const { asOf } = useReader()
  const open = task.completedOn === null || task.completedOn > asOf
  const cycle = task.recurs !== null && (
    <span class="soft">
      {' '}
      · <Say words={recurrenceNames[task.recurs]} />
    </span>
  )
  if (task.dueOn === null)
    return task.deadline ? <span>“{task.deadline.raw}”</span> : <Say as="span" class="soft" words={{ vi: 'không nêu', en: 'not stated' }} />
  return (
    <span class="day-words">
      {open && (
        <>
          <Say words={termWords(task.dueOn, asOf)} />{' '}
        </>
      )}
      <time datetime={task.dueOn} class={open ? 'soft' : undefined}>
        {formatDay(task.dueOn)}
      </time>
      {cycle}
    </span>
  )
}

/** The numbers promised, one a line. */
export const Targets = ({ targets }: { targets: readonly MandateTarget[] }) =>
  targets.length === 0 ? (
    <span class="soft">–</span>
  ) : (
    <ul>
      {targets.map((target, at) => (
        <Say as="li" key={at} words={targetWords(target)} />
      ))}
    </ul>
  )
