import type { OfficialDocument } from '../letters/index.ts'
import { countStates, type Counts, itemKinds, itemKindWords, latenessOf, onTimeShare, sumCounts, totalOf } from '../reporting/index.ts'
import { type AgencyFacts, type Facts, reported, silent } from './facts.ts'
import { daySaid } from './queries.ts'
import { listed } from './statement.ts'

/** One annex (phụ lục) of the consolidated report. */
export type Appendix = OfficialDocument['appendices'][number]
type Table = Extract<Appendix['blocks'][number], { is: 'table' }>
type Cell = string | number | null

const table = (columns: Table['columns'], rows: Cell[][]): Table => ({ is: 'table', columns, rows })
const percent = (value: number | null): string => (value === null ? '–' : String(value).replace('.', ','))

const figures = (counts: Counts | null): Cell[] =>
  counts === null
    ? Array.from({ length: 7 }, () => '–')
    : [
        totalOf(counts),
        counts['done-on-time'],
        counts['done-late'],
        counts['within-term'],
        counts.overdue,
        counts.undated,
        percent(onTimeShare(counts)),
      ]

const outcomes = { true: 'Gửi chậm', false: 'Đúng hạn' } as const
const outcomeOf = ({ counts, late }: AgencyFacts): string => (counts === null ? 'Chưa báo cáo' : outcomes[`${late === true}`])

const place = { head: 'TT', align: 'center', share: 0.5 } as const

/** The columns of the five states and the share, behind the one that counts all. */
const stateColumns = (all: string): Table['columns'] => [
  { head: all, align: 'number', share: 0.8 },
  { head: 'Hoàn thành đúng hạn', align: 'number', share: 1 },
  { head: 'Hoàn thành quá hạn', align: 'number', share: 1 },
  { head: 'Đang thực hiện trong hạn', align: 'number', share: 1 },
  { head: 'Quá hạn chưa hoàn thành', align: 'number', share: 1 },
  { head: 'Chưa rõ thời hạn', align: 'number', share: 0.9 },
  { head: 'Tỷ lệ đúng hạn (%)', align: 'number', share: 0.9 },
]

/** Agency by agency; who is silent has no figure and stands in no sum, and who holds only parts has its figures with the parts. */
function byAgency(facts: Facts): Appendix {
  const sum = sumCounts(reported(facts).flatMap(({ counts }) => (counts === null ? [] : [counts])))
  return {
    title: 'Tổng hợp kết quả thực hiện nhiệm vụ theo cơ quan',
    landscape: true,
    blocks: [
      table(
        [place, { head: 'Cơ quan', share: 3 }, ...stateColumns('Tổng số'), { head: 'Chế độ báo cáo', share: 1.2 }],
        [
          ...facts.agencies.map((each, at): Cell[] => [at + 1, each.name, ...figures(holdsOnlyParts(each) ? null : each.counts), outcomeOf(each)]),
          ['', 'Cộng các cơ quan đã báo cáo', ...figures(sum), ''],
          ...facts.shared.map(({ name, counts }): Cell[] => ['', `${name} (giao chung, theo hệ thống theo dõi)`, ...figures(counts), '']),
        ],
      ),
      ...(facts.agencies.some(holdsOnlyParts)
        ? [
            {
              is: 'paragraph' as const,
              text: 'Ghi chú: dấu “–” ở cơ quan đã báo cáo nghĩa là trong kỳ cơ quan không chủ trì nhiệm vụ riêng, chỉ thực hiện phần việc trong nhiệm vụ giao chung; số liệu nêu tại Phụ lục tiến độ phần việc trong nhiệm vụ giao chung.',
            },
          ]
        : []),
    ],
  }
}

/** Whether an agency reported and leads nothing itself: it has its part of what was given to all. */
export const holdsOnlyParts = ({ counts, parts }: Pick<AgencyFacts, 'counts' | 'parts'>): boolean =>
  counts !== null && totalOf(counts) === 0 && parts.length > 0

