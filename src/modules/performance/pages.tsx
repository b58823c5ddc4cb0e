import Type from 'typebox'
import { downloadSheet, page, sheetEndings, show } from '../../platform/http/index.ts'
import { AgencyId, nameOn } from '../directory/index.ts'
import { agencyLights, askingSignals, boardOn, maySee, monthsOf, promisesOn, repeatsIn, taskLights } from './board.actions.ts'
import { AgencyLightsPage, TaskLightsPage } from './lights.view.tsx'
import { agencyWithout } from './problems.ts'
import { readAgencyLights, readRules, readScores } from './rights.ts'
import { RulesPage } from './rules.view.tsx'
import { RepeatPage, ScoresPage } from './scores.view.tsx'
import { SignalsPage } from './signals.view.tsx'
import { repeatTable, scoreTable } from './tables.ts'

const crumb = { words: { vi: 'Trách nhiệm', en: 'Accountability' }, href: '/accountability' }
const more = { crumbs: [crumb], figures: true }
const wide = { ...more, wide: true }

export const pages = [
  page({
    path: '/accountability/flags',
    may: readRules,
    run: async () => show({ vi: 'Quy tắc cảnh báo', en: 'Rules of flags' }, <RulesPage />, { figures: true, wide: true }),
  }),
  page({
    path: '/accountability/tasks/:code',
    may: readAgencyLights,
    params: Type.Object({ code: Type.String({ maxLength: 60 }) }),
    run: async (ctx, { code }) => {
      const lights = await taskLights(ctx, code)
      return show({ vi: `Cảnh báo ${code}`, en: `Flags of ${code}` }, <TaskLightsPage lights={lights} />, more)
    },
  }),
  page({
    path: '/accountability/agencies/:agency',
    may: readAgencyLights,
    params: Type.Object({ agency: AgencyId }),
    run: async (ctx, { agency }) => {
      if (!maySee(ctx, agency)) throw agencyWithout({ agency })
      const lights = await agencyLights(ctx, agency)
      const name = nameOn(agency, ctx.asOf, ctx.language)
      return show({ vi: `Cảnh báo: ${name}`, en: `Flags: ${name}` }, <AgencyLightsPage lights={lights} />, wide)
    },
  }),
  page({
    path: '/accountability/scores',
    may: readScores,
    run: async (ctx) => {
      const { scores, day } = await promisesOn(ctx)
      return show({ vi: 'Điểm đúng hạn', en: 'Scores' }, <ScoresPage scores={scores} day={day} />, wide)
    },
  }),
  ...sheetEndings.map((ending) =>
    page({
      path: `/accountability/scores.${ending}`,
      may: readScores,
      run: async (ctx) => {
        const { scores, day } = await promisesOn(ctx)
        return downloadSheet(scoreTable(scores, day, ctx.language), ending, 'diem-dung-han')
      },
    }),
  ),
  page({
    path: '/accountability/repeat',
    may: readAgencyLights,
    run: async (ctx) => {
      const board = await promisesOn(ctx)
      return show(
        { vi: 'Sổ theo dõi trễ lặp lại', en: 'Repeat-late register' },
        <RepeatPage repeats={repeatsIn(ctx, board)} day={board.day} months={monthsOf(board.day)} />,
        wide,
      )
    },
  }),
  page({
    path: '/accountability/repeat.csv',
    may: readAgencyLights,
    run: async (ctx) => {
      const board = await promisesOn(ctx)
      return downloadSheet(repeatTable(repeatsIn(ctx, board), board.day, monthsOf(board.day), ctx.language), 'csv', 'tre-lap-lai')
    },
  }),
  page({
    path: '/accountability/signals',
    may: readAgencyLights,
    run: async (ctx) => {
      const board = await boardOn(ctx)
      return show(
        { vi: 'Câu hỏi cần xem lại', en: 'Questions to look at' },
        <SignalsPage signals={askingSignals(ctx, board)} day={board.day} />,
        wide,
      )
    },
  }),
]
