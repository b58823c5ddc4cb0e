import { flagRules } from '../../../definitions/performance/flags.ts'
import { addMonths, type PlainDate } from '../../platform/dates.ts'
import { agencyById, type AgencyId, definedAgencies } from '../directory/index.ts'
import type { ObstacleInWindow } from '../obstacles/index.ts'
import type { TaskFacts } from '../steering/index.ts'
import { answering, blocksFor, gracesFor } from './fairness.ts'
import { type FlagRule, type Lights, lightsOf } from './flag.ts'
import { taskMeasures } from './measure.ts'
import { type Excuse, lateness, type Obligation, obligationsOf, type Weighed, weigh } from './obligation.ts'
import { inForce, type Measures } from './rule.ts'
import { type Counted, type Score, scoresOf } from './score.ts'

/** A task on a day: who answers, what it owed, what its lights say. */
export type TaskRow = {
  task: TaskFacts
  agencies: readonly AgencyId[]
  /** Obligations weighed for the lead against whom most counts. */
  weighed: readonly Weighed[]
  measures: Measures
  lights: Lights
}

/** An agency on a day: its tasks, what rules look at, its lights and its score over twelve months. */
export type AgencyRow = { agency: AgencyId; tasks: readonly TaskRow[]; measures: Measures; lights: Lights; score: Score | null }

/** How all promises stood at the end of a day. */
export type Board = {
  day: PlainDate
  tasks: readonly TaskRow[]
  /** What each member of a collective was given of a task, judged as its own. */
  parts: readonly TaskRow[]
  /** Every obligation of the last twelve months and those still open, for each agency that answers for it. */
  counted: readonly Counted[]
  scores: readonly Score[]
  agencies: readonly AgencyRow[]
}

/** The body that a score is told of: a unit's work counts for the body above it. */
export function accountable(id: AgencyId): AgencyId {
  const seen = new Set<AgencyId>()
  let at = id
  for (
    let body = agencyById(at);
    body && ['unit', 'department', 'local'].includes(body.kind) && body.parent && !seen.has(at);
    body = agencyById(at)
  ) {
    seen.add(at)
    at = body.parent
  }
  return at
}

/** "Các bộ, ngành" and their like: everybody's task is nobody's score. */
export const isCollective = (id: AgencyId): boolean => agencyById(id)?.kind === 'collective'

const leadsOf = (task: TaskFacts, day: PlainDate): AgencyId[] => [...new Set(answering(task, day).map(accountable))]

/** The first day of the window that scores look at. */
export const windowStart = (day: PlainDate): PlainDate => addMonths(day, -12)

type Judged = { row: TaskRow; counted: readonly Counted[] }

/** What is the same for every task of a day, found once. */
type Common = {
  day: PlainDate
  rules: readonly FlagRule[]
  leadsOf: (task: TaskFacts) => readonly AgencyId[]
  gracesFor: (agency: AgencyId) => readonly Excuse[]
}

/** The answer to the same question given once. */
export function remembered<A, B>(answer: (asked: A) => B, keyed: (asked: A) => string): (asked: A) => B {
  const known = new Map<string, B>()
  return (asked) => {
    const key = keyed(asked)
    const found = known.get(key)
    if (found !== undefined) return found
    const fresh = answer(asked)
    known.set(key, fresh)
    return fresh
  }
}

const commonOn = (day: PlainDate): Common => ({
  day,
  rules: inForce(flagRules, day).filter(({ scope }) => scope === 'task'),
  leadsOf: remembered(
    (task: TaskFacts) => leadsOf(task, day),
    ({ lead }) => lead.join(' '),
  ),
  gracesFor: remembered(
    (agency: AgencyId) => gracesFor(agency, day),
    (agency) => agency,
  ),
})

