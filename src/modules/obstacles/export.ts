import type { Ctx } from '../../platform/ctx.ts'
import { formatInstant, type Instant } from '../../platform/dates.ts'
import type { Sheet } from '../../platform/spreadsheet.ts'
import type { Text } from '../../platform/text.ts'
import { nameOn } from '../directory/index.ts'
import { kindWords } from './kind.ts'
import { levelAt, type Obstacle, stateAt } from './obstacle.ts'
import { levelWords, stateWords } from './words.ts'

const heads: readonly { head: Text; width: number }[] = [
  { head: { vi: 'Mã', en: 'Code' }, width: 14 },
  { head: { vi: 'Nhiệm vụ', en: 'Task' }, width: 14 },
  { head: { vi: 'Cơ quan nêu', en: 'Raised by' }, width: 28 },
  { head: { vi: 'Loại', en: 'Kind' }, width: 20 },
  { head: { vi: 'Nội dung vướng mắc', en: 'What is stuck' }, width: 60 },
  { head: { vi: 'Đề xuất', en: 'Proposed' }, width: 48 },
  { head: { vi: 'Văn bản liên quan', en: 'Legal text' }, width: 28 },
  { head: { vi: 'Cơ quan tháo gỡ', en: 'Remover' }, width: 28 },
  { head: { vi: 'Trạng thái', en: 'State' }, width: 18 },
  { head: { vi: 'Được hỏi lúc', en: 'Asked at' }, width: 18 },
  { head: { vi: 'Hạn trả lời', en: 'Answer due' }, width: 18 },
  { head: { vi: 'Lần hỏi', en: 'Round' }, width: 8 },
  { head: { vi: 'Mức báo lên', en: 'Escalated to' }, width: 22 },
]

/** The list as a spreadsheet, states as of a moment. */
export function sheetOf(ctx: Ctx, obstacles: readonly Obstacle[], at: Instant): Sheet {
  const say = (text: Text) => text[ctx.language]
  const name = (id: string | null) => (id === null ? null : nameOn(id, ctx.asOf, ctx.language))
  return {
    name: say({ vi: 'Vướng mắc', en: 'Obstacles' }),
    columns: heads.map(({ head, width }) => ({ head: say(head), width })),
    rows: obstacles.map((each) => {
      const level = levelAt(each, at)
      return [
        each.code,
        each.task,
        name(each.raisedBy),
        say(kindWords(each.kind)),
        each.stuck,
        each.proposed,
        each.legal,
        name(each.remover),
        say(stateWords[stateAt(each, at)]),
        formatInstant(each.askedAt),
        formatInstant(each.dueAt),
        each.round,
        level === 'none' ? null : say(levelWords[level]),
      ]
    }),
  }
}
