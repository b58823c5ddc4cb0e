import { type Block, blocksOf, type Counted } from './block.ts'
import { finding, type FigureFinding, written } from './finding.ts'
import { agree, sameMeasure, sameNoun } from './kinship.ts'

const cumulative = /(?<!\p{L})(?:lũy kế|luỹ kế|cộng dồn|tính đến|từ đầu năm|từ đầu nhiệm kỳ|từ khi triển khai|đến nay)(?!\p{L})/iu
const earlier = /(?<!\p{L})(?:(?:tháng|kỳ|quý|tuần|năm) trước|đầu kỳ|đầu tháng|kỳ trước chuyển sang|tồn (?:đầu|kỳ trước))(?!\p{L})/iu
const added =
  /(?<!\p{L})(?:trong (?:tháng|kỳ|quý|tuần)|tháng này|kỳ này|phát sinh(?: mới| thêm)?|giao mới|tiếp nhận mới|bổ sung(?: mới| thêm)?|hoàn thành thêm|thêm)(?!\p{L})/iu
const left = /(?<!\p{L})(?:chuyển (?:sang )?(?:tháng|kỳ|quý) sau|còn (?:lại|tồn)|tồn cuối|chưa hoàn thành|cuối kỳ)(?!\p{L})/iu

/** The clause a figure stands in: everything since the last semicolon, full stop or line. */
function clauseOf({ text }: Block, { start, end }: Counted): string {
  const head = text.slice(0, start)
  const from = Math.max(head.lastIndexOf(';'), head.lastIndexOf('\n'), ...[...head.matchAll(/[.!?](?=\s)/g)].map(({ index }) => index))
  const after = /^[^;.\n,()]{0,60}/u.exec(text.slice(end))?.[0] ?? ''
  return `${text.slice(from + 1, start)} ${after}`.toLowerCase()
}

