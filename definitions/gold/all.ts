import type { MarkedDocument } from '../../src/modules/mandates/gold.ts'
import { storm } from './documents/storm.ts'
import { investment } from './documents/investment.ts'
import { resolution } from './documents/resolution.ts'
import { province } from './documents/province.ts'
import { plan } from './documents/plan.ts'
import { healthPress } from './documents/health-press.ts'
import { directiveFire } from './documents/directive-fire.ts'
import { education } from './documents/education.ts'
import { pressconf } from './documents/pressconf.ts'
import { ministryLetter } from './documents/ministry-letter.ts'
import { reform } from './documents/reform.ts'
import { transportConclusion } from './documents/transport-conclusion.ts'
import { agriPlan } from './documents/agri-plan.ts'
import { wrapped } from './documents/wrapped.ts'
import { pressProvince } from './documents/press-province.ts'
import { financeDirective } from './documents/finance-directive.ts'
import { quochoi } from './documents/quochoi.ts'
import { covid } from './documents/covid.ts'
import { digitalConclusion } from './documents/digital-conclusion.ts'
import { labor } from './documents/labor.ts'

/** Documents in our own words with their tasks marked in the text, of many forms and fields. */
export const markedDocuments: readonly MarkedDocument[] = [
  storm,
  investment,
  resolution,
  province,
  plan,
  healthPress,
  directiveFire,
  education,
  pressconf,
  ministryLetter,
  reform,
  transportConclusion,
  agriPlan,
  wrapped,
  pressProvince,
  financeDirective,
  quochoi,
  covid,
  digitalConclusion,
  labor,
]
