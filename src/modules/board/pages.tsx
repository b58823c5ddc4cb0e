import Type from 'typebox'
import { downloadSheet, form, goTo, notFound, page, sheetEndings, show } from '../../platform/http/index.ts'
import { may } from '../../platform/rights.ts'
import { chainOn, collectivesCovering, keepTerms, profileOf } from '../directory/index.ts'
import { AgencyPage } from './agency.view.tsx'
import { OverviewPage } from './overview.view.tsx'
import { TaskList } from './list.view.tsx'
import type { Ctx } from '../../platform/ctx.ts'
import {
  addTasks,
  agencyLoad,
  choicesOf,
  correctTasks,
  givenOf,
  importPlans,
  insertView,
  listTasks,
  overviewOf,
  pageSizes,
  readFigures,
  readTasks,
  removeView,
  shareFigures,
  TaskFilter,
  taskSheet,
  viewsOf,
} from '../steering/index.ts'
import { unitBoardOf } from './unit.ts'
import { unitSheet, UnitsPage } from './unit.view.tsx'

const tasksTitle = { vi: 'Nhiệm vụ', en: 'Tasks' }
const overviewTitle = { vi: 'Tổng quan', en: 'Overview' }
const InYear = Type.Object({ year: Type.Optional(Type.String({ pattern: '^[0-9]{4}$' })) })
const AgencyInPath = Type.Object({ id: Type.String({ pattern: '^[a-z0-9-]{2,120}$' }) })

/** The board of an agency's units, for whoever may see its tasks. @throws not-found */
async function unitsOf(ctx: Ctx, id: string) {
  const profile = profileOf(id, ctx.asOf, ctx.language)
  if (!profile || !may(ctx.actor, readTasks, [id])) throw notFound({})
  return { name: profile.name, board: unitBoardOf(id, await givenOf(ctx, id), ctx.asOf) }
}

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
  ...sheetEndings.map((ending) =>
    page({
      path: `/tasks.${ending}`,
      may: readTasks,
      query: TaskFilter,
      run: async (ctx, filter) => downloadSheet(taskSheet(ctx, (await listTasks(ctx, filter, pageSizes.export)).tasks), ending, 'nhiem-vu'),
    }),
  ),
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
  page({
    path: '/agencies/:id/units',
    may: readTasks,
    params: AgencyInPath,
    run: async (ctx, { id }) => {
      const { name, board } = await unitsOf(ctx, id)
      return show({ vi: `${name}: theo đơn vị`, en: `${name}: by unit` }, <UnitsPage agency={id} name={name} board={board} doors />, {
        crumbs: [
          { words: { vi: 'Cơ quan', en: 'Agencies' }, href: '/agencies' },
          { words: { vi: name, en: name }, href: `/agencies/${id}` },
        ],
        figures: true,
        wide: true,
      })
    },
  }),
  page({
    path: '/agencies/:id/units.xlsx',
    may: readTasks,
    params: AgencyInPath,
    run: async (ctx, { id }) => {
      const { name, board } = await unitsOf(ctx, id)
      return downloadSheet(unitSheet(name, board, ctx.language), 'xlsx', `don-vi-${id}`)
    },
  }),
]
