import type { Ctx } from '../../platform/ctx.ts'
import { periodWithin } from '../../platform/ui/index.ts'
import { notifyAll } from '../notices/index.ts'
import type { Campaign } from '../reporting/index.ts'

/** Tells those who read for the programme that the report is issued, under which number. */
export const tellIssued = (ctx: Ctx, { code, period }: Campaign, version: string, number: string): Promise<number> =>
  notifyAll(
    ctx,
    (['leader', 'inspector', 'standing-clerk'] as const).map((role) => ({
      key: `consolidated:${version}:${role}`,
      to: { role },
      template: 'report-issued' as const,
      words: { period: periodWithin(period), number },
      href: `/reports/${encodeURIComponent(code)}/consolidated`,
    })),
  )
