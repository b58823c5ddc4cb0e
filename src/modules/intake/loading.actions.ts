import { createReadStream } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ctx } from '../../platform/ctx.ts'
import { storeFile } from '../../platform/files.ts'
import { openEngine, literal, rowsOf } from '../bulk/index.ts'
import { proposedColumns } from '../quality/index.ts'
import { insertOrigin, registryFor } from '../records/index.ts'
import { joinAsUsual } from './apply.store.ts'
import { judge } from './judge.ts'
import { workFolder } from './run.ts'
import { clearStaged, insertImport, insertStaged, replaceFindings, saveImport } from './store.ts'
import { applySlice } from './work.actions.ts'

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
    const { report, accepted, repaired, findings, provinces, patterns } = await judge(
      { kind: 'judge', importId: id, path, folder, registry, columns, today: ctx.today(), threads: 1, memoryMb: 512 },
      () => undefined,
    )
    await replaceFindings(ctx, id, findings, provinces)
    const rejects =
      report.rejected > 0
        ? (await storeFile(ctx, createReadStream(join(folder, 'rejects.csv')), { name: 'bi-loai.csv', mediaType: 'text/csv' })).hash
        : null
    await insertStaged(ctx, id, await rowsIn(join(folder, 'accepted.csv'), folder))
    const origin = await insertOrigin(ctx, { registry: code, import: id, rule: 'import', reason: null }, true)
    await saveImport(ctx, id, {
      columns,
      report: { ...report, accepted, repaired, patterns },
      rejects,
      origin,
      valid_from: ctx.today(),
      total: accepted,
    })
    const whole = Object.keys(columns).length === registry.fields.length
    await applySlice(ctx, { id, registry: code, origin, from: ctx.today(), after: 0, upTo: accepted, columns: Object.keys(columns), whole, base: 0 })
    await joinAsUsual(ctx)
    await clearStaged(ctx, id)
    await saveImport(ctx, id, { stage: 'done', finished_at: ctx.now(), seconds: report.seconds })
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
      `select n, key, fields, nullif(originals, '') as originals, nullif(person, '') as person, digest from read_csv(${literal(path)}, header = false, auto_detect = false, delim = ',', quote = '"', escape = '"',
       columns = {'import': 'VARCHAR', 'n': 'BIGINT', 'key': 'VARCHAR', 'fields': 'VARCHAR', 'originals': 'VARCHAR', 'person': 'VARCHAR', 'digest': 'VARCHAR'})`,
    )
  } finally {
    engine.close()
  }
}
