import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ctx } from '../../platform/ctx.ts'
import { storeFile } from '../../platform/files.ts'
import { openEngine, literal, rowsOf } from '../bulk/index.ts'
import { insertOrigin, registryFor } from '../records/index.ts'
import { proposedColumns } from '../registries/index.ts'
import { joinAsUsual } from './apply.store.ts'
import { clearKept, keepJudgement } from './check.actions.ts'
import { importFile } from './file.actions.ts'
import { judge } from './judge.ts'
import { workFolder } from './run.ts'
import { sharesOf } from './shares.ts'
import { clearStaged, insertImport, insertStaged, saveImport } from './store.ts'
import { applyStaged, commonOf } from './carry.actions.ts'
import { foreignOf } from './work.actions.ts'

/** A small file of the demonstration: comma-separated, heads in the first line. */
export type ShownFile = { registry: string; fileName: string; text: string }

/** Takes a small file through all steps at once, in this process and in the caller's transaction: for the demonstration. */
export async function importForShow(ctx: Ctx, { registry: code, fileName, text }: ShownFile): Promise<string> {
  const registry = registryFor(ctx, code)
  const bytes = new TextEncoder().encode(text)
  const { hash, size } = await storeFile(ctx, bytes, { name: fileName, mediaType: 'text/csv' })
  const names = text.slice(0, text.indexOf('\n')).split(',')
  const columns = proposedColumns(registry, names)
  const heads = { columns: names, rows: [], encoding: null }
  const id = await insertImport(ctx, {
    registry: code,
    sender: ctx.actor.agency ?? registry.owner,
    file: hash,
    file_name: fileName,
    size,
    heads,
    demonstration: true,
  })
  const folder = await workFolder()
  try {
    const path = join(folder, 'source.csv')
    await writeFile(path, bytes)
    const judgement = await judge(
      {
        kind: 'judge',
        importId: id,
        held: null,
        shares: sharesOf(registry, Object.keys(columns), ctx.today()),
        path,
        folder,
        registry,
        columns,
        today: ctx.today(),
        threads: 1,
        memoryMb: 512,
      },
      () => undefined,
    )
    const { file } = await importFile(ctx, id)
    await saveImport(ctx, id, { columns, valid_from: ctx.today() })
    await keepJudgement(ctx, file, judgement, folder)
    await insertStaged(ctx, id, await rowsIn(join(folder, 'accepted.parquet'), folder))
    const origin = await insertOrigin(ctx, { registry: code, import: id, rule: 'import', reason: null }, true)
    await saveImport(ctx, id, { origin })
    const whole = { ...commonOf(ctx, { ...file, columns, valid_from: ctx.today() }, registry, origin), after: 0, upTo: judgement.accepted }
    await applyStaged(ctx, whole, foreignOf(ctx, registry, Object.keys(columns)))
    await joinAsUsual(ctx)
    await clearStaged(ctx, id)
    await clearKept(ctx, (await importFile(ctx, id)).file)
    await saveImport(ctx, id, { stage: 'done', finished_at: ctx.now(), seconds: judgement.report.seconds })
    return id
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function rowsIn(path: string, folder: string): Promise<Record<string, unknown>[]> {
  const engine = await openEngine({ threads: 1, memoryMb: 256, spill: folder })
  try {
    return await rowsOf(
      engine.connection,
      `select file_row_number + 1 as n, key, fields, originals, person, digest::varchar as digest from read_parquet(${literal(path)}, file_row_number = true)`,
    )
  } finally {
    engine.close()
  }
}
