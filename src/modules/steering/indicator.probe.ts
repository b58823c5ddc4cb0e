import { formatDay, type PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { periodWords } from '../../platform/ui/index.ts'
import { type IndicatorCard, indicatorCard, indicatorsMeasuring, meets, targetOn, targetWritten, written } from '../indicators/index.ts'
import type { Finding, Probe } from './probe.ts'

/** Whether a published value keeps the promise that counted on a day; an old value says nothing of today. */
export function indicatorFinding({ definition, latest, freshness }: IndicatorCard, on: PlainDate): Finding {
  const target = targetOn(definition, on)
  const value = latest?.value ?? null
  const inputs = { value, period: latest?.period ?? null, target: target?.value ?? null, by: target?.by ?? null, freshUntil: freshness.dueOn }
  const said = (holds: boolean, words: Text): Finding => ({
    holds,
    words: { vi: `${definition.name.vi}: ${words.vi}`, en: `${definition.name.en}: ${words.en}` },
    inputs,
  })
  if (target === null) return said(false, { vi: 'chỉ số này không có chỉ tiêu.', en: 'this indicator has no target.' })
  if (latest === null || value === null) return said(false, { vi: 'chưa có số liệu công bố.', en: 'no value is published.' })
  const period = periodWords(latest.period)
  const told = {
    vi: `${written(value, definition, 'vi')} (${period.vi.toLowerCase()}), chỉ tiêu ${targetWritten(target, definition, 'vi')}`,
    en: `${written(value, definition, 'en')} (${period.en}), target ${targetWritten(target, definition, 'en')}`,
  }
  if (freshness.state === 'stale')
    return said(false, {
      vi: `${told.vi}; số liệu đã cũ, số mới phải có từ ngày ${formatDay(freshness.dueOn)}.`,
      en: `${told.en}; the value is stale since ${formatDay(freshness.dueOn)}.`,
    })
  const holds = meets(target, value)
  return said(holds, { vi: `${told.vi}: ${holds ? 'đạt' : 'chưa đạt'}.`, en: `${told.en}: ${holds ? 'reached' : 'not reached'}.` })
}

/** A task's own indicators: that the published value reached what was promised. */
export const indicatorProbe: Probe = {
  id: 'indicator',
  name: { vi: 'Chỉ số đạt chỉ tiêu', en: 'An indicator reached its target' },
  offered: async (ctx, { code }) =>
    (await indicatorsMeasuring(ctx, code))
      .filter(({ target }) => target !== null)
      .map(({ definition }) => ({ subject: definition.code, name: definition.name })),
  look: async (ctx, subject, on) => {
    const card = await indicatorCard(ctx, subject)
    return card && indicatorFinding(card, on)
  },
  address: (subject) => `/indicators/${subject}`,
}
