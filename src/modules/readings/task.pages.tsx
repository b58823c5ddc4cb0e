import Type from 'typebox'
import { form, goTo, ownPath } from '../../platform/http/index.ts'
import { correctTasks, done, retryOf } from '../steering/index.ts'
import { correctFromWords } from './correcting.actions.ts'
import { mergeReadings, restoreTask, splitReading } from './reading.actions.ts'

const Code = Type.Object({ code: Type.String({ maxLength: 60 }) })
const Words = Type.String({ minLength: 1, maxLength: 5000 })
const Short = Type.String({ minLength: 1, maxLength: 200 })
const Back = Type.Object({ back: Type.Optional(Type.String({ maxLength: 2000 })) })

/** One part a line: the order, then after a bar its lead where it has one of its own. */
const partsTyped = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [title = '', lead] = line.split('|').map((words) => words.trim())
      return { title, lead }
    })

/** What a person does about a reading from the page of its task. */
export const taskPages = [
  form({
    path: '/tasks/:code/correction',
    may: correctTasks,
    params: Code,
    body: Type.Object({
      title: Words,
      lead: Type.String({ minLength: 1, maxLength: 1000 }),
      support: Type.Optional(Type.String({ maxLength: 2000 })),
      product: Type.Optional(Type.String({ maxLength: 1000 })),
      deadline: Type.Optional(Short),
      words: Type.Optional(Words),
    }),
    run: async (ctx, input) => {
      await correctFromWords(ctx, input)
      return done(input.code, 'Đã lưu và coi là đã rà soát.', 'Saved as reviewed.')
    },
    retry: retryOf('correction'),
  }),
  form({
    path: '/tasks/:code/restoring',
    may: correctTasks,
    params: Code,
    run: async (ctx, { code }) => {
      await restoreTask(ctx, code)
      return done(code, 'Đã đưa nhiệm vụ trở lại bảng.', 'The task is back on the board.')
    },
  }),
  form({
    path: '/tasks/:code/merger',
    may: correctTasks,
    params: Code,
    body: Type.Object({ into: Type.String({ minLength: 1, maxLength: 60 }), ...Back.properties }),
    run: async (ctx, { code, into, back }) => {
      await mergeReadings(ctx, { code, into: into.trim() })
      return goTo(ownPath(back ?? `/tasks/${into.trim()}`), { vi: `Đã gộp ${code} vào ${into}.`, en: `${code} was merged into ${into}.` })
    },
    retry: retryOf('merger'),
  }),
  form({
    path: '/tasks/:code/split',
    may: correctTasks,
    params: Code,
    body: Type.Object({ parts: Words }),
    run: async (ctx, { code, parts }) => {
      const codes = await splitReading(ctx, { code, parts: partsTyped(parts) })
      return done(code, `Đã tách thành ${codes.join(', ')}.`, `Split into ${codes.join(', ')}.`)
    },
    retry: retryOf('split'),
  }),
]
