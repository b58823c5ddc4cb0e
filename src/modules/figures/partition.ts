import { type Counted, wordsOf } from './block.ts'
import { isRest } from './openers.ts'
import { agree, isComplement, isSlip, refines, sameMeasure, sameNoun, sumOf } from './kinship.ts'

/** A whole and what the text says it consists of. `whole`: the text promises that nothing is missing; `weak`: it does not say that they are parts. */
export type Partition = { total: Counted; parts: Partition[]; whole: boolean; weak: boolean }

/** How a partition fails, and how badly, so that of all readings the best one is judged. */
export type Fault = { partition: Partition; kind: 'parts' | 'whole'; level: 'error' | 'doubt' }
export type Judged = { cost: number; faults: Fault[] }

const leaf = { cost: 0, faults: [] }

/** Judges a whole with its parts, and each part with its own. */
export function judge(partition: Partition): Judged {
  const own = judgeOne(partition)
  const inner = partition.parts.map((part) => (part.parts.length === 0 ? leaf : judge(part)))
  return { cost: inner.reduce((sum, { cost }) => sum + cost, own.cost), faults: [...own.faults, ...inner.flatMap(({ faults }) => faults)] }
}

const fault = (partition: Partition, kind: Fault['kind'], cost: number, level: Fault['level'] = 'error'): Judged => ({
  cost,
  faults: [{ partition, kind, level }],
})
const fine = (cost = 0): Judged => ({ cost, faults: [] })

function judgeOne(partition: Partition): Judged {
  const { total, whole } = partition
  const parts = ownKind(
    partition.parts.map((part) => part.total),
    total,
  )
  if (parts.some((part) => !sameMeasure(part, total))) return fine(0.3)
  const sum = sumOf(parts)
  if (agree(sum, total)) return fine(parts.length > 1 ? 0 : 0.04)
  if ([total, ...parts].some(({ bound }) => bound === 'target')) return fine(0.2)
  const gap = Math.abs(sum.value - total.value) / Math.max(1, total.value)
  const mixed = parts.some((part) => !sameNoun(part, total))
  if (parts.length === 1) return judgeSingle(partition, parts[0] as Counted, mixed)
  if (mixed && !isClose(parts, total, gap) && !(whole && gap <= 0.2)) return fine(0.3)
  if (sum.low > total.high) return overflow(partition, parts, gap)
  if (whole) return fault(partition, 'parts', 1 + Math.min(gap, 1))
  if (isClose(parts, total, gap) || complete(parts)) return fault(partition, 'parts', 0.9 + Math.min(gap, 1))
  return gap <= 0.15 && !partition.weak && !isCrossed(parts) ? fault(partition, 'parts', 0.5, 'doubt') : fine(0.1)
}

/** Without the figures told by the way ("tại 5 địa phương"), where enough others count what the whole counts. */
function ownKind(parts: Counted[], total: Counted): Counted[] {
  const same = parts.filter((part) => sameMeasure(part, total) && sameNoun(part, total))
  return same.length > 1 && !agree(sumOf(parts), total) ? same : parts
}

function judgeSingle(partition: Partition, part: Counted, mixed: boolean): Judged {
  if (part.low > partition.total.high && !mixed && !partition.weak) return fault(partition, 'whole', 2)
  return partition.whole && !mixed && part.high < partition.total.low && !isRest(part) ? fault(partition, 'parts', 1.3, 'doubt') : fine(0.05)
}

/** Whether some parts tell what was due and others what was done, which overlap. */
function isCrossed(parts: readonly Counted[]): boolean {
  const due = parts.filter((part) => /(?<!chưa )(?:đến|tới) hạn/u.test(wordsOf(part)))
  return due.length > 0 && due.length < parts.length && parts.some((part) => /hoàn thành|thực hiện|xử lý|giải quyết/u.test(wordsOf(part)))
}

/** Parts of more than the whole are wrong, unless some of them are parts of their neighbours. */
function overflow(partition: Partition, parts: readonly Counted[], gap: number): Judged {
  const nested = parts.some((part, i) => parts.some((other, j) => i !== j && part.value < other.value && refines(part, other)))
  if ((nested || partition.weak || isCrossed(parts)) && !isClose(parts, partition.total, gap)) return fine(0.25)
  return fault(partition, 'parts', 1 + Math.min(gap, 1))
}

/** A sum that misses by so little, or by so typical a slip, that it was meant to fit. */
function isClose(parts: readonly Counted[], total: Counted, gap: number): boolean {
  const sum = sumOf(parts).value
  if (gap <= 0.03 || isSlip(sum, total.value)) return true
  return parts.some((part) => isSlip(part.value, total.value - (sum - part.value)))
}

/** Whether the parts by their names leave nothing out. */
const complete = (parts: readonly Counted[]): boolean => parts.length === 2 && isComplement(parts[0] as Counted, parts[1] as Counted)
