import { formatDay } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { type BareLine, countedStates, doneOf, isOpen, sumCounts, totalOf } from '../reporting/index.ts'
import { type AgencyFacts, type Facts, reported, silent } from './facts.ts'

/** Something that does not add up or contradicts the month before. An `error` stops the issue; a `doubt` must be answered in words. */
export type Finding = { rule: string; weight: 'error' | 'doubt'; agency: string | null; task: string | null; words: Text }

type Where = { agency?: string; task?: string }
const finding = (rule: string, weight: Finding['weight'], words: Text, { agency, task }: Where = {}): Finding => ({
  rule,
  weight,
  agency: agency ?? null,
  task: task ?? null,
  words,
})

/** Parts make the total, agency by agency and in all. */
function totals(facts: Facts): Finding[] {
  const own = reported(facts).flatMap(({ agency, name, counts, lines, expected }) => {
    if (counts === null) return []
    const parts = countedStates.reduce((sum, state) => sum + counts[state], 0)
    const found: Finding[] = []
    if (parts !== lines.length)
      found.push(
        finding(
          'parts-make-total',
          'error',
          {
            vi: `${name}: các trạng thái cộng lại là ${parts}, nhưng báo cáo có ${lines.length} nhiệm vụ.`,
            en: `${name}: the states add up to ${parts}, the report has ${lines.length} tasks.`,
          },
          { agency },
        ),
      )
    if (lines.length !== totalOf(expected))
      found.push(
        finding(
          'report-holds-board',
          'doubt',
          {
            vi: `${name}: báo cáo có ${lines.length} nhiệm vụ, hệ thống theo dõi có ${totalOf(expected)} nhiệm vụ tại thời điểm chốt số liệu.`,
            en: `${name}: the report has ${lines.length} tasks, the board had ${totalOf(expected)}.`,
          },
          { agency },
        ),
      )
    return found
  })
  const sum = totalOf(sumCounts(reported(facts).flatMap(({ counts }) => (counts === null ? [] : [counts]))))
  const tasks = reported(facts).reduce((all, { lines }) => all + lines.length, 0)
  return sum === tasks
    ? own
    : [
        ...own,
        finding('agencies-make-total', 'error', {
          vi: `Cộng các cơ quan là ${sum}, tổng là ${tasks}.`,
          en: `Agencies make ${sum}, the total is ${tasks}.`,
        }),
      ]
}

/** A task is counted once: in one agency's report only. */
function once(facts: Facts): Finding[] {
  const byTask = Map.groupBy(
    reported(facts).flatMap(({ agency, name, lines }) => lines.map(({ task }) => ({ task, agency, name }))),
    ({ task }) => task,
  )
  return [...byTask.values()].flatMap((all) => {
    const [first, second] = all
    if (!first || !second) return []
    return [
      finding(
        'counted-once',
        'error',
        {
          vi: `Nhiệm vụ ${first.task} có trong báo cáo của cả ${first.name} và ${second.name}.`,
          en: `Task ${first.task} stands in the reports of ${first.name} and ${second.name}.`,
        },
        { task: first.task },
      ),
    ]
  })
}

/** Shares published follow from the counts published. */
function shares(facts: Facts): Finding[] {
  const counts = sumCounts(reported(facts).flatMap((each) => (each.counts === null ? [] : [each.counts])))
  const due = doneOf(counts) + counts.overdue
  return due >= counts['done-on-time'] + counts['done-late']
    ? []
    : [finding('shares-follow', 'error', { vi: 'Số hoàn thành lớn hơn số đến hạn.', en: 'More was done than came due.' })]
}

/** What was said a month ago and is said otherwise now. */
function contradictions(facts: Facts): Finding[] {
  if (facts.before === null) return []
  const now = new Map(reported(facts).flatMap(({ agency, name, lines }) => lines.map((line) => [line.task, { agency, name, line }] as const)))
  return facts.before.agencies.flatMap(({ lines }) =>
    lines.flatMap((earlier) => {
      const found = now.get(earlier.task)
      return found ? against(earlier, found.line, found) : []
    }),
  )
}

