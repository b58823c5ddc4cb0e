import type { Ctx } from '../../platform/ctx.ts'
import { poolOf } from '../../platform/database.ts'
import { Problem } from '../../platform/problems.ts'
import { importFile } from './file.actions.ts'
import { holdImport, type Import, letGo, saveImport } from './store.ts'

const mostTries = 3

type Work = (ctx: Ctx, file: Import) => Promise<void>

/** One transaction of its own. */
export const together = <T>(ctx: Ctx, run: (ctx: Ctx) => Promise<T>): Promise<T> => ctx.db.transaction().execute((db) => run({ ...ctx, db }))

const refusalOf = (error: unknown) =>
  error instanceof Problem
    ? error.words
    : {
        vi: 'Việc nhập bị ngắt vì một lỗi của hệ thống; phần đã nhập được giữ nguyên, hãy bấm chạy tiếp.',
        en: 'The import broke off for a fault of the system; what was carried out stays, run it again.',
      }

/** Does one step of an import unless another process is at it; what the file is to blame for ends it, anything else is tried again. */
export async function working(ctx: Ctx, id: string, at: readonly Import['stage'][], work: Work): Promise<void> {
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

/** Seconds since a moment of `performance.now()`. */
export const seconds = (from: number) => Math.round(performance.now() - from) / 1000
