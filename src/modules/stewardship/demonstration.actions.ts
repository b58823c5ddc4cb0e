import { declared, files } from '../../../definitions/demo/registries.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays, formatDay, type PlainDate, plusMinutes, startOf } from '../../platform/dates.ts'
import { type Actor, system } from '../../platform/rights.ts'
import { checkAcross, forgetResults } from '../crosschecks/index.ts'
import { declareDatabase, removeDeclarationDemonstration, reviewDeclaration } from '../declarations/index.ts'
import { importForShow, removeIntakeDemonstration } from '../intake/index.ts'
import { changeRecord, removeRecordDemonstration } from '../records/index.ts'
import { recordsFrom } from '../records/index.ts'
import { registryOn } from '../registries/index.ts'
import { followChecks, followImports } from './actions.ts'
import { inventedFile, type Invention } from './invented.ts'
import { removeDemonstration } from './store.ts'

const onDay = (ctx: Ctx, day: PlainDate, actor: Actor): Ctx => ({
  ...ctx,
  now: () => plusMinutes(startOf(day), 9 * 60),
  today: () => day,
  asOf: day,
  actor,
  requestId: 'demonstration',
})

/** Somebody of an agency, as the journal of a demonstration names them. */
const steward = (agency: string): Actor => ({ ...system, name: 'Chuyên viên dữ liệu (trình diễn)', agency })

type InventedFile = Invention & { registry: string; fileName: string; daysAgo: number; asOfDaysAgo?: number }

/** A few thousand invented records in three registries, with their quality, tickets and one proposal between two agencies. */
export async function loadRegistryDemonstration(ctx: Ctx): Promise<void> {
  for (const { registry, fileName, daysAgo, asOfDaysAgo = daysAgo, ...invention } of files as readonly InventedFile[]) {
    const day = addDays(ctx.today(), -daysAgo)
    const owner = registryOn(registry, day)?.owner
    const text = await inventedFile(registry, invention, addDays(ctx.today(), -asOfDaysAgo))
    if (owner !== undefined) await importForShow(onDay(ctx, day, steward(owner)), { registry, fileName, text })
  }
  await followImports(ctx, true)
  await checkAcross(ctx)
  await followChecks(ctx, true)
  await declareForShow(ctx)
  await proposeForShow(ctx)
}

/** What agencies declare of their databases, and what the standing body made of it. */
async function declareForShow(ctx: Ctx): Promise<void> {
  for (const [at, { agency, accepted, said, ...rest }] of declared.entries()) {
    const day = addDays(ctx.today(), -20 + at * 5)
    const owner: Actor = { ...steward(agency), role: 'agency-clerk', agencies: new Set([agency]) }
    const typed = { ...said, completeOn: formatDay(addDays(ctx.today(), 200 + at * 60)) }
    const id = await declareDatabase(onDay(ctx, day, owner), 'database' in rest ? rest.database : undefined, typed, true)
    const standing: Actor = { ...system, role: 'standing-clerk', name: 'Chuyên viên cơ quan thường trực (trình diễn)' }
    if (accepted) await reviewDeclaration(onDay(ctx, addDays(day, 2), standing), id, 'accepted', null)
  }
}

async function proposeForShow(ctx: Ctx): Promise<void> {
  const [piece] = await recordsFrom(ctx, 'insurance', undefined, 1, 5)
  if (!piece) return
  const proposer: Actor = { ...steward('bo-y-te'), role: 'agency-clerk', agencies: new Set(['bo-y-te']) }
  await changeRecord(onDay(ctx, addDays(ctx.today(), -2), proposer), {
    registry: 'insurance',
    key: piece.key,
    fields: { phone: '0912345678' },
    reason: 'Người bệnh báo số điện thoại mới khi khám (trình diễn)',
  })
}

/** Takes the demonstration of registries back; answers the files it kept. */
export async function removeRegistryDemonstration(ctx: Ctx): Promise<string[]> {
  await removeDemonstration(ctx)
  await removeDeclarationDemonstration(ctx)
  await forgetResults(ctx)
  await removeRecordDemonstration(ctx, [...new Set(files.map(({ registry }) => registry))])
  return removeIntakeDemonstration(ctx)
}
