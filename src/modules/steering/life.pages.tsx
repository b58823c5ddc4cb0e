import Type from 'typebox'
import { PlainDate } from '../../platform/dates.ts'
import { form, page, show } from '../../platform/http/index.ts'
import { documentOf } from '../documents/index.ts'
import { completeShare, reportShare, returnShare } from './assignment.actions.ts'
import { baselineOf } from './plan.actions.ts'
import { doneGiven, Short, Words } from './given.ts'
import { PlanPage } from './plan.view.tsx'
import { confirmTasks, divideTasks, readTasks, reportOnTasks } from './rights.ts'
import { done, retryOf } from './task.pages.tsx'
import { divideTask, endWaiting, letWait, placeTask } from './tree.actions.ts'

const Code = Type.Object({ code: Type.String({ maxLength: 60 }) })
const Agency = Type.String({ minLength: 1, maxLength: 120 })
const tasksCrumb = { words: { vi: 'Nhiệm vụ', en: 'Tasks' }, href: '/tasks' }

/** Shares of collective tasks, parts of tasks, what waits for what, and a plan against its issue. */
export const lifePages = [
  page({
    path: '/tasks/plan',
    may: readTasks,
    query: Type.Object({ document: Type.String({ format: 'uuid' }) }),
    run: async (ctx, { document }) =>
      show(
        { vi: 'Kế hoạch: lúc ban hành và hiện nay', en: 'The plan: at issue and today' },
        <PlanPage document={await documentOf(ctx, document)} baseline={await baselineOf(ctx, document)} />,
        { crumbs: [tasksCrumb], figures: true, wide: true },
      ),
  }),
  form({
    path: '/tasks/:code/shares/updates',
    may: reportOnTasks,
    params: Code,
    body: Type.Object({ agency: Agency, words: Words, progress: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })) }),
    run: async (ctx, input) => {
      await reportShare(ctx, input)
      return done(input.code, 'Đã gửi cập nhật phần việc.', 'Progress of this part was reported.')
    },
    retry: retryOf('shares/updates'),
  }),
  form({
    path: '/tasks/:code/shares/completion',
    may: reportOnTasks,
    params: Code,
    uploads: true,
    body: Type.Object({
      agency: Agency,
      ...doneGiven,
      words: Type.Optional(Words),
    }),
    run: async (ctx, input, { uploads }) => {
      await completeShare(ctx, { ...input, uploads })
      return done(input.code, 'Đã báo cáo xong phần việc.', 'This part was reported done.')
    },
    retry: retryOf('shares/completion'),
  }),
  form({
    path: '/tasks/:code/shares/return',
    may: confirmTasks,
    params: Code,
    body: Type.Object({ agency: Agency, words: Words }),
    run: async (ctx, input) => {
      await returnShare(ctx, input)
      return done(input.code, 'Đã trả lại phần việc.', 'The part was sent back.')
    },
    retry: retryOf('shares/return'),
  }),
  form({
    path: '/tasks/:code/parts',
    may: divideTasks,
    params: Code,
    body: Type.Object({
      title: Type.String({ minLength: 8, maxLength: 2000 }),
      unit: Type.Optional(Short),
      product: Type.Optional(Type.String({ maxLength: 1000 })),
      dueOn: Type.Optional(PlainDate),
      anyway: Type.Optional(Type.Boolean()),
    }),
    run: async (ctx, input) => {
      const part = await divideTask(ctx, input)
      return done(input.code, `Đã giao nhiệm vụ con ${part.code}.`, `The part ${part.code} was given out.`)
    },
    retry: retryOf('parts'),
  }),
  form({
    path: '/tasks/:code/place',
    may: divideTasks,
    params: Code,
    body: Type.Object({ under: Type.Optional(Type.String({ maxLength: 60 })), anyway: Type.Optional(Type.Boolean()) }),
    run: async (ctx, { code, under, anyway }) => {
      await placeTask(ctx, { code, under: under?.trim() || undefined, anyway })
      return done(code, under ? `Đã đặt trong nhiệm vụ ${under}.` : 'Nhiệm vụ đứng riêng.', under ? `Placed under ${under}.` : 'It stands alone.')
    },
    retry: retryOf('place'),
  }),
  form({
    path: '/tasks/:code/waits',
    may: divideTasks,
    params: Code,
    body: Type.Object({ on: Type.String({ minLength: 1, maxLength: 60 }) }),
    run: async (ctx, { code, on }) => {
      await letWait(ctx, { code, on: on.trim() })
      return done(code, `Đã ghi: chờ ${on} xong.`, `It waits for ${on}.`)
    },
    retry: retryOf('waits'),
  }),
  form({
    path: '/tasks/:code/waits/end',
    may: divideTasks,
    params: Code,
    body: Type.Object({ on: Type.String({ minLength: 1, maxLength: 60 }) }),
    run: async (ctx, { code, on }) => {
      await endWaiting(ctx, { code, on })
      return done(code, `Không chờ ${on} nữa.`, `It waits for ${on} no more.`)
    },
    retry: retryOf('waits'),
  }),
]
