import { calendars } from '../../../definitions/calendars/all.ts'
import type { Instant, Period, PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { addWorkingDays } from '../../platform/workdays.ts'
import type { AgencyId } from '../directory/index.ts'
import type { Flag, Measures, Share } from '../performance/index.ts'
import type { Met, ProposalKind } from './criterion.ts'

/** One day a task owed something, as evidence quotes it: its days, what was reported, the sentence that ordered it. */
export type EvidenceItem = {
  key: string
  task: string
  code: string
  title: string
  dueOn: PlainDate
  endedOn: PlainDate | null
  ending: string
  lateDays: number
  countedDays: number
  excuses: readonly Text[]
  updates: readonly { day: PlainDate; progress: number | null }[]
  extensions: readonly { day: PlainDate; was: PlainDate; is: PlainDate }[]
  flags: readonly Flag[]
  sentence: string | null
  document: string | null
}

/** The evidence of a proposal as it stood at the cut-off (hồ sơ chứng cứ); kept whole, so that later changes cannot move it. */
export type Bundle = {
  head: Text | null
  deputy: Text | null
  met: readonly Met[]
  measures: Measures
  score: { result: Share; expected: number; best: number; worst: number } | null
  items: readonly EvidenceItem[]
}

export type StepKind = 'made' | 'told' | 'replied' | 'decided' | 'withdrawn'

/** One step of a proposal; none is ever changed. */
export type Step = {
  n: number
  at: Instant
  kind: StepKind
  byName: string
  byAgency: string | null
  words: string | null
  details: { replyBy?: PlainDate; outcome?: 'upheld' | 'dropped' }
}

/** A proposal to praise an agency or to criticise its head (đề nghị khen thưởng, phê bình) for one month. */
export type Proposal = {
  id: string
  month: Period
  agency: AgencyId
  kind: ProposalKind
  first: PlainDate
  last: PlainDate
  bundle: Bundle
  steps: readonly Step[]
}

export type ProposalState = 'draft' | 'awaiting-reply' | 'replied' | 'unanswered' | 'upheld' | 'dropped' | 'withdrawn'

/** The last day on which the agency may reply before a decision, counted from the day after it was told. */
export const replyBy = (toldOn: PlainDate, workingDays: number): PlainDate => addWorkingDays(calendars, toldOn, workingDays)

const last = <T>(list: readonly T[], is: (each: T) => boolean): T | undefined => list.findLast(is)

/** Where a proposal stands on a day. */
export function stateOn({ steps }: Pick<Proposal, 'steps'>, day: PlainDate): ProposalState {
  const end = last(steps, ({ kind }) => kind === 'decided' || kind === 'withdrawn')
  if (end?.kind === 'withdrawn') return 'withdrawn'
  if (end) return end.details.outcome ?? 'dropped'
  if (steps.some(({ kind }) => kind === 'replied')) return 'replied'
  const told = last(steps, ({ kind }) => kind === 'told')
  if (!told) return 'draft'
  return day <= (told.details.replyBy ?? day) ? 'awaiting-reply' : 'unanswered'
}

export const isFinal = (state: ProposalState): boolean => state === 'upheld' || state === 'dropped' || state === 'withdrawn'

/** Whether a leader may decide: a criticism only after the agency replied or let its days pass, praise once it was told or at once. */
export const decidable = ({ kind }: Pick<Proposal, 'kind'>, state: ProposalState): boolean =>
  kind === 'praise' ? !isFinal(state) : state === 'replied' || state === 'unanswered'

/** What may follow on a day, whoever does it. */
export const mayFollow = (proposal: Pick<Proposal, 'kind' | 'steps'>, day: PlainDate): readonly StepKind[] => {
  const state = stateOn(proposal, day)
  if (isFinal(state)) return []
  return [
    ...(state === 'draft' ? (['told'] as const) : (['replied'] as const)),
    ...(decidable(proposal, state) ? (['decided'] as const) : []),
    'withdrawn',
  ]
}

export const stateWords: Readonly<Record<ProposalState, Text>> = {
  draft: { vi: 'Dự thảo, chưa gửi cơ quan', en: 'Draft, agency not told' },
  'awaiting-reply': { vi: 'Chờ cơ quan giải trình', en: 'Awaiting the reply' },
  replied: { vi: 'Đã giải trình, chờ quyết định', en: 'Replied, to be decided' },
  unanswered: { vi: 'Hết hạn giải trình, chờ quyết định', en: 'No reply in time, to be decided' },
  upheld: { vi: 'Đồng ý', en: 'Upheld' },
  dropped: { vi: 'Không đồng ý', en: 'Not upheld' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
}

export const kindWords: Readonly<Record<ProposalKind, Text>> = {
  praise: { vi: 'Khen thưởng', en: 'Praise' },
  criticism: { vi: 'Phê bình', en: 'Criticism' },
}

export const stepWords: Readonly<Record<StepKind, Text>> = {
  made: { vi: 'Lập theo tiêu chí đã công bố', en: 'Made by published criteria' },
  told: { vi: 'Gửi cơ quan để giải trình', en: 'Sent to the agency for its reply' },
  replied: { vi: 'Cơ quan giải trình', en: 'The agency replied' },
  decided: { vi: 'Lãnh đạo quyết định', en: 'A leader decided' },
  withdrawn: { vi: 'Rút đề nghị', en: 'Withdrawn' },
}
