import { formatDay, type Period } from '../../platform/dates.ts'
import { formatNumber } from '../../platform/text.ts'
import { periodWords, Say, StateTag, useReader, withQuery } from '../../platform/ui/index.ts'
import { unitName } from './catalogue.ts'
import type { Figure } from './figure.ts'
import type { Freshness } from './freshness.ts'
import { country, type IndicatorDefinition } from './indicator.ts'
import type { Difference } from './difference.ts'
import type { Standing } from './target.ts'
import { standingWords, targetWritten, written } from './words.ts'
import type { Target } from './indicator.ts'

/** An address that keeps the day the reader looks at. */
export function useDoor() {
  const { address } = useReader()
  const asOf = new URLSearchParams(address.split('?')[1] ?? '').get('asOf')
  return (path: string, query: Readonly<Record<string, string>> = {}): string => withQuery(path, { ...query, ...(asOf && { asOf }) })
}

export const StandingTag = ({ standing }: { standing: Standing }) => (
  <StateTag state={standingWords[standing].state}>
    <Say words={standingWords[standing].words} />
  </StateTag>
)

/** A value with its unit, grey and said to be old where its promise of freshness is broken; a dash where nothing was reported. */
export function Value({ value, definition, stale = false }: { value: number | null; definition: IndicatorDefinition; stale?: boolean }) {
  const { language } = useReader()
  if (value === null) return <span class="soft">–</span>
  return <span class={stale ? 'stale nowrap' : 'nowrap'}>{written(value, definition, language)}</span>
}

/** The same for a wall: the number large, its unit small. */
export function LargeValue({ value, definition, stale }: { value: number | null; definition: IndicatorDefinition; stale: boolean }) {
  const { language } = useReader()
  const unit = definition.unit[language]
  if (value === null || unit === '%') return <Value value={value} definition={definition} stale={stale} />
  return (
    <span class={stale ? 'stale' : undefined}>
      {formatNumber(value, language)} <small>{unit}</small>
    </span>
  )
}

export function TargetWords({ target, definition }: { target: Target | null; definition: IndicatorDefinition }) {
  const { language } = useReader()
  if (target === null) return <Say as="span" class="soft" words={{ vi: 'không đặt', en: 'none' }} />
  return (
    <>
      <span class="nowrap">{targetWritten(target, definition, language)}</span>{' '}
      <span class="soft nowrap">
        <Say words={{ vi: 'đến', en: 'by' }} /> <time datetime={target.by}>{formatDay(target.by)}</time>
      </span>
    </>
  )
}

/** Whether the promise of freshness is kept, and which value is owed since when. */
export function FreshnessWords({ freshness: { state, owed, dueOn } }: { freshness: Freshness }) {
  const period = periodWords(owed)
  const day = formatDay(dueOn)
  if (state === 'fresh') return <Say as="span" class="soft" words={{ vi: `Còn mới; kỳ sau trước ${day}`, en: `Fresh; next by ${day}` }} />
  return (
    <Say
      as="span"
      class="stale"
      words={{
        vi: `${state === 'never' ? 'Chưa có số' : 'Số cũ'}: ${period.vi} lẽ ra có từ ${day}`,
        en: `${state === 'never' ? 'No figure' : 'Old'}: ${period.en} was due ${day}`,
      }}
    />
  )
}

export const PeriodWords = ({ period }: { period: Period }) => <Say words={periodWords(period)} />

export const UnitLink = ({ code, unit, day }: { code: string; unit: string; day: string }) => {
  const { language } = useReader()
  const door = useDoor()
  return <a href={door(`/indicators/${code}`, unit === country ? {} : { unit })}>{unitName(unit, day, language)}</a>
}

/** "34.120 / 42.000", or the amount alone. */
export function FigureWords({ figure }: { figure: Figure | null }) {
  const { language } = useReader()
  const number = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 2 })
  if (figure === null) return <span class="soft">–</span>
  return (
    <span class="nowrap">
      {number.format(figure.numerator)}
      {figure.denominator !== null && <span class="soft"> / {number.format(figure.denominator)}</span>}
    </span>
  )
}

/** A category as people read it. */
export function placeWords(definition: IndicatorDefinition, { dimension, category }: Pick<Difference, 'dimension' | 'category'>) {
  if (dimension === '') return { vi: 'Toàn bộ', en: 'Whole' }
  const found = definition.disaggregations.find(({ code }) => code === dimension)
  return found?.categories.find(({ code }) => code === category)?.name ?? { vi: category, en: category }
}
