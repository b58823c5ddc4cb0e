import type { ComponentChildren } from 'preact'
import { formatNumber } from '../text.ts'
import { names } from './names.ts'
import { useReader, type Words } from './reader.ts'
import { Say } from './say.tsx'
import { percent } from './scale.ts'
import type { State } from './state.tsx'
import { type StateCount, StateSegments } from './state-bar.tsx'

/** One bar: `value` is its length unless `parts` give it; `of` is the denominator shown beside it. */
export type Bar = {
  readonly label: Words
  /** Where the label leads: the thing itself. */
  readonly href?: string
  readonly value: number
  /** Where the number leads: exactly what it counts. */
  readonly valueHref?: string
  readonly of?: number
  readonly state?: State
  readonly parts?: readonly StateCount[]
  readonly note?: ComponentChildren
}

/** Bars from the greatest down; equal ones keep their order. */
export const sortBars = (bars: readonly Bar[]): Bar[] => bars.toSorted((a, b) => b.value - a.value)

const wholeOf = (bar: Bar) => bar.parts?.reduce((sum, part) => sum + part.count, 0) ?? bar.value

/**
 * Things compared by number: label, bar from zero, number. It is a table, so nothing stands behind it.
 * Sorted from the greatest unless `sorted={false}`.
 * @param heads words over the columns, for screen readers: what the rows are, what is counted
 * @param full length of the scale; absent, the longest bar fills it
 * @param unit written after each number, as `%`
 */
export function Bars({ bars, heads, sorted = true, full, unit = '' }: BarsProps) {
  const shown = sorted ? sortBars(bars) : bars
  const whole = full ?? Math.max(0, ...shown.map(wholeOf))
  return (
    <table class="bars">
      <thead class="unseen">
        <tr>
          {[heads.label, heads.value].map((head, at) => (
            <Say as="th" key={at} scope="col" words={head} />
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((bar, index) => (
          <BarRow key={index} bar={bar} whole={whole} unit={unit} />
        ))}
      </tbody>
    </table>
  )
}

type BarsProps = { bars: readonly Bar[]; heads: { label: Words; value: Words }; sorted?: boolean; full?: number; unit?: string }

const linked = (href: string | undefined, words: ComponentChildren) => (href === undefined ? words : <a href={href}>{words}</a>)

function BarRow({ bar, whole, unit }: { bar: Bar; whole: number; unit: string }) {
  const { language } = useReader()
  return (
    <tr>
      <th scope="row">{linked(bar.href, <Say words={bar.label} />)}</th>
      <td>
        <span class="bar-line">
          <BarShape bar={bar} whole={whole} />
          <span class="bar-number">
            <b>{linked(bar.valueHref, `${formatNumber(bar.value, language)}${unit}`)}</b>
            {bar.of !== undefined && <span class="soft">/{formatNumber(bar.of, language)}</span>}
          </span>
        </span>
        {bar.note !== undefined && <span class="soft small">{bar.note}</span>}
      </td>
    </tr>
  )
}

function BarShape({ bar, whole }: { bar: Bar; whole: number }) {
  if (bar.parts) return <StateSegments counts={bar.parts} whole={whole} height={16} />
  return (
    <svg class="segments" width="100%" height="16" aria-hidden="true">
      <rect class={names('segment', bar.state ? `is-${bar.state}` : 'is-plain')} width={percent(bar.value, whole)} height="16" />
    </svg>
  )
}
