import Type from 'typebox'
import { PlainDate } from '../../platform/dates.ts'
import { route } from '../../platform/http/index.ts'
import { reportProgress, completeTask, extendTask, reopenTask } from './actions.ts'
import { doneGiven, newDayGiven, Words } from './given.ts'
import { pageSizes, TaskFilter } from './filter.ts'
import { Check } from './probe.ts'
import {
  alreadyDone,
  checkFailed,
  checkUnknown,
  dayInFuture,
  evidenceMissing,
  taskOffBoard,
  taskUnknown,
  extensionNotLater,
  notDone,
} from './problems.ts'
import { readTasks, reportOnTasks, confirmTasks, extendTasks } from './rights.ts'
import { stateOn, Task, TaskState } from './task.ts'
import { listTasks, taskOf } from './tasks.actions.ts'

const Code = Type.Object({ code: Type.String({ maxLength: 60 }) })
const TaskInState = Type.Object({ ...Task.properties, state: TaskState })

/** Tasks for programs; the same actions as the pages call. */
export const api = [
  route({
    method: 'GET',
    path: '/api/tasks',
    may: readTasks,
    summary: 'List tasks, 500 a page',
    query: Type.Object({ ...TaskFilter.properties, asOf: Type.Optional(PlainDate) }),
    reply: Type.Object({
      total: Type.Integer(),
      more: Type.Boolean({ description: 'whether there are more than these' }),
      asOf: PlainDate,
      tasks: Type.Array(TaskInState),
    }),
    run: async (ctx, filter) => {
      const { tasks, total, more } = await listTasks(ctx, filter, pageSizes.api)
      return { total, more, asOf: ctx.asOf, tasks: tasks.map((task) => ({ ...task, state: stateOn(task, ctx.asOf) })) }
    },
  }),
  route({
    method: 'GET',
    path: '/api/tasks/:code',
    may: readTasks,
    summary: 'One task',
    params: Code,
    reply: TaskInState,
    problems: [taskUnknown],
    run: async (ctx, { code }) => {
      const task = await taskOf(ctx, code)
      return { ...task, state: stateOn(task, ctx.asOf) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/tasks/:code/updates',
    may: reportOnTasks,
    summary: 'Report progress',
    params: Code,
    reply: Task,
    problems: [taskUnknown, taskOffBoard, alreadyDone],
    body: Type.Object({ words: Words, progress: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })) }, { additionalProperties: false }),
    run: reportProgress,
  }),
  route({
    method: 'POST',
    path: '/api/tasks/:code/completion',
    may: reportOnTasks,
    summary: 'Close a task with evidence',
    params: Code,
    reply: Task,
    problems: [taskUnknown, taskOffBoard, alreadyDone, evidenceMissing, dayInFuture, checkUnknown, checkFailed],
    body: Type.Object(
      {
        ...doneGiven,
        check: Type.Optional(Check),
        words: Type.Optional(Words),
      },
      { additionalProperties: false },
    ),
    run: (ctx, input) => completeTask(ctx, { ...input, uploads: [] }),
  }),
  route({
    method: 'POST',
    path: '/api/tasks/:code/reopening',
    may: confirmTasks,
    summary: 'Reopen a task',
    params: Code,
    reply: Task,
    problems: [taskUnknown, notDone],
    body: Type.Object({ words: Words }, { additionalProperties: false }),
    run: reopenTask,
  }),
  route({
    method: 'POST',
    path: '/api/tasks/:code/extension',
    may: extendTasks,
    summary: 'Give a new day by a document',
    params: Code,
    reply: Task,
    problems: [taskUnknown, taskOffBoard, alreadyDone, extensionNotLater],
    body: Type.Object(newDayGiven, { additionalProperties: false }),
    run: extendTask,
  }),
]
