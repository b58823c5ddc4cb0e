import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scanned } from '../../../definitions/demo/pages.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays, plusMinutes, startOf } from '../../platform/dates.ts'
import { packageRoot } from '../../platform/migrate.ts'
import { type Actor, system } from '../../platform/rights.ts'
import { receivePage, typePage } from './actions.ts'
import { removeDemonstration } from './store.ts'

/** Somebody of the agency who types; not one of the personas, so that a persona may be the other reader. */
const typist = (agency: string): Actor => ({
  ...system,
  account: '00000000-0000-4000-8000-0000000000d1',
  name: 'Người nhập thứ nhất (trình diễn)',
  role: 'agency-clerk',
  agency,
  agencies: new Set([agency]),
})

/** Scanned pages of invented books: some untouched, some typed once. */
export async function loadKeyingDemonstration(ctx: Ctx): Promise<void> {
  for (const { file, registry, agency, form, typed, daysAgo } of scanned) {
    const day = addDays(ctx.today(), -daysAgo)
    const within: Ctx = {
      ...ctx,
      now: () => plusMinutes(startOf(day), 600),
      today: () => day,
      asOf: day,
      actor: typist(agency),
      requestId: 'demonstration',
    }
    const bytes = readFileSync(join(packageRoot, 'definitions', 'demo', 'pages', file))
    const id = await receivePage(within, registry, { upload: { fileName: file, mediaType: 'image/jpeg', bytes }, form }, true)
    if (typed) await typePage(within, id, typed)
  }
}

/** Takes the scanned pages back; answers their files. */
export const removeKeyingDemonstration = removeDemonstration
