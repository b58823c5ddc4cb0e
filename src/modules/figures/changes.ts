import type { Block, Counted } from './block.ts'
import { finding, type FigureFinding, written } from './finding.ts'
import { agree, sameMeasure, sameNoun } from './kinship.ts'

const rise = /(?<!\p{L})(tăng|cao hơn|nhiều hơn|vượt)(?!\p{L})[^,;.()\d]{0,24}$/iu
const fall = /(?<!\p{L})(giảm|thấp hơn|ít hơn|hụt)(?!\p{L})[^,;.()\d]{0,24}$/iu
const base =
  /(?<!\p{L})(?:so với|cùng kỳ|kỳ trước|tháng trước|quý trước|năm trước|năm \d{4}|tháng \d{1,2})(?!\p{L})[^,;.]{0,40}?(?:\(|là|đạt|có|với|mức|:|so với)\s*(?:là\s*|đạt\s*|có\s*)?$/iu

/** Rises and falls whose two ends the sentence gives: "1.350, tăng 12,5% so với tháng trước (1.200)", "từ 1.200 lên 1.350, tăng 150". */
export function checkChanges(block: Block): FigureFinding[] {
  const { figures } = block
  return figures.flatMap((step, at) => {
    const sign = rise.test(step.lead) ? 1 : fall.test(step.lead) ? -1 : 0
    if (sign === 0 || /^\s*điểm/iu.test(step.after) || step.measure?.startsWith('điểm')) return []
    const ends = endsOf(block, at)
    return ends ? judgeChange(step, ends, sign) : []
  })
}

type Ends = { now: Counted; past: Counted }

/** The value now and the value it is compared with. */
function endsOf({ figures, text }: Block, at: number): Ends | null {
  const step = figures[at] as Counted
  const counts = figures.slice(0, at).filter((each) => !each.percent && each.sentence === step.sentence)
  const now = counts.at(-1)
  if (now === undefined) return null
  const before = counts.at(-2)
  if (before && /(?<!\p{L})từ\s*$/iu.test(before.lead) && /(?<!\p{L})(?:lên|xuống|đến|còn)\s*$/iu.test(now.lead) && alike(before, now))
    return { now, past: before }
  const after = figures.slice(at + 1).find((each) => !each.percent && each.sentence === step.sentence)
  if (after === undefined || !alike(after, now)) return null
  const between = text.slice(step.end, after.start)
  const direct = base.test(between) && !/[;)]/.test(between)
  return direct && !figures.slice(at + 1).some((each) => each.percent && each.start < after.start) ? { now, past: after } : null
}

const alike = (one: Counted, other: Counted) => sameMeasure(one, other) && sameNoun(one, other)

function judgeChange(step: Counted, { now, past }: Ends, sign: number): FigureFinding[] {
  const difference = sign * (now.value - past.value)
  const slack = (now.high - now.low + past.high - past.low) / 2
  const real = step.percent ? (difference / past.value) * 100 : difference
  const low = step.percent ? real - (slack / past.value) * 100 : real - slack
  const high = step.percent ? real + (slack / past.value) * 100 : real + slack
  if (!step.percent && !sameMeasure(step, now)) return []
  if (agree({ low, high }, step)) return []
  const mark = step.percent ? '%' : ''
  const verb = sign > 0 ? { vi: 'tăng', en: 'a rise of' } : { vi: 'giảm', en: 'a fall of' }
  const wrongWay = real < 0
  const size = written(Math.abs(real), step.percent ? 1 : 2)
  return [
    finding('change', [now, step, past], {
      stands: `${written(past.value)} → ${written(now.value)}: ${verb.vi} ${written(step.value)}${mark}`,
      should: `${written(now.value)} − ${written(past.value)} = ${written(now.value - past.value)}${step.percent ? ` (${written(sign * real, 1)}%)` : ''}`,
      words: wrongWay
        ? {
            vi: `Từ ${written(past.value)} đến ${written(now.value)} là ${sign > 0 ? 'giảm' : 'tăng'} ${size}${mark}, văn bản ghi ${verb.vi} ${written(step.value)}${mark}.`,
            en: `From ${written(past.value)} to ${written(now.value)} is ${sign > 0 ? 'a fall' : 'a rise'} of ${size}${mark}; the text has ${verb.en} ${written(step.value)}${mark}.`,
          }
        : {
            vi: `Từ ${written(past.value)} đến ${written(now.value)} là ${verb.vi} ${size}${mark}, văn bản ghi ${written(step.value)}${mark}.`,
            en: `From ${written(past.value)} to ${written(now.value)} is ${verb.en} ${size}${mark}; the text has ${written(step.value)}${mark}.`,
          },
    }),
  ]
}
