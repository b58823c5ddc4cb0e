import { daysBetween, type PlainDate } from '../../platform/dates.ts'

/** How late one obligation ended (negative: early), or how late it already is while open. */
export type Delay = { days: number; ended: boolean }

/** A survival curve: after how many days past due what share was still open. */
type Step = { days: number; open: number }

/** The product-limit curve (Kaplan–Meier 1958); what is still open counts as long as it has been watched. */
export function survival(delays: readonly Delay[]): Step[] {
  const steps: Step[] = []
  let open = 1
  let left = delays.length
  const byDay = Map.groupBy(
    delays.toSorted((a, b) => a.days - b.days),
    (delay) => delay.days,
  )
  for (const [days, some] of byDay) {
    const ended = some.filter((delay) => delay.ended).length
    if (ended > 0) {
      open *= 1 - ended / left
      steps.push({ days, open })
    }
    left -= some.length
  }
  return steps
}

const openAfter = (steps: readonly Step[], days: number): number => steps.findLast((step) => step.days <= days)?.open ?? 1

/** The first day on which no more than `share` is open, among what was open after `from`; null where the history does not reach so far. */
function dayWhenOpen(steps: readonly Step[], share: number, from: number): number | null {
  const whole = openAfter(steps, from)
  return steps.find(({ days, open }) => days > from && open <= share * whole + 1e-9)?.days ?? null
}

/** How far a task will slip, as its like have: days past due, by the middle and by the ends between which four of five lie. */
export type Forecast = {
  /** Which history: the same agency and kind of product, the same agency, the same kind, or all. */
  basis: 'agency-and-product' | 'agency' | 'product' | 'all'
  n: number
  ended: number
  onTime: number
  lateAlready: boolean
  early: number | null
  middle: number | null
  late: number | null
}

/** Fewer ended obligations than this say nothing. */
export const enough = 12

/** One history, read only where no narrower one is long enough. */
export type History = { basis: Forecast['basis']; delays: () => readonly Delay[] }

function longEnough(histories: readonly History[]): { basis: Forecast['basis']; delays: readonly Delay[] } | null {
  for (const { basis, delays: read } of histories) {
    const delays = read()
    if (delays.filter(({ ended }) => ended).length >= enough) return { basis, delays }
  }
  return null
}

/** Forecasts from the narrowest history that has enough; null where none has. `lateBy`: days it is late already. */
export function forecastFrom(histories: readonly History[], lateBy: number): Forecast | null {
  const chosen = longEnough(histories)
  if (chosen === null) return null
  const steps = survival(chosen.delays)
  const from = Math.max(lateBy, ...(lateBy > 0 ? [] : [-100_000]))
  return {
    basis: chosen.basis,
    n: chosen.delays.length,
    ended: chosen.delays.filter(({ ended }) => ended).length,
    lateAlready: lateBy > 0,
    onTime: lateBy > 0 ? 0 : 1 - openAfter(steps, 0),
    early: dayWhenOpen(steps, 0.9, from),
    middle: dayWhenOpen(steps, 0.5, from),
    late: dayWhenOpen(steps, 0.1, from),
  }
}

/** The delay of an obligation as it was known on a day. */
export const delayOf = ({ dueOn, endedOn }: { dueOn: PlainDate; endedOn: PlainDate | null }, day: PlainDate): Delay => ({
  days: daysBetween(dueOn, endedOn ?? day),
  ended: endedOn !== null,
})
