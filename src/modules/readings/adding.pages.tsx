import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { PlainDate } from '../../platform/dates.ts'
import { form, goTo, page, show } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { documentsReceived } from '../documents/index.ts'
import { addTasks } from '../steering/index.ts'
import { addTask, type TypedTask, understandTask, type UnderstoodTask } from './adding.actions.ts'
import { AddPage } from './adding.view.tsx'

const title = { vi: 'Thêm nhiệm vụ', en: 'Add a task' }
const crumbs = [{ words: { vi: 'Nhiệm vụ', en: 'Tasks' }, href: '/tasks' }]

/** What may be typed of a task; the same for the form and for programs. */
export const TypedTaskShape = Type.Object({
  title: Type.String({ minLength: 8, maxLength: 2000 }),
  lead: Type.String({ minLength: 2, maxLength: 1000 }),
  support: Type.Optional(Type.String({ maxLength: 2000 })),
  product: Type.Optional(Type.String({ maxLength: 1000 })),
  deadline: Type.Optional(Type.String({ maxLength: 200 })),
  document: Type.Optional(Type.String({ format: 'uuid' })),
  number: Type.Optional(Type.String({ maxLength: 60 })),
  issuedOn: Type.Optional(PlainDate),
  note: Type.Optional(Type.String({ maxLength: 5000 })),
})
const Asked = Type.Object({ ...TypedTaskShape.properties, suggestion: Type.Optional(Type.Integer({ minimum: 1 })) })

async function showAdding(ctx: Ctx, typed: Partial<TypedTask>, understood: UnderstoodTask | null = null, refused?: Problem) {
  return show(title, <AddPage documents={await documentsReceived(ctx)} typed={typed} understood={understood} refused={refused} />, {
    crumbs,
    ...(refused && { status: refused.status }),
  })
}

/** Adding a task by hand: the form, what was understood, the task. */
export const addingPages = [
  page({ path: '/tasks/new', may: addTasks, query: Type.Partial(Asked), run: (ctx, typed) => showAdding(ctx, typed) }),
  form({
    path: '/tasks/new',
    may: addTasks,
    body: Type.Object({ ...Asked.properties, step: Type.Optional(Type.Enum(['read', 'save'])) }),
    run: async (ctx, { step, ...typed }) => {
      if (step !== 'save') return showAdding(ctx, typed, await understandTask(ctx, typed))
      const { code } = await addTask(ctx, typed)
      return goTo(`/tasks/${code}`, { vi: `Đã ghi nhiệm vụ ${code} lên bảng.`, en: `${code} is on the board.` })
    },
    retry: (ctx, _input, refused, { typed }) => showAdding(ctx, typed as Partial<TypedTask>, null, refused),
  }),
]
