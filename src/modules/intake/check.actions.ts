import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { blocksOf } from '../../platform/blocks.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { poolOf } from '../../platform/database.ts'
import { removeFile, storeFile } from '../../platform/files.ts'
import { comparesFields } from './accepted.ts'
import { fileInto, importFile } from './file.actions.ts'
import type { Judgement } from './order.ts'
import { askChild, workFolder } from './run.ts'
import { sharesOf } from './shares.ts'
import { clearFindings, replaceCounts, withOldFindings } from './findings.store.ts'
import { copyHeld, type Import, onOneConnection, saveImport } from './store.ts'
import { seconds, together, working } from './working.actions.ts'

/** Bytes that files of accepted and of refused records may have. */
export const mostKept = 8 * 1024 * 1_048_576

/** Imports of a registry whose records that fail rules stay listed: as many as are asked which of them speaks for it. */
const findingsKept = 10

/** Judges a file in a process of its own and keeps what is refused and what is accepted, each as a file. */
export const checkImport = (ctx: Ctx, id: string): Promise<void> =>
  working(ctx, id, ['checking', 'staging'], async (_ctx, file) => {
    const { registry } = await importFile(ctx, id)
    const folder = await workFolder()
    try {
      const began = performance.now()
      await saveImport(ctx, id, { stage: 'checking', step: null })
      const [path, held] = [await fileInto(ctx, file, folder), join(folder, 'held.csv')]
      const columns = file.columns ?? {}
      const place = registry.fields.find(({ kind }) => kind === 'province')?.field ?? null
      const shares = sharesOf(registry, Object.keys(columns), ctx.today())
      const holding = { registry: file.registry, from: ctx.today(), today: ctx.today(), place, fields: comparesFields(shares) }
      const holds = await onOneConnection(ctx, poolOf(ctx), (_within, client) => copyHeld(client, holding, held))
      const order = { kind: 'judge', importId: id, path, folder, registry, columns, today: ctx.today(), threads: 2, memoryMb: 2048 } as const
      let told: Promise<unknown> = Promise.resolve()
      const tell = (step: string) => void (told = told.then(() => saveImport(ctx, id, { step })).catch(() => undefined))
      const judged = (await askChild({ ...order, shares, held: holds ? held : null }, tell)) as Judgement
      await told
      await saveImport(ctx, id, { stage: 'staging' })
      await together(ctx, (within) => keepJudgement(within, file, judged, folder))
      await saveImport(ctx, id, { seconds: { check: seconds(began) } })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

/** Keeps what a judgement left in its folder; an import whose carrying out was ordered before goes on to it. */
export async function keepJudgement(ctx: Ctx, file: Import, { report, places, ...rest }: Judgement, folder: string): Promise<void> {
  const keep = async (name: string, as: string, mediaType: string) =>
    (await storeFile(ctx, blocksOf(join(folder, name)), { name: file.file_name.replace(/(\.[a-z0-9]+)?$/i, as), mediaType }, mostKept)).hash
  const parquet = 'application/vnd.apache.parquet'
  await clearKept(ctx, file)
  await clearFindings(ctx, file)
  await replaceCounts(ctx, file.id, places)
  await saveImport(ctx, file.id, {
    stage: file.valid_from === null ? 'checked' : 'applying',
    report: { ...report, ...rest },
    rejects: report.rejected > 0 ? await keep('rejects.csv', '-bi-loai.csv', 'text/csv') : null,
    broken: report.unreadable > 0 ? await keep('broken-lines.csv', '-dong-hong.csv', 'text/csv') : null,
    accepted: await keep('accepted.parquet', '-dat.parquet', parquet),
    findings: await keep('findings.parquet', '-khong-dat.parquet', parquet),
    absent: rest.absence && rest.absence.absent > 0 ? await keep('absent.parquet', '-vang.parquet', parquet) : null,
    total: rest.accepted,
    done: file.valid_from === null ? 0 : file.done,
  })
  for (const stage of ['done', 'dropped', 'checked', 'failed'] as const)
    for (const old of await withOldFindings(ctx, file.registry, stage, findingsKept)) await clearFindings(ctx, old)
}

/** Takes away the files of accepted and absent records, which nobody needs once they are carried out. */
export async function clearKept(ctx: Ctx, { id, accepted, absent }: Pick<Import, 'id' | 'accepted' | 'absent'>): Promise<void> {
  for (const hash of [accepted, absent]) if (hash !== null) await removeFile(ctx, hash)
  await saveImport(ctx, id, { accepted: null, absent: null })
}
