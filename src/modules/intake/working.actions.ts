import type { Ctx } from '../../platform/ctx.ts'
import { poolOf } from '../../platform/database.ts'
import { Problem } from '../../platform/problems.ts'
import type { Text } from '../../platform/text.ts'
import { importFile } from './file.actions.ts'
import { holdImport, type Import, letGo, saveImport } from './store.ts'

const mostTries = 3

type Work = (ctx: Ctx, file: Import) => Promise<void>

/** One transaction of its own. */
export const together = <T>(ctx: Ctx, run: (ctx: Ctx) => Promise<T>): Promise<T> => ctx.db.transaction().execute((db) => run({ ...ctx, db }))

/** What the database is short of, by the code with which it refuses. */
const shortOf: Readonly<Record<string, Text>> = {
  '53100': {
    vi: 'Đĩa của máy chủ cơ sở dữ liệu đã đầy; phần đã nhập được giữ nguyên. Hãy giải phóng dung lượng rồi bấm chạy tiếp.',
    en: 'The disk of the database server is full; what was carried out stays. Make room, then run it again.',
  },
  '53200': {
    vi: 'Máy chủ cơ sở dữ liệu hết bộ nhớ; phần đã nhập được giữ nguyên. Hãy đóng bớt việc khác trên máy chủ hoặc thêm bộ nhớ rồi bấm chạy tiếp.',
    en: 'The database server is out of memory; what was carried out stays. End other work on it or add memory, then run it again.',
  },
}

const broken: Text = {
  vi: 'Việc nhập bị ngắt vì một lỗi của hệ thống; phần đã nhập được giữ nguyên, hãy bấm chạy tiếp.',
  en: 'The import broke off for a fault of the system; what was carried out stays, run it again.',
}

const refusalOf = (error: unknown): Text =>
  error instanceof Problem ? error.words : (shortOf[String((error as { code?: unknown } | null)?.code)] ?? broken)

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
