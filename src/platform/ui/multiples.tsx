import { formatNumber } from '../text.ts'
import { useReader, type Words } from './reader.ts'
import { Say } from './say.tsx'
import { roundTop } from './scale.ts'
import { LinePlot, type Point } from './target-line.tsx'

export type Series = { readonly label: Words; readonly href: string; readonly points: readonly Point[]; readonly target?: number }

/** The same line for many, side by side on one scale, so that the eye compares; each leads to its own page. */
export function SmallMultiples({ series, unit = '' }: { series: readonly Series[]; unit?: string }) {
  const top = roundTop(Math.max(0, ...series.flatMap((each) => [each.target ?? 0, ...each.points.map((point) => point.value ?? 0)])))
  return (
    <div>
      <ul class="multiples">
        {series.map((each) => (
          <li key={each.href}>
            <Say as="a" href={each.href} words={each.label} />
            <LinePlot
              points={each.points}
              unit={unit}
              top={top}
              height={64}
              labels={false}
              {...(each.target !== undefined && { target: each.target })}
            />
          </li>
        ))}
      </ul>
      <TargetNote series={series} unit={unit} />
    </div>
  )
}

/** Says what the dashed line is where it is the same for all. */
function TargetNote({ series, unit }: { series: readonly Series[]; unit: string }) {
  const { language } = useReader()
  const targets = [...new Set(series.map((each) => each.target))]
  const [target] = targets
  if (targets.length !== 1 || target === undefined) return null
  const words = `${formatNumber(target, language)}${unit}`
  return (
    <Say
      as="p"
      class="soft small multiples-note"
      words={{ vi: `Đường gạch: chỉ tiêu ${words}. Mọi hình cùng một thước, từ 0.`, en: `Dashed: target ${words}. All on one scale from 0.` }}
    />
  )
}