function judge(task: TaskFacts, obstacles: readonly ObstacleInWindow[], common: Common): Judged {
  const { day, rules } = common
  const agencies = common.leadsOf(task)
  const owed = obligationsOf(task, day)
  const counted = weighedFor(task, agencies, owed, obstacles, common)
  const byAgency = [...Map.groupBy(counted, ({ agency }) => agency).values()]
  const total = (some: readonly Weighed[]) => some.reduce((sum, { countedDays }) => sum + countedDays, 0)
  const weighed = byAgency.toSorted((a, b) => total(b) - total(a))[0] ?? owed.map((each) => weigh(each, [], day))
  const measures = taskMeasures(task, weighed, day)
  const open = task.completedOn === null || task.completedOn > day
  return {
    row: { task, agencies, weighed, measures, lights: lightsOf('task', measures, day, { dated: !open || task.dueOn !== null, rules }) },
    counted,
  }
}

/** What a task owed, weighed for each agency that answers for it. */
function weighedFor(
  task: TaskFacts,
  agencies: readonly AgencyId[],
  owed: readonly Obligation[],
  obstacles: readonly ObstacleInWindow[],
  { day, gracesFor: graces }: Common,
): Counted[] {
  const isLate = owed.some((obligation) => lateness(obligation, day) !== null)
  return agencies.flatMap((agency) => {
    const excuses = isLate ? [...graces(agency), ...blocksFor(task, obstacles, day)] : []
    return owed.map((obligation): Counted => ({ ...weigh(obligation, excuses, day), agency }))
  })
}

/** The part of one member, as a task of its own: its days, its progress, its own lateness. */
function partsOf(task: TaskFacts): TaskFacts[] {
  if (task.recurs !== null) return []
  return task.shares.map((share) => ({
    ...task,
    sameAs: `${task.sameAs ?? task.id}/${share.agency}`,
    lead: [share.agency],
    progress: share.progress,
    updatedOn: share.updatedOn,
    completedOn: share.done ? share.completedOn : null,
    entries: task.entries.filter(({ kind }) => kind === 'extended'),
    shares: [],
  }))
}

const percent = (part: number, whole: number): number | null => (whole === 0 ? null : (part / whole) * 100)

/** What rules look at of one agency on a day. */
export function agencyMeasures(rows: readonly TaskRow[], score: Score | null): Measures {
  const open = rows.filter(({ measures }) => measures.open === 1)
  const overdue = open.filter(({ measures }) => (measures.countedDays ?? 0) > 0)
  const silent = open.filter(({ measures }) => measures.recurring === 0 && (measures.daysSilent ?? 0) > 31)
  const scored = score === null ? null : { expected: score.expected * 100, low: score.result.low * 100, high: score.result.high * 100 }
  return {
    openTasks: open.length,
    overdueTasks: overdue.length,
    overdueShare: percent(overdue.length, open.length),
    longestCounted: Math.max(0, ...overdue.map(({ measures }) => measures.countedDays ?? 0)),
    silentTasks: silent.length,
    silentShare: percent(silent.length, open.length),
    redQuality: rows.filter(({ lights }) => lights.quality === 'red').length,
    due: score?.result.of ?? 0,
    kept: score?.result.count ?? 0,
    share: score === null ? null : score.result.share * 100,
    low: scored?.low ?? null,
    high: scored?.high ?? null,
    expected: scored?.expected ?? null,
    aboveExpected: scored === null ? null : scored.low - scored.expected,
    belowExpected: scored === null ? null : scored.expected - scored.high,
  }
}

function agencyRow(agency: AgencyId, tasks: readonly TaskRow[], score: Score | null, day: PlainDate): AgencyRow {
  const measures = agencyMeasures(tasks, score)
  return { agency, tasks, measures, lights: lightsOf('agency', measures, day), score }
}

const weight = { red: 0, amber: 1, green: 2, grey: 3 }

/** Members report in one table with all others, not in a story of their own: silence is not measured on parts. */
function withoutSilence(row: TaskRow, { day, rules }: Common): TaskRow {
  const measures = { ...row.measures, daysSilent: null, daysUnconfirmed: null, closedWithoutPaper: null }
  return { ...row, measures, lights: lightsOf('task', measures, day, { dated: row.task.dueOn !== null, rules }) }
}

/** Every promise of a window and what it comes to, without the tasks behind. */
export type Promises = Pick<Board, 'day' | 'counted' | 'scores'>

