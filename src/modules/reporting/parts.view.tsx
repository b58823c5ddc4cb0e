import { formatDay } from '../../platform/dates.ts'
import { formatNumber } from '../../platform/text.ts'
import { Say, type State, StateShape, StateTag, useReader } from '../../platform/ui/index.ts'
import type { Campaign } from './campaign.ts'
import { countedStates, type Counts, totalOf } from './count.ts'
import { type AgencyStanding, standingWords } from './report.ts'
import type { TaskState } from '../steering/index.ts'

const looks: Readonly<Record<AgencyStanding, State>> = {
  awaited: 'unknown',
  silent: 'overdue',
  draft: 'within-term',
  submitted: 'within-term',
  returned: 'due-soon',
  approved: 'done-on-time',
  accepted: 'done-on-time',
}

/** How an agency stands: silence is red, a late report is done late. */
export function StandingTag({ standing, late = null }: { standing: AgencyStanding; late?: boolean | null }) {
  const state = late === true && looks[standing] === 'done-on-time' ? 'done-late' : looks[standing]
  return (
    <StateTag state={state}>
      <Say words={standingWords[standing]} />
      {late === true && (
        <span class="soft">
          {' '}
          <Say words={{ vi: '(chậm)', en: '(late)' }} />
        </span>
      )}
    </StateTag>
  )
}

/** The shape of a task's state. */
export const shownState = (state: TaskState): State => (state === 'undated' ? 'unknown' : state)

/** Four states in a row, small; nothing where nothing was reported, and no zeros where an agency holds only `parts` of what was given to all. */
export function CountsLine({ counts, parts = 0 }: { counts: Counts | null; parts?: number }) {
  const { language } = useReader()
  if (counts !== null && totalOf(counts) === 0 && parts > 0)
    return (
      <span class="soft">
        – <Say words={{ vi: 'chỉ có phần việc giao chung', en: 'only parts of shared tasks' }} />
      </span>
    )
  if (counts === null) return <Say as="span" class="soft" words={{ vi: 'chưa có số liệu', en: 'no figures' }} />
  return (
    <span class="row">
      {countedStates
        .filter((state) => state !== 'undated' || counts.undated > 0)
        .map((state) => (
          <span key={state} class="nowrap">
            <StateShape state={shownState(state)} /> {formatNumber(counts[state], language)}
          </span>
        ))}
    </span>
  )
}

/** The days a round speaks of. */
export function WindowWords({ campaign: { first, last } }: { campaign: Pick<Campaign, 'first' | 'last'> }) {
  return (
    <span class="nowrap">
      {formatDay(first)} – {formatDay(last)}
    </span>
  )
}
