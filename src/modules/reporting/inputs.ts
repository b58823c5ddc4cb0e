import Type from 'typebox'
import { Period, PlainDate } from '../../platform/dates.ts'

/** The code of a round, as `ke-hoach-2025-06`. */
export const CampaignCode = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{3,60}$' })

/** What is said when a round is opened. */
export const Opening = Type.Object({
  regime: Type.String({ maxLength: 40, label: { vi: 'Chế độ báo cáo', en: 'Regime' } }),
  period: Type.Unsafe<Period>({ ...Period, label: { vi: 'Kỳ', en: 'Period' } }),
  window: Type.Optional(Type.Enum(['decree-09', 'calendar'])),
  dayOff: Type.Optional(Type.Enum(['next', 'previous', 'stays'])),
  dueOn: Type.Optional(PlainDate),
})

/** A step taken on a report as of the revision seen. */
export const StepTaken = Type.Object({
  revision: Type.Integer({ minimum: 1 }),
  step: Type.Enum(['submit', 'approve', 'accept', 'return', 'reopen']),
  words: Type.Optional(Type.String({ maxLength: 2000 })),
})
