import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { poolOf } from '../../platform/database.ts'
import { system } from '../../platform/rights.ts'
import { forgetCounts, insertOrigin, ownerOfField, takeNumbers } from '../records/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import { addDone, analyseRecords, endStaged, type Foreign } from './apply.store.ts'
import { carry, type Common, commonOf, nothingDone } from './carry.actions.ts'
import { clearKept } from './check.actions.ts'
import { importFile, keptInto } from './file.actions.ts'
import { absentKeys } from './render.ts'
import { renderBeside, workFolder } from './run.ts'
import { sharesOf } from './shares.ts'
import { clearStaged, copyInto, type Import, onOneConnection, saveImport, stagedColumns } from './store.ts'
import { seconds, together, working } from './working.actions.ts'

/** Acts in the name of whoever ordered the import. */
const inNameOf = (ctx: Ctx, file: Import): Ctx => ({ ...ctx, actor: { ...system, account: file.account, name: file.by_name, agency: file.agency } })

/** The statement that all records of an import refer to. */
async function originOf(ctx: Ctx, file: Import): Promise<number> {
  if (file.origin !== null) return file.origin
  return together(inNameOf(ctx, file), async (within) => {
    const origin = await insertOrigin(within, { registry: file.registry, import: file.id, rule: 'import', reason: null }, file.demonstration)
    await saveImport(within, file.id, { origin })
    return origin
  })
}

/** The fields of a file that another registry is the source of, by who answers for them. */
export function foreignOf(ctx: Ctx, registry: RegistryDefinition, columns: readonly string[]): Foreign {
  const { foreign } = sharesOf(registry, columns, ctx.today())
  return {
    owners: Map.groupBy(foreign, (field) => ownerOfField(registry, field, ctx.today())),
    others: registry.fields.map(({ field }) => field).filter((field) => !foreign.includes(field)),
  }
}

/** Carries accepted records into the registry, slice by slice; a process that dies leaves the slices it finished. */
export const applyImport = (ctx: Ctx, id: string): Promise<void> =>
  working(ctx, id, ['applying'], async (_ctx, file) => {
    const { registry } = await importFile(ctx, id)
    const folder = await workFolder()
    try {
      const accepted = await keptInto(ctx, file.accepted, join(folder, 'accepted.parquet'))
      if (accepted === null) {
        await saveImport(ctx, id, { stage: 'checking' })
        return
      }
      const began = performance.now()
      const common = commonOf(ctx, file, registry, await originOf(ctx, file))
      const foreign = foreignOf(ctx, registry, Object.keys(file.columns ?? {}))
      const renderer = await renderBeside(accepted, folder)
      try {
        await carry({ ctx: inNameOf(ctx, file), common, foreign, renderer, held: join(folder, 'held.csv'), done: file.done })
      } finally {
        renderer.close()
      }
      await endAbsent(ctx, file, common, folder)
      await finish(ctx, id, began)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

async function finish(ctx: Ctx, id: string, began: number): Promise<void> {
  await together(ctx, async (within) => {
    const { file } = await importFile(within, id)
    await clearKept(within, file)
    await saveImport(within, id, { stage: 'done', finished_at: within.now(), seconds: { apply: seconds(began) } })
    await forgetCounts(within, [file.registry])
    if (file.created + file.changed >= 10_000) await analyseRecords(within)
    const { registry, total, complete, ended } = file
    await record(within, {
      action: 'intake.carried-out',
      subject: id,
      details: { registry, records: total, ...(complete !== null && { complete, ended }) },
    })
  })
}

const endReason = 'Không còn trong tệp toàn bộ của cơ quan quản lý'

/** Ends the records that a file which is the whole of something does not have. */
async function endAbsent(ctx: Ctx, file: Import, common: Common, folder: string): Promise<void> {
  if (file.complete === null || file.absent === null) return
  const path = await keptInto(ctx, file.absent, join(folder, 'absent.parquet'))
  if (path === null) return
  const parts = await absentKeys(path, folder, file.complete === 'registry' ? null : Number(file.complete), common.id)
  for (const part of parts)
    await onOneConnection(inNameOf(ctx, file), poolOf(ctx), async (within, client) => {
      const base = await takeNumbers(within, common.registry, 0)
      const origin = await insertOrigin(
        within,
        { registry: common.registry, import: file.id, rule: 'removal', reason: endReason },
        file.demonstration,
      )
      await clearStaged(within, common.id)
      await copyInto(client, stagedColumns, part)
      const ended = await endStaged(within, { ...common, origin, base })
      await clearStaged(within, common.id)
      await takeNumbers(within, common.registry, ended)
      await addDone(within, common.id, file.total ?? 0, { ...nothingDone, ended })
    })
}
