import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { type Caller, downloadSheet, form, goTo, page, sheetEndings, show } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { may } from '../../platform/rights.ts'
import { agenciesOn } from '../directory/index.ts'
import { taskOf } from '../steering/index.ts'
import { acceptAnswer, answerObstacle, raiseObstacle, reopenObstacle, transferObstacle, withdrawObstacle } from './actions.ts'
import { AgencyName, Code, DocumentNumber, Note, Raised, SeenStep, Words } from './bodies.ts'
import { ruleOn } from './clock.ts'
import { sheetOf } from './export.ts'
import { ObstacleFilter, pageSizes } from './filter.ts'
import { listObstacles, obstacleFile } from './list.actions.ts'
import { ObstacleList, title } from './list.view.tsx'
import { ObstaclePage } from './obstacle.view.tsx'
import { RaisePage } from './raise.view.tsx'
import { answerObstacles, raiseObstacles, readObstacles } from './rights.ts'
import { agenciesNamed } from './store.ts'

const crumb = { words: title, href: '/obstacles' }

/** Names that fields for one agency propose. */
const proposedNames = (ctx: Ctx): string[] =>
  agenciesOn(ctx.today(), {}, ctx.language)
    .filter(({ kind }) => ['ministry', 'ministerial', 'government-agency', 'province'].includes(kind))
    .map(({ name }) => name)

async function showObstacle(ctx: Ctx, code: string, on?: string, refused?: Problem, caller?: Caller) {
  const file = await obstacleFile(ctx, code)
  const words = `${code}: ${file.obstacle.stuck.slice(0, 80)}`
  return show({ vi: words, en: words }, <ObstaclePage file={file} agencies={proposedNames(ctx)} on={on} refused={refused} typed={caller?.typed} />, {
    crumbs: [crumb],
    ...(refused && { status: refused.status }),
  })
}

async function showRaising(ctx: Ctx, code: string | undefined, refused?: Problem, typed?: Caller['typed']) {
  const task = code ? await taskOf(ctx, code).catch(() => null) : null
  return show(
    { vi: 'Nêu vướng mắc', en: 'Raise an obstacle' },
    <RaisePage
      task={task}
      agencies={proposedNames(ctx)}
      speaksForOthers={ctx.actor.role === 'standing-clerk'}
      workingDays={ruleOn(ctx.today()).workingDays}
      refused={refused}
      typed={typed}
    />,
    { crumbs: [crumb], ...(refused && { status: refused.status }) },
  )
}

const retryOf =
  (on: string) =>
  (ctx: Ctx, { obstacle }: { obstacle: string }, refused: Problem, caller: Caller) =>
    showObstacle(ctx, obstacle, on, refused, caller)
const done = (code: string, vi: string, en: string) => goTo(`/obstacles/${encodeURIComponent(code)}`, { vi, en })

const listed = (ctx: Ctx, filter: ObstacleFilter) => listObstacles(ctx, { ...filter, page: 1 }, pageSizes.export)

export const pages = [
  page({
    path: '/obstacles',
    may: readObstacles,
    query: ObstacleFilter,
    run: async (ctx, filter) => {
      const found = await listObstacles(ctx, filter)
      return show(
        title,
        <ObstacleList
          filter={filter}
          {...found}
          agencies={await agenciesNamed(ctx)}
          mayRaise={may(ctx.actor, raiseObstacles)}
          answers={ctx.actor.agencies.size > 0}
        />,
        { figures: true, wide: true },
      )
    },
  }),
  ...sheetEndings.map((ending) =>
    page({
      path: `/obstacles.${ending}`,
      may: readObstacles,
      query: ObstacleFilter,
      run: async (ctx, filter) => {
        const { obstacles, at } = await listed(ctx, filter)
        return downloadSheet(sheetOf(ctx, obstacles, at), ending, 'vuong-mac')
      },
    }),
  ),
  page({
    path: '/obstacles/new',
    may: raiseObstacles,
    query: Type.Object({ task: Type.Optional(Type.String({ maxLength: 60 })) }),
    run: (ctx, { task }) => showRaising(ctx, task),
  }),
  form({
    path: '/obstacles/new',
    may: raiseObstacles,
    body: Raised,
    run: async (ctx, input) => {
      const { code } = await raiseObstacle(ctx, input)
      return done(code, `Đã nêu vướng mắc ${code}; đồng hồ bắt đầu chạy.`, `${code} was raised; the clock runs.`)
    },
    retry: (ctx, _input, refused, { typed }) => showRaising(ctx, typeof typed['task'] === 'string' ? typed['task'] : undefined, refused, typed),
  }),
  page({ path: '/obstacles/:obstacle', may: readObstacles, params: Code, run: (ctx, { obstacle }) => showObstacle(ctx, obstacle) }),
  form({
    path: '/obstacles/:obstacle/answer',
    may: answerObstacles,
    params: Code,
    body: Type.Object({ ...SeenStep.properties, words: Words, number: Type.Optional(DocumentNumber) }),
    run: async (ctx, input) => {
      await answerObstacle(ctx, input)
      return done(input.obstacle, 'Đã gửi trả lời; chờ cơ quan nêu chấp nhận.', 'The answer was sent; whoever raised it has yet to accept.')
    },
    retry: retryOf('answer'),
  }),
  form({
    path: '/obstacles/:obstacle/transfer',
    may: answerObstacles,
    params: Code,
    body: Type.Object({ ...SeenStep.properties, to: AgencyName, words: Words }),
    run: async (ctx, input) => {
      await transferObstacle(ctx, input)
      return done(input.obstacle, 'Đã chuyển; đồng hồ vẫn chạy.', 'Passed on; the clock runs on.')
    },
    retry: retryOf('transfer'),
  }),
  form({
    path: '/obstacles/:obstacle/acceptance',
    may: raiseObstacles,
    params: Code,
    body: Type.Object({ ...SeenStep.properties, words: Type.Optional(Note) }),
    run: async (ctx, input) => {
      await acceptAnswer(ctx, input)
      return done(input.obstacle, 'Vướng mắc đã được gỡ.', 'The obstacle is removed.')
    },
    retry: retryOf('acceptance'),
  }),
  form({
    path: '/obstacles/:obstacle/reopening',
    may: raiseObstacles,
    params: Code,
    body: Type.Object({ ...SeenStep.properties, words: Words }),
    run: async (ctx, input) => {
      await reopenObstacle(ctx, input)
      return done(input.obstacle, 'Đã yêu cầu trả lời lại; đồng hồ tính từ đầu.', 'Asked again; the clock starts anew.')
    },
    retry: retryOf('reopening'),
  }),
  form({
    path: '/obstacles/:obstacle/withdrawal',
    may: raiseObstacles,
    params: Code,
    body: Type.Object({ ...SeenStep.properties, words: Words }),
    run: async (ctx, input) => {
      await withdrawObstacle(ctx, input)
      return done(input.obstacle, 'Đã rút vướng mắc.', 'The obstacle was withdrawn.')
    },
    retry: retryOf('withdrawal'),
  }),
]
