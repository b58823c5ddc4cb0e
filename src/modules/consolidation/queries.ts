import { nfc } from '../../platform/text.ts'
import { partsOf, type PlainDate } from '../../platform/dates.ts'
import {
  countStates,
  type Counts,
  doneOf,
  dueOf,
  isMoved,
  isOpen,
  type ItemKind,
  type ReportItem,
  shareOf,
  sumCounts,
  totalOf,
} from '../reporting/index.ts'
import type { Answering, Asked, Parameters, Value } from './claim.ts'
import { type AgencyFacts, type Facts, reported, silent } from './facts.ts'
import { periodSaid } from './said.ts'
import { stated, unquoted } from './statement.ts'

/** One question that a report may ask: how it is answered from the facts, how its answer is written, where a reader sees what it counts. */
type Query = {
  run: (facts: Facts, parameters: Parameters) => Value
  show?: (value: Value) => string
  door?: (parameters: Parameters) => string
}

const number = new Intl.NumberFormat('vi-VN')
const written = (value: Value): string => (typeof value === 'number' ? number.format(value) : (value ?? 'chưa có số liệu'))
const percent = (value: Value): string => (typeof value === 'number' ? `${number.format(value)} %` : 'chưa có số liệu')

/** 05/6/2025, 14/6/2025, 08/01/2025: two figures for days, and for January and February. */
export function daySaid(day: PlainDate): string {
  const { year, month, day: at } = partsOf(day)
  return `${String(at).padStart(2, '0')}/${month < 3 ? `0${month}` : month}/${year}`
}

const countIn = (counts: Counts, { state }: Parameters): number => {
  if (state === undefined) return totalOf(counts)
  if (state === 'done') return doneOf(counts)
  if (state === 'due') return dueOf(counts)
  return counts[state as keyof Counts]
}

const agenciesAsked = (facts: Facts, { agency }: Parameters): AgencyFacts[] =>
  agency === undefined ? reported(facts) : reported(facts).filter((each) => each.agency === agency)

const groups: Readonly<Record<string, (facts: Facts) => AgencyFacts[]>> = {
  expected: ({ agencies }) => [...agencies],
  reported,
  'on-time': (facts) => reported(facts).filter(({ late }) => late === false),
  late: (facts) => reported(facts).filter(({ late }) => late === true),
  silent,
}

const groupOf = (facts: Facts, { group = '' }: Parameters): AgencyFacts[] => groups[group]?.(facts) ?? []

const confirmed = (facts: Facts, parameters: Parameters): Counts =>
  sumCounts(agenciesAsked(facts, parameters).flatMap(({ counts }) => (counts === null ? [] : [counts])))
const unconfirmed = (facts: Facts): Counts => sumCounts(silent(facts).map(({ expected }) => expected))
const shared = (facts: Facts): Counts => sumCounts(facts.shared.map(({ counts }) => counts))

const countsBefore = ({ before }: Facts): Counts | null =>
  before === null ? null : sumCounts(before.agencies.flatMap(({ counts }) => (counts === null ? [] : [counts])))

const linesOf = (facts: Facts) => reported(facts).flatMap(({ lines }) => lines)

const itemIndexes = new WeakMap<Facts, Map<number, { item: ReportItem; agency: AgencyFacts }>>()
function itemAsked(facts: Facts, { item }: Parameters) {
  let index = itemIndexes.get(facts)
  if (!index) {
    index = new Map(reported(facts).flatMap((agency) => agency.items.map((each) => [each.id, { item: each, agency }] as const)))
    itemIndexes.set(facts, index)
  }
  return index.get(Number(item))
}

const figuresDoor = (more: string) => (parameters: Parameters) => {
  const query = new URLSearchParams(parameters).toString()
  return `figures?${[more, query].filter(Boolean).join('&')}`
}

