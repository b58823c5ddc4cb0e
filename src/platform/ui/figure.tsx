import type { ComponentChildren } from 'preact'
import { formatNumber } from '../text.ts'
import { sayIn, useReader, type Words } from './reader.ts'
import { Say } from './say.tsx'
import { type State, StateShape } from './state.tsx'

type FigureProps = {
  value: number | null
  label: Words
  href: string
  state?: State
  of?: Words
  change?: Words
  unit?: Words
  children?: ComponentChildren
}

/**
 * A number that is a door: it leads to exactly the things it counts.
 * @param href the list of what is counted; that list shows the same total at its top
 * @param of the whole it is a part of, in words: "trên 248 nhiệm vụ"
 * @param change what changed since before: "thêm 4 so với tháng 5"
 */
export function Figure({ value, label, href, state, of, change, unit, children }: FigureProps) {
  const { language } = useReader()
  return (
    <div class="figure" data-state={state}>
      <a href={href}>
        <span class="figure-value">
          {value === null ? '–' : formatNumber(value, language)}
          {unit !== undefined && <small> {sayIn(language, unit)}</small>}
        </span>
        <span class="figure-label">
          {state && <StateShape state={state} />}
          <Say words={label} />
        </span>
      </a>
      {[of, change]
        .filter((note) => note !== undefined)
        .map((note, at) => (
          <Say as="span" key={at} class="figure-note" words={note} />
        ))}
      {children}
    </div>
  )
}

/** Figures in a row, parted by rules. */
export function Figures({ children }: { children: ComponentChildren }) {
  return <div class="figures">{children}</div>
}

/** A number inside a sentence that leads to what it counts. */
export function Count({ value, href }: { value: number; href: string }) {
  const { language } = useReader()
  return (
    <a class="count" href={href}>
      {formatNumber(value, language)}
    </a>
  )
}