function against(earlier: BareLine, line: BareLine, { agency, name }: { agency: string; name: string }): Finding[] {
  const at = { agency, task: line.task }
  const found: Finding[] = []
  if (!isOpen(earlier) && isOpen(line))
    found.push(
      finding(
        'done-stays-done',
        'doubt',
        {
          vi: `${name}: nhiệm vụ ${line.task} kỳ trước báo cáo đã hoàn thành, kỳ này chưa hoàn thành.`,
          en: `${name}: task ${line.task} was reported done last time and is not done now.`,
        },
        at,
      ),
    )
  else if (earlier.progress !== null && line.progress !== null && line.progress < earlier.progress && isOpen(line) && !line.recurs)
    found.push(
      finding(
        'progress-falls',
        'doubt',
        {
          vi: `${name}: tiến độ nhiệm vụ ${line.task} giảm từ ${earlier.progress} % xuống ${line.progress} %.`,
          en: `${name}: progress of ${line.task} fell from ${earlier.progress} % to ${line.progress} %.`,
        },
        at,
      ),
    )
  if (earlier.dueOn !== null && line.dueOn === null)
    found.push(
      finding(
        'day-lost',
        'doubt',
        {
          vi: `${name}: nhiệm vụ ${line.task} không còn thời hạn (kỳ trước: ${formatDay(earlier.dueOn)}).`,
          en: `${name}: task ${line.task} lost its day.`,
        },
        at,
      ),
    )
  return found
}

/** A count from the beginning of the year does not fall within the year. */
function cumulative(facts: Facts): Finding[] {
  const { before } = facts
  if (before === null || before.last.slice(0, 4) !== facts.last.slice(0, 4)) return []
  const then = new Map(before.agencies.map(({ agency, yearDone }) => [agency, yearDone]))
  return reported(facts).flatMap(({ agency, name, yearDone }) => {
    const was = then.get(agency) ?? null
    if (was === null || yearDone === null || yearDone >= was) return []
    return [
      finding(
        'cumulative-grows',
        'doubt',
        {
          vi: `${name}: số nhiệm vụ hoàn thành lũy kế từ đầu năm giảm từ ${was} xuống ${yearDone}.`,
          en: `${name}: what was done since January fell from ${was} to ${yearDone}.`,
        },
        { agency },
      ),
    ]
  })
}

/** What was open at the end of last month is spoken of this month: by its agency, by another, or it is missed. */
function continues(facts: Facts): Finding[] {
  if (facts.before === null) return []
  const told = new Set(reported(facts).flatMap(({ lines }) => lines.map(({ task }) => task)))
  const speaking = new Map(facts.agencies.map((each) => [each.agency, each]))
  return facts.before.agencies.flatMap(({ agency, name, lines }) => {
    const gone = lines.filter((line) => isOpen(line) && !told.has(line.task))
    if (gone.length === 0 || isSilent(speaking.get(agency))) return []
    return [
      finding(
        'month-continues',
        'doubt',
        {
          vi: `${name}: ${gone.length} nhiệm vụ chưa xong kỳ trước không còn trong báo cáo kỳ này (${listed(gone)}).`,
          en: `${name}: ${gone.length} tasks open last time are missing now (${listed(gone)}).`,
        },
        { agency },
      ),
    ]
  })
}

const isSilent = (each: AgencyFacts | undefined): boolean => each !== undefined && each.counts === null
const listed = (lines: readonly { task: string }[]): string =>
  lines.length <= 5
    ? lines.map(({ task }) => task).join(', ')
    : `${lines
        .slice(0, 5)
        .map(({ task }) => task)
        .join(', ')}, …`

/** Who sent its report must not be named among the silent because nobody has accepted or returned it yet. */
const waiting = (facts: Facts): Finding[] =>
  silent(facts)
    .filter(({ standing }) => standing === 'approved')
    .map(({ agency, name }) =>
      finding(
        'sent-not-accepted',
        'error',
        {
          vi: `${name} đã gửi báo cáo nhưng chưa được tiếp nhận; hãy tiếp nhận hoặc trả lại rồi lập lại dự thảo, nếu không văn bản sẽ ghi là chưa báo cáo.`,
          en: `${name} has sent its report and nobody accepted it; accept or return it and draft anew, or the text will call it silent.`,
        },
        { agency },
      ),
    )

/** Everything that does not add up, errors first. */
export const checkFacts = (facts: Facts): Finding[] =>
  [
    ...waiting(facts),
    ...totals(facts),
    ...once(facts),
    ...shares(facts),
    ...contradictions(facts),
    ...cumulative(facts),
    ...continues(facts),
  ].toSorted((a, b) => Number(a.weight === 'doubt') - Number(b.weight === 'doubt'))
