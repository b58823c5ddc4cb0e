import Type from 'typebox'
import { openFile } from '../../platform/files.ts'
import { download, form, goTo, notFound, page, show } from '../../platform/http/index.ts'
import { may } from '../../platform/rights.ts'
import { chainOn, collectivesCovering, keepTerms, profileOf } from '../directory/index.ts'
import { AgencyPage } from './agency.view.tsx'
import { OverviewPage } from './overview.view.tsx'
import { TaskFilter, pageSizes } from './filter.ts'
import { TaskList } from './list.view.tsx'
import { addTasks, confirmTasks, correctTasks, extendTasks, importPlans, readEvidence, readFigures, readTasks, reportOnTasks } from './rights.ts'
import { agencyLoad, overviewOf } from './overview.actions.ts'
import { choicesOf, insertView, removeView, viewsOf } from './view.store.ts'
import { completeTask, confirmCompletion, extendTask, reopenTask, reportProgress } from './actions.ts'
import { csvOf, xlsxOf } from './export.ts'
import { evidenceFile } from './evidence.store.ts'
import { Check } from './probe.ts'
import { taskFile } from './file.actions.ts'
import { doneGiven, newDayGiven, Words } from './given.ts'
import { listTasks } from './tasks.actions.ts'
import { shareFigures } from './assignment.store.ts'
import { done, retryOf, showTask } from './task.pages.tsx'
import { lifePages } from './life.pages.tsx'

const tasksTitle = { vi: 'Nhiệm vụ', en: 'Tasks' }
const Code = Type.Object({ code: Type.String({ maxLength: 60 }) })
const InYear = Type.Object({ year: Type.Optional(Type.String({ pattern: '^[0-9]{4}$' })) })

const overviewTitle = { vi: 'Tổng quan', en: 'Overview' }

export const pages = [
  page({
    path: '/',
    may: readFigures,
    query: InYear,
    run: async (ctx, { year }) =>
      show(
        overviewTitle,
        <OverviewPage
          overview={await overviewOf(ctx, {}, year)}
          mayImport={may(ctx.actor, importPlans)}
          mayReview={may(ctx.actor, correctTasks)}
          agency={ctx.actor.agency}
        />,
        { figures: true },
      ),
  }),
  page({
    path: '/agencies/:id',
    may: readFigures,
    params: Type.Object({ id: Type.String({ pattern: '^[a-z0-9-]{2,120}$' }) }),
    query: InYear,
    run: async (ctx, { id, year }) => {
      const agency = profileOf(id, ctx.asOf, ctx.language)
      if (!agency) throw notFound({})
      const shared = collectivesCovering(id, ctx.asOf)
      return show(
        { vi: agency.name, en: agency.name },
        <AgencyPage
          agency={agency}
          load={await agencyLoad(ctx, id, shared, year)}
          chain={await chainOn(ctx, id, ctx.asOf)}
          mayRecord={may(ctx.actor, keepTerms)}
          seesUnits={may(ctx.actor, readTasks, [id]) && agency.kind !== 'collective'}
        />,
        {
          figures: true,
          crumbs: [{ words: { vi: 'Cơ quan', en: 'Agencies' }, href: '/agencies' }],
        },
      )
    },
  }),
  page({
    path: '/tasks',
    may: readTasks,
    query: Type.Object({ ...TaskFilter.properties, columns: Type.Optional(Type.String({ maxLength: 100 })) }),
    run: async (ctx, { columns, ...filter }) => {
      const { tasks, total, more } = await listTasks(ctx, filter)
      return show(
        tasksTitle,
        <TaskList
          filter={filter}
          tasks={tasks}
          total={total}
          more={more}
          choices={await choicesOf(ctx, filter.document)}
          views={await viewsOf(ctx)}
          mayImport={may(ctx.actor, importPlans)}
          mayAdd={may(ctx.actor, addTasks)}
          columns={columns}
          figures={await shareFigures(ctx, tasks)}
        />,
        { figures: true, wide: true },
      )
    },
  }),
  page({
    path: '/search',
    may: readTasks,
    query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 200 })) }),
    run: async (_ctx, { q }) => goTo(`/tasks?q=${encodeURIComponent(q ?? '')}`),
  }),
  page({
    path: '/tasks.csv',
    may: readTasks,
    query: TaskFilter,
    run: async (ctx, filter) =>
      download(csvOf(ctx, (await listTasks(ctx, filter, pageSizes.export)).tasks), 'text/csv; charset=utf-8', 'nhiem-vu.csv'),
  }),
  page({
    path: '/tasks.xlsx',
    may: readTasks,
    query: TaskFilter,
    run: async (ctx, filter) =>
      download(
        await xlsxOf(ctx, (await listTasks(ctx, filter, pageSizes.export)).tasks),
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'nhiem-vu.xlsx',
      ),
  }),
  form({
    path: '/tasks/views',
    may: readTasks,
    body: Type.Object({ name: Type.String({ minLength: 1, maxLength: 100 }), query: Type.Optional(Type.String({ maxLength: 2000 })) }),
    run: async (ctx, { name, query }) => {
      await insertView(ctx, name, query ?? '')
      return goTo(`/tasks?${query ?? ''}`, { vi: `Đã lưu bộ lọc “${name}”.`, en: `Kept the view “${name}”.` })
    },
  }),
  form({
    path: '/tasks/views/remove',
    may: readTasks,
    body: Type.Object({ id: Type.Integer() }),
    run: async (ctx, { id }) => {
      await removeView(ctx, id)
      return goTo('/tasks', { vi: 'Đã xóa bộ lọc.', en: 'The view was removed.' })
    },
  }),
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
