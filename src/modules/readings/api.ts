import Type from 'typebox'
import { route } from '../../platform/http/index.ts'
import { addTasks, Task } from '../steering/index.ts'
import { addTask } from './adding.actions.ts'
import { TypedTaskShape } from './adding.pages.tsx'

/** Adding tasks for programs; the same action as the page calls. */
export const api = [
  route({
    method: 'POST',
    path: '/api/tasks',
    may: addTasks,
    summary: 'Add a task by hand',
    body: Type.Object(TypedTaskShape.properties, { additionalProperties: false }),
    reply: Task,
    run: addTask,
  }),
]
