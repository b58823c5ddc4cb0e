import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { poolOf } from '../../platform/database.ts'
import { storeFile } from '../../platform/files.ts'
import { Problem } from '../../platform/problems.ts'
import { system } from '../../platform/rights.ts'
import { insertOrigin, takeNumbers } from '../records/index.ts'
import {
  addDone,
  analyseRecords,
  changeHeld,
  confirmSame,
  countRedirected,
  enterNew,
  forecast,
  joinByHash,
  keysOf,
  type Slice,
} from './apply.store.ts'
import type { Judgement } from './order.ts'
import { fileInto, importFile } from './file.actions.ts'
import { askChild, workFolder } from './run.ts'
import { clearStaged, countStaged, holdImport, type Import, letGo, replaceFindings, saveImport, stage } from './store.ts'

/** Records carried out in one transaction: other writers of the registry wait no longer than this takes. */
const sliceSize = 50_000
const mostTries = 3

type Work = (ctx: Ctx, file: Import) => Promise<void>

/** One transaction of its own. */
const together = <T>(ctx: Ctx, run: (ctx: Ctx) => Promise<T>): Promise<T> => ctx.db.transaction().execute((db) => run({ ...ctx, db }))

const refusalOf = (error: unknown) =>
  error instanceof Problem
    ? error.words
    : {
        vi: 'Việc nhập bị ngắt vì một lỗi của hệ thống; phần đã nhập được giữ nguyên, hãy bấm chạy tiếp.',
        en: 'The import broke off for a fault of the system; what was carried out stays, run it again.',
      }

/** Does one step of an import unless another process is at it; what the file is to blame for ends it, anything else is tried again. */
async function working(ctx: Ctx, id: string, at: readonly Import['stage'][], work: Work): Promise<void> {
  const held = await holdImport(poolOf(ctx), id)
  if (!held) return
  try {
    const { file } = await importFile(ctx, id)
    if (!at.includes(file.stage)) return
    await saveImport(ctx, id, { tries: file.tries + 1 })
    const beat = setInterval(() => void saveImport(ctx, id, {}).catch(() => undefined), 20_000)
    try {
      await work(ctx, file)
    } catch (error) {
      if (!(error instanceof Problem && error.status < 500) && file.tries + 1 < mostTries) throw error
      ctx.log.error({ err: error, import: id }, 'import failed')
      await saveImport(ctx, id, { stage: 'failed', refusal: refusalOf(error) })
    } finally {
      clearInterval(beat)
    }
  } finally {
    await letGo(held, id)
  }
}

const seconds = (from: number) => Math.round(performance.now() - from) / 1000

