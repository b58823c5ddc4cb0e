import type { Ctx } from '../../platform/ctx.ts'
import { type Caller, goTo, show } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { taskFile } from './file.actions.ts'
import { TaskPage } from './task.view.tsx'
import { headline } from './term.ts'

const tasksCrumb = { words: { vi: 'Nhiệm vụ', en: 'Tasks' }, href: '/tasks' }

/** The page of a task, with a form that was refused where there is one. */
export async function showTask(ctx: Ctx, code: string, on?: string, refused?: Problem, caller?: Caller) {
  const file = await taskFile(ctx, code)
  const title = `${code}: ${headline(file.task.title)}`
  return show({ vi: title, en: title }, <TaskPage file={file} on={on} refused={refused} typed={caller?.typed} />, {
    crumbs: [tasksCrumb],
    figures: true,
  })
}

/** The page of a task with the form that was refused. */
export const retryOf =
  (on: string) =>
  (ctx: Ctx, { code }: { code: string }, refused: Problem, caller: Caller) =>
    showTask(ctx, code, on, refused, caller)
/** Back to the page of a task, with a sentence. */
export const done = (code: string, vi: string, en: string) => goTo(`/tasks/${encodeURIComponent(code)}`, { vi, en })
