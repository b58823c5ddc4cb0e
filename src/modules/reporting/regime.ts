import type { PlainDate } from '../../platform/dates.ts'
import { fold, type Text } from '../../platform/text.ts'
import type { AgencyKind } from '../directory/index.ts'
import type { DayOffRule, WindowRule } from './window.ts'

/** Which tasks a regime asks about: all, or those whose words, basis or note speak of one of these. */
export type RegimeScope = 'all' | { naming: readonly string[] }

/** How the consolidated report is written and by whom it is signed (Decree 30/2020/NĐ-CP). */
export type RegimeLetter = {
  /** Whose run of numbers it takes; an agency id. */
  issuer: string
  parent?: string
  issuerName: string
  symbol: string
  place: string
  addressees: readonly string[]
  signature: readonly string[]
  recipients: readonly string[]
  units: readonly string[]
}

/** A reporting regime (chế độ báo cáo): who tells whom what, how often, by when (Decree 09/2019/NĐ-CP, Article 7). */
export type RegimeDefinition = {
  code: string
  from: PlainDate
  to?: PlainDate
  name: Text
  /** How its report is called in an abstract, after "Báo cáo": "tình hình thực hiện Kế hoạch". */
  subject: string
  basis: readonly string[]
  every: 'monthly' | 'quarterly' | 'halfyearly' | 'yearly'
  window: WindowRule
  /** Reports are due before this day of the last month of the period; `monthsAfter` moves it. */
  due: { before: number; monthsAfter?: number }
  dayOff: DayOffRule
  /** Kinds of bodies that report; what stands below them is reported by them. */
  reporters: readonly AgencyKind[]
  tasks: RegimeScope
  /** The body that receives the agencies' reports (cơ quan nhận báo cáo). */
  receiver: string
  /** Working days: the clerk sends so many before the day due, the receiver accepts within so many after approval. */
  clocks: { submitBefore: number; acceptWithin: number }
  /** How many structured statements of one kind the text quotes; the rest stand in the annex. */
  quotes: number
  letter: RegimeLetter
}

/** The regimes in force on a day. */
export const regimesOn = (all: readonly RegimeDefinition[], day: PlainDate): RegimeDefinition[] =>
  all.filter(({ from, to }) => from <= day && day <= (to ?? '9999-12-31'))

/** The version of a regime in force on a day, or null. */
export const regimeOn = (all: readonly RegimeDefinition[], code: string, day: PlainDate): RegimeDefinition | null =>
  regimesOn(all, day).find((each) => each.code === code) ?? null

/** Whether a task belongs to a regime; it may belong to several. */
export function belongsTo(scope: RegimeScope, task: { title: string; basis: string | null; note: string | null }): boolean {
  if (scope === 'all') return true
  const words = fold([task.title, task.basis, task.note].filter((each) => each !== null).join(' '))
  return scope.naming.some((name) => words.includes(fold(name)))
}
