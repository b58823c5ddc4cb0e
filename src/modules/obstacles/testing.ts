import type { Ctx } from '../../platform/ctx.ts'
import type { Instant } from '../../platform/dates.ts'
import { dayAt, plusMinutes, startOf } from '../../platform/dates.ts'
import { seen } from '../../platform/scenario.ts'
import type { Setting } from '../../platform/scenario.ts'

/** The same world at an exact minute of a day, seen by somebody. */
export function atHour(ctx: Ctx, day: string, hour: number, minute = 0, setting: Setting = {}): Ctx {
  const now: Instant = plusMinutes(startOf(day), hour * 60 + minute)
  return { ...seen(ctx, { ...setting, today: dayAt(now) }), now: () => now }
}
