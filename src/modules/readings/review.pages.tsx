import Type from 'typebox'
import { form, goTo, ownPath, page, show } from '../../platform/http/index.ts'
import { may } from '../../platform/rights.ts'
import { correctTasks, readTasks } from '../steering/index.ts'
import { dropSuggestion } from './asking.actions.ts'
import { decideConflict, disagreements } from './cluster.actions.ts'
import { ConflictsPage } from './conflict.view.tsx'
import { acceptReading, rejectReading } from './reading.actions.ts'
import { reviewQueue } from './review.actions.ts'
import { ReviewPage } from './review.view.tsx'
import { openSuggestions } from './suggestion.store.ts'
import { Suggestions } from './suggestion.view.tsx'

const conflictsTitle = { vi: 'Chỗ mâu thuẫn', en: 'Disagreements' }
const reviewTitle = { vi: 'Chờ rà soát', en: 'To review' }
const Code = Type.Object({ code: Type.String({ maxLength: 60 }) })
const Words = Type.String({ minLength: 1, maxLength: 5000 })
const Back = Type.Object({ back: Type.Optional(Type.String({ maxLength: 2000 })) })

/** What waits for a person: doubtful readings, proposals of a model, documents that disagree. */
export const reviewPages = [
  page({
    path: '/review',
    may: correctTasks,
    run: async (ctx) =>
      show(
        reviewTitle,
        <>
          <ReviewPage queue={await reviewQueue(ctx)} />
          <Suggestions all={await openSuggestions(ctx)} />
        </>,
        { wide: true },
      ),
  }),
  form({
    path: '/suggestions/:id/dropped',
    may: correctTasks,
    params: Type.Object({ id: Type.Integer({ minimum: 1 }) }),
    run: async (ctx, { id }) => {
      await dropSuggestion(ctx, id)
      return goTo('/review', { vi: 'Đã bỏ đề xuất.', en: 'The proposal was dropped.' })
    },
  }),
  form({
    path: '/tasks/:code/acceptance',
    may: correctTasks,
    params: Code,
    body: Back,
    run: async (ctx, { code, back }) => {
      await acceptReading(ctx, code)
      return goTo(ownPath(back ?? '/review'), { vi: `Đã rà soát ${code}.`, en: `${code} was reviewed.` })
    },
  }),
  form({
    path: '/tasks/:code/rejection',
    may: correctTasks,
    params: Code,
    body: Back,
    run: async (ctx, { code, back }) => {
      const task = await rejectReading(ctx, code)
      return goTo(ownPath(back ?? (task.document === null ? `/tasks/${code}` : `/documents/${task.document}`)), {
        vi: `Đã rút ${code}; có thể đưa trở lại từ trang của nhiệm vụ.`,
        en: `${code} was taken off; its page puts it back.`,
      })
    },
  }),
  page({
    path: '/conflicts',
    may: readTasks,
    run: async (ctx) =>
      show(conflictsTitle, <ConflictsPage all={await disagreements(ctx)} mayDecide={may(ctx.actor, correctTasks)} />, { wide: true }),
  }),
  form({
    path: '/conflicts',
    may: correctTasks,
    body: Type.Object({
      cluster: Type.String({ format: 'uuid' }),
      field: Type.Enum(['deadline', 'lead', 'target']),
      follows: Type.String({ format: 'uuid' }),
      reason: Words,
    }),
    run: async (ctx, input) => {
      await decideConflict(ctx, input)
      return goTo('/conflicts', { vi: 'Đã ghi quyết định; cả hai giá trị vẫn được giữ.', en: 'The decision was recorded; both values are kept.' })
    },
  }),
]