/** Every question a report may ask, by name. */
export const queries: Readonly<Record<string, Query>> = {
  'round.period': { run: ({ period }) => period, show: (value) => periodSaid(String(value)) },
  'round.first': { run: ({ first }) => first, show: (value) => daySaid(String(value)) },
  'round.last': { run: ({ last }) => last, show: (value) => daySaid(String(value)) },
  'round.due': { run: ({ dueOn }) => dueOn, show: (value) => daySaid(String(value)) },
  'round.nextLast': { run: ({ nextLast }) => nextLast, show: (value) => daySaid(String(value)) },
  'round.basis': { run: ({ regime }, { at }) => regime.basis[Number(at)] ?? null, show: written },
  'round.before': { run: ({ before }) => before?.period ?? null, show: (value) => (value === null ? 'kỳ trước' : periodSaid(String(value))) },
  'agencies.count': { run: (facts, parameters) => groupOf(facts, parameters).length, door: ({ group }) => `figures?group=${group}` },
  'agencies.names': {
    run: (facts, parameters) =>
      groupOf(facts, parameters)
        .map(({ name }) => name)
        .join('; ') || null,
  },
  'tasks.all': {
    run: (facts) => totalOf(confirmed(facts, {})) + totalOf(unconfirmed(facts)) + totalOf(shared(facts)),
    door: figuresDoor(''),
  },
  'tasks.confirmed': { run: (facts, parameters) => countIn(confirmed(facts, parameters), parameters), door: figuresDoor('of=confirmed') },
  'tasks.unconfirmed': { run: (facts) => totalOf(unconfirmed(facts)), door: figuresDoor('of=unconfirmed') },
  'tasks.shared': { run: (facts) => totalOf(shared(facts)), door: figuresDoor('of=shared') },
  'parts.count': {
    run: (facts, parameters) => countIn(countStates(reported(facts).flatMap(({ parts }) => parts)), parameters),
    door: figuresDoor('of=parts'),
  },
  'tasks.share': {
    run: (facts, { state, of, ...rest }) => {
      const counts = confirmed(facts, rest)
      return shareOf(countIn(counts, state === undefined ? {} : { state }), countIn(counts, of === undefined ? {} : { state: of }))
    },
    show: percent,
    door: ({ state = '' }) => `figures?of=confirmed&state=${state}`,
  },
  'tasks.moved': { run: (facts) => linesOf(facts).filter(isMoved).length, door: figuresDoor('of=confirmed&moved=yes') },
  'tasks.next': {
    run: (facts) =>
      linesOf(facts).filter((line) => isOpen(line) && line.dueOn !== null && line.dueOn > facts.last && line.dueOn <= facts.nextLast).length,
    door: figuresDoor('of=confirmed&next=yes'),
  },
  'tasks.before': {
    run: (facts, parameters) => {
      const counts = countsBefore(facts)
      return counts === null ? null : countIn(counts, parameters)
    },
  },
  'tasks.change': {
    run: (facts, parameters) => {
      const counts = countsBefore(facts)
      return counts === null ? null : countIn(confirmed(facts, {}), parameters) - countIn(counts, parameters)
    },
    show: (value) => changeSaid(value),
  },
  'year.done': { run: (facts) => reported(facts).reduce((sum, { yearDone }) => sum + (yearDone ?? 0), 0), door: figuresDoor('of=year') },
  'items.count': {
    run: (facts, { kind }) => stated(facts, kind as ItemKind | undefined).length,
    door: figuresDoor('statements=yes'),
  },
  'items.more': {
    run: (facts, { kind }) => unquoted(facts, kind as ItemKind).length,
    door: figuresDoor('statements=rest'),
  },
  'indicator.name': { run: (facts, parameters) => indicatorAsked(facts, parameters)?.name ?? null },
  'indicator.period': {
    run: (facts, parameters) => indicatorAsked(facts, parameters)?.period ?? null,
    show: (value) => (value === null ? 'chưa có số liệu' : periodSaid(String(value))),
  },
  'indicator.value': {
    run: (facts, parameters) => indicatorAsked(facts, parameters)?.value ?? null,
    door: ({ code = '' }) => `/indicators/${encodeURIComponent(code)}`,
  },
  'indicator.target': { run: (facts, parameters) => indicatorAsked(facts, parameters)?.target ?? null },
  'indicator.standing': { run: (facts, parameters) => indicatorAsked(facts, parameters)?.standing ?? null },
  'indicators.silent': { run: ({ silentIndicators }) => silentIndicators, door: () => '/indicators' },
  'item.agency': { run: (facts, parameters) => itemAsked(facts, parameters)?.agency.name ?? null },
  'item.task': {
    run: (facts, parameters) => itemAsked(facts, parameters)?.item.task ?? null,
    door: () => '',
  },
  'item.words': { run: (facts, parameters) => flat(itemAsked(facts, parameters)?.item.words ?? null) },
  'task.title': { run: (facts, parameters) => flat(titleAsked(facts, parameters)) },
}

const indicatorAsked = ({ indicators }: Facts, { code }: Parameters) => indicators.find((each) => each.code === code)

/** Statements are quoted on one line, without the mark that ends a sentence. */
const flat = (words: string | null): string | null => (words === null ? null : nfc(words.replace(/\s+/g, ' ').trim()).replace(/[.;,]+$/, ''))

function titleAsked(facts: Facts, parameters: Parameters): string | null {
  const found = itemAsked(facts, parameters)
  return [...(found?.agency.lines ?? []), ...(found?.agency.parts ?? [])].find(({ task }) => task === found?.item.task)?.title ?? null
}

function changeSaid(value: Value): string {
  if (typeof value !== 'number') return 'chưa có số liệu để so sánh'
  return value === 0 ? 'không đổi' : `${value > 0 ? 'tăng' : 'giảm'} ${number.format(Math.abs(value))}`
}

/** Answers questions from the facts of a round. @throws Error on a question nobody defined */
export const answeringFrom =
  (facts: Facts): Answering =>
  ({ query, parameters }: Asked) => {
    const found = queries[query]
    if (!found) throw new Error(`no query is called ${query}`)
    const value = found.run(facts, parameters)
    return { value, shown: (found.show ?? written)(value) }
  }

/** Where a reader sees what a claim counts: below the address of its round, or a path of its own; null where it counts nothing. */
export const doorOf = ({ query, parameters }: Asked): string | null => queries[query]?.door?.(parameters) || null