/** The words just before a figure, back to the comma. */
const nearWords = (block: Block, figure: Counted): string => {
  return clauseOf(block, figure).split(/[,(]/).at(-1) ?? ''
}

type Told = { figure: Counted; words: string; role: 'cumulative' | 'earlier' | 'added' | 'left' | null; block: Block }

function toldIn(block: Block): Told[] {
  return block.figures
    .filter(({ percent, bound, over }) => !percent && bound !== 'target' && over === null)
    .map((figure) => {
      const near = `${nearWords(block, figure)} ${figure.after}`
      const role = earlier.test(near)
        ? 'earlier'
        : added.test(near)
          ? 'added'
          : cumulative.test(near)
            ? 'cumulative'
            : left.test(near)
              ? 'left'
              : null
      return { figure, words: near, role, block }
    })
}

/** Within a paragraph: what was there before, what came, and what there is now. */
export function checkRunning(block: Block): FigureFinding[] {
  const told = toldIn(block)
  const [before, ...otherBefore] = told.filter(({ role }) => role === 'earlier')
  const [step, ...otherSteps] = told.filter(({ role }) => role === 'added')
  const [now, ...otherNow] = told.filter(({ role, figure }) => role === 'cumulative' && figure !== before?.figure)
  if (!before || !step || !now || otherBefore.length + otherSteps.length + otherNow.length > 0) return []
  const figures = [before.figure, step.figure, now.figure] as const
  if (figures.some((each) => !sameMeasure(each, now.figure) || !sameNoun(each, now.figure))) return []
  if (/(?:so với|cùng kỳ)/iu.test(before.words) || now.figure.start < before.figure.start) return []
  return continuityFinding(figures[0], figures[1], figures[2], true)
}

function continuityFinding(before: { value: number; low: number; high: number }, step: Counted, now: Counted, here: boolean): FigureFinding[] {
  const meant = { low: before.low + step.low, high: before.high + step.high }
  if (agree(meant, now)) return []
  const sum = before.value + step.value
  return [
    finding('continuity', here ? [before as Counted, step, now] : [step, now], {
      stands: `${written(before.value)} + ${written(step.value)} ≠ ${written(now.value)}`,
      should: `${written(before.value)} + ${written(step.value)} = ${written(sum)}`,
      words: {
        vi: `Kỳ trước ${written(before.value)}, kỳ này thêm ${written(step.value)}, lũy kế phải là ${written(sum)}, văn bản ghi ${written(now.value)}.`,
        en: `${written(before.value)} before and ${written(step.value)} more make ${written(sum)}; the text has ${written(now.value)}.`,
      },
    }),
  ]
}

const noise =
  /(?<!\p{L})(?:lũy kế|luỹ kế|cộng dồn|tính|đến|từ|đầu|năm|hết|nay|tháng|quý|kỳ|tuần|trước|này|trong|sau|cuối|chuyển|sang|thêm|số|các|đã|được|có|là|của|cho|khi|và|tổng|ngày|lại|phát sinh|mới|bổ sung|toàn|cả|nước)(?!\p{L})|[^\p{L}\s]+/giu

/** What a figure is about, without words of time. */
const topic = (words: string): Set<string> =>
  new Set(
    words
      .toLowerCase()
      .replace(noise, ' ')
      .split(/\s+/)
      .filter((word) => word.length > 1),
  )

function alike(one: Told, other: Told): boolean {
  if (!sameMeasure(one.figure, other.figure) || !sameNoun(one.figure, other.figure)) return false
  const [a, b] = [topic(one.words), topic(other.words)]
  if (a.size === 0 || b.size === 0) return a.size === b.size
  const common = [...a].filter((word) => b.has(word)).length
  return common / Math.max(a.size, b.size) >= 0.6
}

/** This period's text against the last one's: running totals never fall, go on where they stopped, and what was left over comes in again. */
export function checkAgainst(text: string, previous: string): FigureFinding[] {
  const past = blocksOf(previous).flatMap(toldIn)
  const present = blocksOf(text).flatMap((block) => toldIn(block).map((told) => ({ ...told, figure: placed(told.figure, block.start) })))
  return present.flatMap((now) => {
    if (now.role === 'cumulative') return againstTotal(now, past, present)
    return now.role === 'earlier' ? againstEarlier(now, past) : []
  })
}

const placed = (figure: Counted, by: number): Counted => ({ ...figure, start: figure.start + by, end: figure.end + by })

function againstTotal(now: Told, past: readonly Told[], present: readonly Told[]): FigureFinding[] {
  const before = past.filter((each) => each.role === 'cumulative' && alike(each, now))
  const [then] = before
  if (then === undefined || before.length > 1) return []
  if (then.figure.low > now.figure.high) return [fallFinding(then, now)]
  const steps = present.filter((each) => each.role === 'added' && alike(each, now))
  const [step] = steps
  return step && steps.length === 1 ? continuityFinding(then.figure, step.figure, now.figure, false) : []
}

const fallFinding = (then: Told, now: Told): FigureFinding =>
  finding('fall', [now.figure], {
    stands: `${written(then.figure.value)} → ${written(now.figure.value)}`,
    should: `≥ ${written(then.figure.value)}`,
    words: {
      vi: `Số lũy kế giảm từ ${written(then.figure.value)} (kỳ trước) xuống ${written(now.figure.value)}.`,
      en: `The running total falls from ${written(then.figure.value)} (last period) to ${written(now.figure.value)}.`,
    },
  })

/** "kỳ trước chuyển sang 222" must be what the last text left over; "tháng trước (1.200)" what it reported. */
function againstEarlier(now: Told, past: readonly Told[]): FigureFinding[] {
  const carried = /chuyển sang|tồn/u.test(now.words)
  const candidates = past.filter(
    (each) =>
      (carried ? each.role === 'left' : each.role !== 'left' && each.role !== 'earlier') &&
      sameMeasure(each.figure, now.figure) &&
      (carried || alike(each, now)),
  )
  if (candidates.length === 0 || candidates.some((each) => agree(each.figure, now.figure))) return []
  const told = (candidates[0] as Told).figure
  return [
    finding('continuity', [now.figure], {
      stands: `${written(now.figure.value)} ≠ ${written(told.value)}`,
      should: written(told.value),
      words: {
        vi: `Báo cáo kỳ trước ghi ${written(told.value)}, báo cáo này ghi lại là ${written(now.figure.value)}.`,
        en: `Last period's report has ${written(told.value)}; this one repeats it as ${written(now.figure.value)}.`,
      },
    }),
  ]
}
