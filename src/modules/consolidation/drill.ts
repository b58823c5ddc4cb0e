import Type, { type Static } from 'typebox'
import { isMoved, isOpen, totalOf } from '../reporting/index.ts'
import { type AgencyFacts, type Facts, reported, silent } from './facts.ts'
import { stated, type Stated, unquoted } from './statement.ts'

/** What a figure of the report counts, as its address says. */
export const Drill = Type.Object({
  of: Type.Optional(Type.Enum(['confirmed', 'unconfirmed', 'shared', 'parts', 'year'])),
  state: Type.Optional(Type.Enum(['done-on-time', 'done-late', 'within-term', 'overdue', 'undated', 'done', 'due'])),
  group: Type.Optional(Type.Enum(['expected', 'reported', 'on-time', 'late', 'silent'])),
  agency: Type.Optional(Type.String({ maxLength: 100 })),
  moved: Type.Optional(Type.Literal('yes')),
  next: Type.Optional(Type.Literal('yes')),
  statements: Type.Optional(Type.Enum(['yes', 'rest'])),
  kind: Type.Optional(Type.Enum(['result', 'shortcoming', 'cause', 'proposal'])),
  view: Type.Optional(Type.Enum(['submitted', 'corrected'])),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
})
export type Drill = Static<typeof Drill>

/** The lines of one agency that a figure counts. */
function linesIn(facts: Facts, { lines, parts }: AgencyFacts, { of, state, moved, next }: Drill) {
  return (of === 'parts' ? parts : lines).filter((line) => {
    if (moved && !isMoved(line)) return false
    if (next && !(isOpen(line) && line.dueOn !== null && line.dueOn > facts.last && line.dueOn <= facts.nextLast)) return false
    if (state === undefined) return true
    if (state === 'done') return !isOpen(line)
    if (state === 'due') return !isOpen(line) || line.state === 'overdue'
    return line.state === state
  })
}

/** An agency's share in a figure: how many, and which tasks. */
export type Drilled = { agency: AgencyFacts; count: number; lines: AgencyFacts['lines'] }

/** Agencies in a group, by the name a figure gives it. */
const inGroup = (facts: Facts, group: NonNullable<Drill['group']>): AgencyFacts[] => {
  if (group === 'expected') return [...facts.agencies]
  if (group === 'silent') return silent(facts)
  return reported(facts).filter(({ late }) => group === 'reported' || late === (group === 'late'))
}

/** What a figure counts, agency by agency; the counts add up to the figure. */
export function drilled(facts: Facts, drill: Drill): Drilled[] {
  const asked = (all: readonly AgencyFacts[]) => all.filter(({ agency }) => drill.agency === undefined || agency === drill.agency)
  if (drill.group !== undefined) return asked(inGroup(facts, drill.group)).map((agency) => ({ agency, count: 1, lines: [] }))
  if (drill.of === 'shared' || drill.statements !== undefined) return []
  if (drill.of === 'year') return asked(reported(facts)).flatMap((agency) => (agency.yearDone ? [{ agency, count: agency.yearDone, lines: [] }] : []))
  const told = asked(drill.of === 'unconfirmed' ? [] : reported(facts)).map((agency) => {
    const lines = linesIn(facts, agency, drill)
    return { agency, count: lines.length, lines }
  })
  const quiet = drill.of === 'confirmed' || drill.of === 'parts' || drill.state !== undefined ? [] : asked(silent(facts))
  return [...told, ...quiet.map((agency) => ({ agency, count: totalOf(agency.expected), lines: [] }))].filter(({ count }) => count > 0)
}

/** The statements that a figure counts: all of a kind, or those that the text does not quote. */
export function statementsIn(facts: Facts, { statements, kind, agency }: Drill): Stated[] {
  if (statements === undefined) return []
  const found = statements === 'yes' || kind === undefined ? stated(facts, kind) : unquoted(facts, kind)
  return agency === undefined ? found : found.filter((each) => each.agency.agency === agency)
}

/** How many the figure says: tasks, or agencies where a group is asked for, or statements. */
export const drilledTotal = (facts: Facts, drill: Drill): number =>
  drill.statements !== undefined ? statementsIn(facts, drill).length : tasksTotal(facts, drill)

const tasksTotal = (facts: Facts, drill: Drill): number =>
  drilled(facts, drill).reduce((sum, { count }) => sum + count, 0) +
  (drill.group === undefined && drill.agency === undefined && (drill.of === undefined || drill.of === 'shared')
    ? facts.shared.reduce((sum, { counts }) => sum + totalOf(counts), 0)
    : 0)
