import { roundTop } from './scale.ts'
import { linePath } from './target-line.tsx'

/** A line the size of a word; `label` says in words what it shows. */
export function Sparkline({ values, label }: { values: readonly (number | null)[]; label: string }) {
  const top = roundTop(Math.max(0, ...values.map((value) => value ?? 0)))
  return (
    <svg class="sparkline" viewBox="-2 -4 104 108" preserveAspectRatio="none" role="img" aria-label={label}>
      <path class="line" d={linePath(values, top)} vector-effect="non-scaling-stroke" />
    </svg>
  )
}
