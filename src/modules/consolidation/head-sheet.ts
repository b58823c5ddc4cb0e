import { formatDay } from '../../platform/dates.ts'
import { type BareLine, countStates, type Counts, doneOf, dueOf, itemKindWords, latenessOf, onTimeShare, totalOf } from '../reporting/index.ts'
import { type AgencyFacts, type Facts, reported } from './facts.ts'
import { daySaid } from './queries.ts'

/** One page for the head of an agency at the monthly session (phiếu một trang): where it stands, what is late, what it asks for. */
export type HeadSheet = {
  agency: string
  name: string
  post: string | null
  period: string
  data: string
  standing: string
  counts: Counts | null
  before: Counts | null
  /** Its parts of what was given to all; null where it holds none. */
  parts: Counts | null
  share: number | null
  /** Its place by the share done on time, among those that reported and had something due. */
  rank: { place: number; of: number } | null
  late: { task: string; title: string; dueOn: string; words: string }[]
  lateMore: number
  next: { task: string; title: string; dueOn: string }[]
  nextMore: number
  said: { kind: string; words: string; task: string }[]
}

const shown = { late: 6, next: 5, said: 6 }

function rankOf(facts: Facts, agency: AgencyFacts): HeadSheet['rank'] {
  const shares = reported(facts).flatMap(({ agency: id, counts }) => {
    const share = counts === null ? null : onTimeShare(counts)
    return share === null ? [] : [{ id, share }]
  })
  const own = shares.find(({ id }) => id === agency.agency)
  return own ? { place: 1 + shares.filter(({ share }) => share > own.share).length, of: shares.length } : null
}

const standingSaid = ({ counts, late }: AgencyFacts): string =>
  counts === null ? 'Chưa báo cáo' : late === true ? 'Đã báo cáo, chậm hạn' : 'Đã báo cáo đúng hạn'

const byDay = (a: BareLine, b: BareLine): number => (a.dueOn ?? '').localeCompare(b.dueOn ?? '')

/** The sheet of one agency, or null where it is not of the round. */
export function headSheet(facts: Facts, agency: string, post: string | null): HeadSheet | null {
  const own = facts.agencies.find((each) => each.agency === agency)
  if (!own) return null
  const held = [...own.lines, ...own.parts.map((part) => ({ ...part, title: `Giao chung: ${part.title}` }))].toSorted(byDay)
  const late = held.filter(({ state }) => state === 'overdue')
  const next = held.filter(({ state, dueOn }) => state === 'within-term' && dueOn !== null && dueOn <= facts.nextLast)
  const said = own.items.filter(({ kind, source }) => kind === 'proposal' || kind === 'cause' || (kind === 'shortcoming' && source === 'agency'))
  const day = (value: string | null) => (value === null ? '' : daySaid(value))
  return {
    agency,
    name: own.name,
    post,
    period: facts.period,
    data: `${formatDay(facts.first)} – ${formatDay(facts.last)}`,
    standing: standingSaid(own),
    counts: own.counts,
    before: facts.before?.agencies.find((each) => each.agency === agency)?.counts ?? null,
    parts: own.parts.length === 0 ? null : countStates(own.parts),
    share: own.counts === null ? null : onTimeShare(own.counts),
    rank: rankOf(facts, own),
    late: late
      .slice(0, shown.late)
      .map((line) => ({ task: line.task, title: line.title, dueOn: day(line.dueOn), words: latenessOf(line, facts.last)?.split(',')[0] ?? '' })),
    lateMore: Math.max(0, late.length - shown.late),
    next: next.slice(0, shown.next).map((line) => ({ task: line.task, title: line.title, dueOn: day(line.dueOn) })),
    nextMore: Math.max(0, next.length - shown.next),
    said: said.slice(0, shown.said).map(({ kind, words, task }) => ({ kind: itemKindWords[kind].vi, words, task })),
  }
}

/** The figures of a sheet as label and words, for page and paper alike. */
export function sheetFigures({ counts, before, parts, share, rank }: HeadSheet): { label: string; words: string }[] {
  const value = (of: (counts: Counts) => number) => {
    if (counts === null) return 'chưa có số liệu'
    const was = before === null ? '' : ` (kỳ trước ${of(before)})`
    return `${of(counts)}${was}`
  }
  const shared = parts === null ? [] : [{ label: 'Phần việc trong nhiệm vụ giao chung', words: partsSaid(parts) }]
  if (counts !== null && totalOf(counts) === 0 && parts !== null) return [{ label: 'Nhiệm vụ chủ trì', words: 'không có trong kỳ' }, ...shared]
  return [
    { label: 'Tổng số nhiệm vụ', words: value(totalOf) },
    { label: 'Hoàn thành đúng hạn', words: value((each) => each['done-on-time']) },
    { label: 'Hoàn thành quá hạn', words: value((each) => each['done-late']) },
    { label: 'Đang thực hiện trong hạn', words: value((each) => each['within-term']) },
    { label: 'Quá hạn chưa hoàn thành', words: value((each) => each.overdue) },
    { label: 'Nhiệm vụ đến hạn', words: value(dueOf) },
    { label: 'Tỷ lệ đúng hạn', words: share === null ? 'chưa có số liệu' : `${String(share).replace('.', ',')} %` },
    { label: 'Xếp thứ', words: rank === null ? 'không xếp' : `${rank.place}/${rank.of} cơ quan đã báo cáo` },
    ...shared,
  ]
}

const partsSaid = (parts: Counts): string => `${totalOf(parts)}: ${doneOf(parts)} đã hoàn thành, ${parts.overdue} quá hạn chưa hoàn thành`