/** Judges a file in a process of its own, keeps what is refused, and lays what is accepted beside the registry. */
export const checkImport = (ctx: Ctx, id: string): Promise<void> =>
  working(ctx, id, ['checking', 'staging'], async (_ctx, file) => {
    const { registry } = await importFile(ctx, id)
    const folder = await workFolder()
    try {
      const began = performance.now()
      await saveImport(ctx, id, { stage: 'checking' })
      const path = await fileInto(ctx, file, folder)
      const order = {
        kind: 'judge',
        importId: id,
        path,
        folder,
        registry,
        columns: file.columns ?? {},
        today: ctx.today(),
        threads: 2,
        memoryMb: 1500,
      } as const
      const judged = (await askChild(order)) as Judgement
      await keepJudgement(ctx, file, judged, join(folder, 'rejects.csv'))
      await saveImport(ctx, id, { seconds: { check: seconds(began) } })
      await stageAccepted(ctx, file, join(folder, 'accepted.csv'), judged.accepted)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

async function keepJudgement(
  ctx: Ctx,
  file: Import,
  { report, accepted, repaired, findings, provinces, patterns }: Judgement,
  rejects: string,
): Promise<void> {
  await together(ctx, async (within) => {
    const kept =
      report.rejected > 0
        ? await storeFile(
            within,
            createReadStream(rejects),
            { name: file.file_name.replace(/(\.[a-z0-9]+)?$/i, '-bi-loai.csv'), mediaType: 'text/csv' },
            500 * 1_048_576,
          )
        : null
    await replaceFindings(within, file.id, findings, provinces)
    await saveImport(within, file.id, {
      stage: 'staging',
      report: { ...report, accepted, repaired, patterns },
      rejects: kept?.hash ?? null,
      total: accepted,
      done: 0,
    })
  })
}

async function stageAccepted(ctx: Ctx, { id, valid_from }: Import, path: string, accepted: number): Promise<void> {
  const began = performance.now()
  const { size } = await stat(path)
  let told = began
  await stage(poolOf(ctx), id, path, (bytes) => {
    if (performance.now() - told < 700) return
    told = performance.now()
    void saveImport(ctx, id, { done: Math.round((accepted * bytes) / Math.max(size, 1)) }).catch(() => undefined)
  })
  const { file, registry } = await importFile(ctx, id)
  const columns = Object.keys(file.columns ?? {})
  const foreseen = await together(ctx, async (within) => {
    await joinByHash(within)
    return forecast(within, id, file.registry, columns, columns.length === registry.fields.length)
  })
  await saveImport(ctx, id, {
    ...(file.report && { report: { ...file.report, forecast: foreseen } }),
    stage: valid_from === null ? 'checked' : 'applying',
    done: 0,
    seconds: { stage: seconds(began) },
  })
}

/** The statement that all records of an import refer to, in the name of whoever ordered it. */
async function originOf(ctx: Ctx, file: Import): Promise<number> {
  if (file.origin !== null) return file.origin
  return together(ctx, async (within) => {
    const actor = { ...system, account: file.account, name: file.by_name, agency: file.agency }
    const origin = await insertOrigin(
      { ...within, actor },
      { registry: file.registry, import: file.id, rule: 'import', reason: null },
      file.demonstration,
    )
    await saveImport(within, file.id, { origin })
    return origin
  })
}

/** Carries staged records into the registry, slice by slice; a process that dies leaves the slices it finished. */
export const applyImport = (ctx: Ctx, id: string): Promise<void> =>
  working(ctx, id, ['applying'], async (_ctx, file) => {
    const { registry } = await importFile(ctx, id)
    const total = file.report?.accepted ?? 0
    if ((await countStaged(ctx, id)) < total) {
      await saveImport(ctx, id, { stage: 'checking', done: 0 })
      return
    }
    const began = performance.now()
    const columns = Object.keys(file.columns ?? {})
    const slice = {
      id,
      registry: file.registry,
      origin: await originOf(ctx, file),
      from: file.valid_from ?? ctx.today(),
      columns,
      whole: columns.length === registry.fields.length,
    }
    for (let after = file.done; after < total; after += sliceSize) {
      const upTo = Math.min(after + sliceSize, total)
      await together(ctx, (within) => applySlice(within, { ...slice, after, upTo, base: 0 }))
    }
    await together(ctx, async (within) => {
      await clearStaged(within, id)
      await saveImport(within, id, { stage: 'done', finished_at: within.now(), seconds: { apply: seconds(began) } })
      if (total >= sliceSize) await analyseRecords(within)
      await record(within, { action: 'intake.carried-out', subject: id, details: { registry: file.registry, records: total } })
    })
  })

export async function applySlice(ctx: Ctx, order: Omit<Slice, 'keys'>): Promise<void> {
  await joinByHash(ctx)
  const slice: Slice = { ...order, keys: await keysOf(ctx, order) }
  const before = await takeNumbers(ctx, slice.registry, 0)
  const redirected = await countRedirected(ctx, slice)
  const changed = await changeHeld(ctx, { ...slice, base: before })
  await confirmSame(ctx, slice)
  const created = await enterNew(ctx, { ...slice, base: before + changed })
  await takeNumbers(ctx, slice.registry, changed + created)
  await addDone(ctx, slice, { created, changed, redirected, confirmed: slice.upTo - slice.after - created - changed - redirected })
}
