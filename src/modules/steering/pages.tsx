import Type from 'typebox'
import { openFile } from '../../platform/files.ts'
import { download, form, notFound, page } from '../../platform/http/index.ts'
import { confirmTasks, extendTasks, readEvidence, readTasks, reportOnTasks } from './rights.ts'
import { completeTask, confirmCompletion, extendTask, reopenTask, reportProgress } from './actions.ts'
import { evidenceFile } from './evidence.store.ts'
import { Check } from './probe.ts'
import { taskFile } from './file.actions.ts'
import { doneGiven, newDayGiven, Words } from './given.ts'
import { done, retryOf, showTask } from './task.pages.tsx'
import { lifePages } from './life.pages.tsx'

const Code = Type.Object({ code: Type.String({ maxLength: 60 }) })

export const pages = [
  page({ path: '/tasks/:code', may: readTasks, params: Code, run: (ctx, { code }) => showTask(ctx, code) }),
  form({
    path: '/tasks/:code/updates',
    may: reportOnTasks,
    params: Code,
    body: Type.Object({ words: Words, progress: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })) }),
    run: async (ctx, input) => {
      await reportProgress(ctx, input)
      return done(input.code, 'Đã gửi cập nhật tiến độ.', 'Progress was reported.')
    },
    retry: retryOf('updates'),
  }),
  form({
    path: '/tasks/:code/completion',
    may: reportOnTasks,
    params: Code,
    uploads: true,
    body: Type.Object({
      ...doneGiven,
      check: Type.Optional(Check),
      words: Type.Optional(Words),
    }),
    run: async (ctx, input, { uploads }) => {
      await completeTask(ctx, { ...input, uploads })
      return done(input.code, 'Đã báo cáo hoàn thành; chờ người thứ hai xác nhận.', 'Reported complete; a second person will confirm.')
    },
    retry: retryOf('completion'),
  }),
  form({
    path: '/tasks/:code/confirmation',
    may: confirmTasks,
    params: Code,
    body: Type.Object({ words: Type.Optional(Words) }),
    run: async (ctx, input) => {
      await confirmCompletion(ctx, input)
      return done(input.code, 'Đã xác nhận hoàn thành.', 'Completion was confirmed.')
    },
    retry: retryOf('confirmation'),
  }),
  form({
    path: '/tasks/:code/reopening',
    may: confirmTasks,
    params: Code,
    body: Type.Object({ words: Words }),
    run: async (ctx, input) => {
      await reopenTask(ctx, input)
      return done(input.code, 'Đã mở lại nhiệm vụ.', 'The task was reopened.')
    },
    retry: retryOf('reopening'),
  }),
  form({
    path: '/tasks/:code/extension',
    may: extendTasks,
    params: Code,
    body: Type.Object(newDayGiven),
    run: async (ctx, input) => {
      await extendTask(ctx, input)
      return done(input.code, 'Đã ghi hạn mới; hạn đầu vẫn được giữ.', 'The new day was set; the first is kept.')
    },
    retry: retryOf('extension'),
  }),
  page({
    path: '/evidence/:hash',
    may: readEvidence,
    params: Type.Object({ hash: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
    run: async (ctx, { hash }) => {
      const found = await evidenceFile(ctx, hash)
      if (!found) throw notFound({})
      await taskFile(ctx, found.code)
      const file = await openFile(ctx, hash)
      if (!file) throw notFound({})
      return download(Buffer.concat(await Array.fromAsync(file.content)), file.mediaType, found.name)
    },
  }),
  ...lifePages,
]
