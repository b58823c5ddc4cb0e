import { useId } from 'preact/hooks'
import { formatNumber, formatShare } from '../text.ts'
import { useReader } from './reader.ts'
import { Say } from './say.tsx'
import { percent } from './scale.ts'
import { type State, StateShape, stateWords } from './state.tsx'

/** How many are in a state, and the list of exactly those. */
export type StateCount = { readonly state: State; readonly count: number; readonly href?: string }

/** States drawn as an outline, after the filled ones, so that its edges stay in sight. */
const isHollow = (state: State): boolean => state === 'within-term' || state === 'unknown'

/** Segments of one bar, left to right in the order given; done late is hatched, so that it differs without colour. */
export function StateSegments({ counts, whole, height }: { counts: readonly StateCount[]; whole: number; height: number }) {
  const hatch = `hatch-${useId()}`
  let before = 0
  const segments = counts.map((each) => {
    const at = before
    before += each.count
    return { ...each, at }
  })
  return (
    <svg class="segments" width="100%" height={height} aria-hidden="true">
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch" width="2" height="5" />
      </pattern>
      {segments
        .filter((each) => each.count > 0)
        .toSorted((a, b) => Number(isHollow(a.state)) - Number(isHollow(b.state)))
        .map(({ state, count, at }) => (
          <g key={state}>
            <rect class={`segment is-${state}`} x={percent(at, whole)} width={percent(count, whole)} height={height} />
            {state === 'done-late' && <rect x={percent(at, whole)} width={percent(count, whole)} height={height} fill={`url(#${hatch})`} />}
          </g>
        ))}
    </svg>
  )
}

/**
 * A whole divided into states: one bar, and under it each state as shape, word, number (a door) and share.
 * States with nothing in them are named too.
 */
export function StateBar({ counts }: { counts: readonly StateCount[] }) {
  const { language } = useReader()
  const whole = counts.reduce((sum, each) => sum + each.count, 0)
  return (
    <div class="state-bar">
      <StateSegments counts={counts} whole={whole} height={28} />
      <ul>
        {counts.map(({ state, count, href }) => (
          <li key={state}>
            <StateShape state={state} />
            <Say as="span" words={stateWords[state]} />
            <b>{href === undefined ? formatNumber(count, language) : <a href={href}>{formatNumber(count, language)}</a>}</b>
            <span class="soft">{formatShare(count, whole, language)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