function overdue(facts: Facts): Appendix | null {
  const rows = reported(facts).flatMap(({ name, lines }) =>
    lines
      .filter(({ state }) => state === 'overdue')
      .toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? '') || a.task.localeCompare(b.task))
      .map((line) => ({ name, line })),
  )
  if (rows.length === 0) return null
  return {
    title: 'Danh mục nhiệm vụ quá hạn chưa hoàn thành',
    landscape: true,
    blocks: [
      table(
        [
          place,
          { head: 'Mã nhiệm vụ', share: 1.6 },
          { head: 'Nhiệm vụ', share: 3.8 },
          { head: 'Cơ quan chủ trì', share: 1.6 },
          { head: 'Sản phẩm', share: 1.4 },
          { head: 'Thời hạn', share: 1 },
          { head: 'Tình trạng', share: 1.6 },
        ],
        rows.map(({ name, line }, at): Cell[] => [
          at + 1,
          line.task,
          line.title,
          name,
          line.product ?? '–',
          line.dueOn === null ? '–' : daySaid(line.dueOn),
          latenessOf(line, facts.last)?.replace(/ \(.*$/, '') ?? '–',
        ]),
      ),
    ],
  }
}

/** What agencies said of their parts of tasks given to all; these stand in no sum of tasks. */
function parts(facts: Facts): Appendix | null {
  const rows = reported(facts).filter((each) => each.parts.length > 0)
  if (rows.length === 0) return null
  const sum = countStates(rows.flatMap((each) => each.parts))
  return {
    title: 'Tiến độ phần việc trong nhiệm vụ giao chung',
    landscape: true,
    blocks: [
      table(
        [place, { head: 'Cơ quan', share: 3 }, ...stateColumns('Số phần việc')],
        [
          ...rows.map((each, at): Cell[] => [at + 1, each.name, ...figures(countStates(each.parts))]),
          ['', 'Cộng các cơ quan đã báo cáo', ...figures(sum)],
        ],
      ),
    ],
  }
}

function silence(facts: Facts): Appendix | null {
  const rows = silent(facts)
  if (rows.length === 0) return null
  return {
    title: 'Danh sách cơ quan chưa báo cáo',
    blocks: [
      table(
        [
          place,
          { head: 'Cơ quan', share: 4 },
          { head: 'Số nhiệm vụ theo hệ thống theo dõi (chưa được xác nhận)', align: 'number', share: 2 },
          { head: 'Số phần việc trong nhiệm vụ giao chung', align: 'number', share: 1.5 },
        ],
        rows.map(({ name, expected, partsHeld }, at): Cell[] => [at + 1, name, totalOf(expected), partsHeld]),
      ),
    ],
  }
}

function statements(facts: Facts): Appendix | null {
  const order = new Map(itemKinds.map((kind, at) => [kind, at]))
  const byKind = (items: ReturnType<typeof listed>) =>
    items.toSorted((a, b) => (order.get(a.item.kind) ?? 0) - (order.get(b.item.kind) ?? 0) || a.item.id - b.item.id)
  const rows = [...Map.groupBy(listed(facts), ({ agency }) => agency).values()].flatMap(byKind)
  if (rows.length === 0) return null
  return {
    title: 'Tổng hợp nội dung báo cáo của các cơ quan',
    blocks: [
      table(
        [place, { head: 'Cơ quan', share: 1.6 }, { head: 'Loại', share: 1.1 }, { head: 'Nhiệm vụ', share: 1.7 }, { head: 'Nội dung', share: 4 }],
        rows.map(({ agency: { name }, item }, at): Cell[] => [at + 1, name, itemKindWords[item.kind].vi, item.task, item.words]),
      ),
    ],
  }
}

/** The annexes of the report, those with nothing to tell left out. */
export const annexesOf = (facts: Facts): Appendix[] =>
  [byAgency(facts), overdue(facts), parts(facts), silence(facts), statements(facts)].filter((each) => each !== null)