function standingOf(weighed: readonly Counted[], day: PlainDate): Promises {
  const first = windowStart(day)
  const counted = weighed.filter(({ dueOn, endedOn }) => dueOn > first || endedOn === null)
  return { day, counted, scores: scoresOf(counted.filter(({ agency, dueOn }) => !isCollective(agency) && dueOn > first)) }
}

/** The promises of a board alone, from facts that need say no more of a story than which days were owed. */
export function promisesOf(facts: readonly TaskFacts[], obstacles: readonly ObstacleInWindow[], day: PlainDate): Promises {
  const blocks = Map.groupBy(obstacles, ({ task }) => task)
  const common = commonOn(day)
  const weighed = [...facts, ...facts.flatMap(partsOf)].flatMap((task) =>
    weighedFor(task, common.leadsOf(task), obligationsOf(task, day), blocks.get(task.code) ?? [], common),
  )
  return standingOf(weighed, day)
}

/** The bodies whose tasks are counted for an agency on a day: itself, its units, and all whose work came to it. */
export const countedFor = (agency: AgencyId, day: PlainDate): AgencyId[] =>
  definedAgencies
    .filter(({ id }) =>
      answering({ lead: [id] }, day)
        .map(accountable)
        .includes(agency),
    )
    .map(({ id }) => id)

/** An agency of a board of its own tasks, with the score that the promises of all give it. */
export const scoredBy = ({ agency, tasks }: AgencyRow, { day, scores }: Promises): AgencyRow =>
  agencyRow(agency, tasks, scores.find((score) => score.agency === agency) ?? null, day)

/** Lays out how all promises stood at the end of a day; the same facts give the same board whenever it is asked for. */
export function boardOf(facts: readonly TaskFacts[], obstacles: readonly ObstacleInWindow[], day: PlainDate): Board {
  const blocks = Map.groupBy(obstacles, ({ task }) => task)
  const common = commonOn(day)
  const judged = facts.map((task) => judge(task, blocks.get(task.code) ?? [], common))
  const given = facts.flatMap(partsOf).map((part) => judge(part, blocks.get(part.code) ?? [], common))
  const tasks = judged.map(({ row }) => row)
  const parts = given.map(({ row }) => withoutSilence(row, common))
  const { counted, scores } = standingOf(
    [...judged, ...given].flatMap((each) => each.counted),
    day,
  )
  const scoreBy = new Map(scores.map((score) => [score.agency, score]))
  const byAgency = Map.groupBy(
    [...tasks, ...parts].flatMap((row) => row.agencies.map((agency) => ({ agency, row }))),
    ({ agency }) => agency,
  )
  const agencies = [...byAgency]
    .filter(([agency]) => !isCollective(agency))
    .map(([agency, some]) =>
      agencyRow(
        agency,
        some.map(({ row }) => row),
        scoreBy.get(agency) ?? null,
        day,
      ),
    )
    .toSorted(
      (a, b) =>
        weight[a.lights.progress] - weight[b.lights.progress] ||
        (b.measures.overdueTasks ?? 0) - (a.measures.overdueTasks ?? 0) ||
        weight[a.lights.quality] - weight[b.lights.quality] ||
        (a.agency < b.agency ? -1 : 1),
    )
  return { day, tasks, parts, counted, scores, agencies }
}

const rowsByAgency = new WeakMap<Board, ReadonlyMap<AgencyId, readonly TaskRow[]>>()

/** The tasks that an agency answers for, those given to it as a member of a collective left out. */
export function tasksOf(board: Board, agency: AgencyId): readonly TaskRow[] {
  const known = rowsByAgency.get(board)
  const rows =
    known ??
    new Map(
      [
        ...Map.groupBy(
          board.tasks.flatMap((row) => row.agencies.map((id) => ({ id, row }))),
          ({ id }) => id,
        ),
      ].map(([id, some]) => [id, some.map(({ row }) => row)]),
    )
  if (known === undefined) rowsByAgency.set(board, rows)
  return rows.get(agency) ?? []
}
