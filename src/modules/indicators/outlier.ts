/** The middle of numbers; the mean of the two middle ones where they are even. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1 ? (sorted[Math.floor(middle)] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** Fewer earlier changes than this say nothing about the next. */
const enough = 5
/** Beyond this modified z-score a change is strange (Iglewicz and Hoaglin). */
const limit = 3.5

/**
 * How strange the step to `next` is among the steps before it: the modified z-score by the median absolute deviation, which one wild value does not move.
 * Steps are compared rather than values, for most indicators grow. Null where the history is too short.
 * @param history values of the periods before, oldest first
 */
export function strangeness(history: readonly number[], next: number): number | null {
  const last = history.at(-1)
  if (last === undefined || history.length <= enough) return null
  const steps = history.slice(1).map((value, at) => value - (history[at] ?? 0))
  const usual = median(steps)
  const deviations = steps.map((step) => Math.abs(step - usual))
  const spread = 1.4826 * median(deviations) || 1.2533 * (deviations.reduce((sum, each) => sum + each, 0) / deviations.length)
  const away = Math.abs(next - last - usual)
  if (spread === 0) return away === 0 ? 0 : Number.POSITIVE_INFINITY
  return away / spread
}

export const isOutlier = (history: readonly number[], next: number): boolean => (strangeness(history, next) ?? 0) > limit
