import { dateLevels, partOf } from './pattern.ts'
import type { EncodedPlan } from './parameters.ts'
import { doorColumns } from './writer.ts'

export type Decided = 'link' | 'review' | 'none'

/** What the holder of the records is told of each. */
export const verdictWords = {
  agree: { vi: 'Khớp', en: 'agrees' },
  differs: { vi: 'Có sai lệch', en: 'differs' },
  ask: { vi: 'Cần hỏi lại khách hàng', en: 'to be asked' },
  'not-found': { vi: 'Không tìm thấy', en: 'not found' },
} as const
export type Verdict = keyof typeof verdictWords

const numbered = ({ encoding }: EncodedPlan) =>
  encoding.doors
    .filter((door) => door === 'personal' || door === 'card')
    .map((door) => `r.${doorColumns(door).token} is not null`)
    .concat('false')
    .join(' or ')

/** Class and decision of every record: by its number where that settles, else by its best candidate's standing. */
export const decided = (plan: EncodedPlan, bits: number): string => `
  select r.rid, case when n.class in ('A', 'B', 'N') then n.pid else v.pid end as pid,
    case when n.class = 'N' then 'B' when n.class is not null then n.class when ${numbered(plan)} then 'D' else 'E' end as class,
    case when n.class in ('A', 'B') then 'link' when n.class = 'N' then 'review' when v.stands >= ${bits} then 'link'
      when n.class = 'C' or v.stands >= ${plan.review} then 'review' else 'none' end as decision,
    case when n.class in ('A', 'B', 'N') then n.pattern else v.pattern end as pattern, v.stands
  from record as r left join numbered as n on n.rid = r.rid left join verdict as v on v.rid = r.rid`

/** Verdicts, and which of the holder's own fields differs: never what the register has in its place. */
export const told = `
  select rid, case when decision = 'none' then 'not-found' when decision = 'review' then 'ask' when class = 'A' then 'agree' else 'differs' end as verdict,
    case when decision = 'none' then null when class = 'A' then null when class = 'B' then
      concat_ws(', ', case when ${partOf('pattern', 'name')} > 0 then 'name' end, case when ${partOf('pattern', 'date')} > ${dateLevels.equal} then 'date' end)
      when class = 'E' then 'number missing' else 'number' end as differs from decided`
