import type { Ctx } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { demand } from '../../platform/rights.ts'
import { nameOn, reachOf } from '../directory/index.ts'
import { tasksBy } from '../steering/index.ts'
import { campaignOf, expectedAgencies } from './campaign.actions.ts'
import type { Campaign } from './campaign.ts'
import { notExpected } from './problems.ts'
import { readReports } from './rights.ts'
import { type GivenPart, type UnitTelling, unitTellings } from './unit.ts'

/** As many parts as one look takes in. */
const most = 20_000

async function partsOn(ctx: Ctx, agency: string, day: PlainDate): Promise<GivenPart[]> {
  const tasks = await tasksBy(
    { ...ctx, asOf: day },
    { agency, agencies: [...reachOf(agency, day)], role: 'lead', parts: true, shared: [] },
    { size: most },
  )
  return tasks.filter(({ parent }) => parent !== null)
}

export type UnitFile = { campaign: Campaign; agency: string; name: string; units: readonly UnitTelling[] }

/** How the units below an agency told of their parts for a round: by the close of the data, and by the day the report was due. @throws agency-not-expected */
export async function unitFile(ctx: Ctx, code: string, agency: string): Promise<UnitFile> {
  demand(ctx, readReports, [agency])
  const campaign = await campaignOf(ctx, code)
  const name = (await expectedAgencies(ctx, campaign)).find(({ reporter }) => reporter === agency)?.name
  if (name === undefined) throw notExpected({ agency: nameOn(agency, campaign.last, ctx.language) })
  const upTo = (day: PlainDate) => (day < ctx.today() ? day : ctx.today())
  const [atClose, byDue] = [await partsOn(ctx, agency, upTo(campaign.last)), await partsOn(ctx, agency, upTo(campaign.dueOn))]
  return { campaign, agency, name, units: unitTellings(atClose, byDue, campaign) }
}
