import type { Ctx } from '../../platform/ctx.ts'
import { formatDay } from '../../platform/dates.ts'
import { periodWithin } from '../../platform/ui/index.ts'
import { bothNames } from '../directory/index.ts'
import { notifyAll, type Telling } from '../notices/index.ts'
import type { Campaign, Expectation } from './campaign.ts'
import type { Step } from './report.ts'
import type { Report } from './report.store.ts'

const placeOf = ({ code }: Campaign, agency: string): string => `/reports/${encodeURIComponent(code)}/${encodeURIComponent(agency)}`

/** Tells every agency that must report that its round is open. */
export async function tellOpened(ctx: Ctx, campaign: Campaign, expected: readonly Expectation[]): Promise<void> {
  const agencies = expected.filter(({ kind }) => kind === 'agency').map(({ reporter }) => reporter)
  await notifyAll(
    ctx,
    agencies.map((agency) => ({
      key: `report:${campaign.id}:${agency}:open`,
      to: { agency },
      template: 'report-open',
      words: { period: periodWithin(campaign.period), agency: bothNames(agency, campaign.last), due: formatDay(campaign.dueOn) },
      href: placeOf(campaign, agency),
    })),
  )
}

const waitsFor = { approve: { vi: 'lãnh đạo duyệt', en: 'approval' }, accept: { vi: 'tiếp nhận', en: 'acceptance' } } as const

/** Tells whose turn it is after a step of a report, and the agency what became of it. */
export async function tellStep(ctx: Ctx, campaign: Campaign, { id, agency }: Report, step: Step, reason: string | null): Promise<void> {
  const period = periodWithin(campaign.period)
  const named = { period, agency: bothNames(agency, campaign.last) }
  const common = { href: placeOf(campaign, agency) }
  const key = (to: string) => `report:${id}:${step}:${to}`
  const own = { ...common, key: key('agency'), to: { agency } }
  const told: Readonly<Record<Step, readonly Telling[]>> = {
    submit: [
      {
        ...common,
        key: key('head'),
        to: { agency, role: 'agency-leader' },
        template: 'report-waiting',
        words: { ...named, step: waitsFor.approve },
      },
    ],
    approve: [
      { ...own, template: 'report-approved', words: named },
      {
        ...common,
        key: key('standing-body'),
        to: { role: 'standing-clerk' },
        template: 'report-waiting',
        words: { ...named, step: waitsFor.accept },
      },
    ],
    accept: [{ ...own, template: 'report-accepted', words: named }],
    return: [{ ...own, template: 'report-returned', words: { ...named, reason: reason ?? '' } }],
    reopen: [{ ...own, template: 'report-reopened', words: { ...named, reason: reason ?? '' } }],
  }
  await notifyAll(ctx, told[step])
}
