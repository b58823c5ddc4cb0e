import type { Ctx } from '../../platform/ctx.ts'
import { formatDay, type Period } from '../../platform/dates.ts'
import { periodWithin } from '../../platform/ui/index.ts'
import { bothNames } from '../directory/index.ts'
import { notifyAll, type Telling } from '../notices/index.ts'
import { kindWords, type Proposal, type Step, type StepKind } from './proposal.ts'

/** Tells the standing body and the leaders that the proposals of a month were made. */
export async function tellMade(ctx: Ctx, month: Period, count: number): Promise<void> {
  if (count === 0) return
  const telling = {
    template: 'proposals-made',
    words: { month: periodWithin(month), count },
    href: `/accountability/proposals?month=${month}`,
  } as const
  const key = `proposals:${month}:${ctx.now().toISOString()}`
  await notifyAll(ctx, [
    { ...telling, key: `${key}:standing-body`, to: { role: 'standing-clerk' } },
    { ...telling, key: `${key}:leaders`, to: { role: 'leader' } },
  ])
}

const said = { upheld: { vi: 'đồng ý', en: 'upheld' }, dropped: { vi: 'không đồng ý', en: 'not upheld' } } as const

/** Tells the agency what is proposed and decided of it, and those who decide that it has replied. */
export async function tellStep(
  ctx: Ctx,
  { id, agency, kind, month, steps }: Proposal,
  step: StepKind,
  { replyBy, outcome }: Step['details'],
): Promise<void> {
  const subject = {
    vi: `${kindWords[kind].vi.toLowerCase()} ${periodWithin(month).vi}`,
    en: `${kindWords[kind].en.toLowerCase()} of ${periodWithin(month).en}`,
  }
  const named = { subject, agency: bothNames(agency, ctx.today()) }
  const at = (to: string) => ({ key: `proposal:${id}:${steps.length + 1}:${to}`, href: `/accountability/proposals/${id}` })
  const own = { ...at('agency'), to: { agency } }
  const head = { ...at('head'), to: { agency, role: 'agency-leader' } } as const
  const known = steps.some((each) => each.kind === 'told')
  const toReply = { template: 'proposal-to-reply', words: { ...named, due: replyBy === undefined ? '' : formatDay(replyBy) } } as const
  const decided = { template: 'proposal-decided', words: { ...named, outcome: said[outcome ?? 'dropped'] } } as const
  const told: Readonly<Record<StepKind, readonly Telling[]>> = {
    made: [],
    told: [
      { ...own, ...toReply },
      { ...head, ...toReply },
    ],
    replied: [
      { ...at('standing-body'), to: { role: 'standing-clerk' }, template: 'proposal-replied', words: named },
      { ...at('leaders'), to: { role: 'leader' }, template: 'proposal-replied', words: named },
    ],
    decided: [
      { ...own, ...decided },
      { ...head, ...decided },
      { ...at('standing-body'), to: { role: 'standing-clerk' }, ...decided },
    ],
    withdrawn: known ? [{ ...own, template: 'proposal-withdrawn', words: named }] : [],
  }
  await notifyAll(ctx, told[step])
}
