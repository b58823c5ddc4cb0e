import type { Ctx } from '../../platform/ctx.ts'
import { readDeadline } from '../deadlines/index.ts'
import { documentOf } from '../documents/index.ts'
import { fiveClear } from '../orders/index.ts'
import { readAgencies } from '../names/index.ts'
import { clockOf, type Correction, correctTask, type Task, taskOf } from '../steering/index.ts'
import { insertDecision } from './correction.store.ts'
import { laterByCorrection } from './problems.ts'
import { orderWords } from './reading.actions.ts'

/** What a person typed to put a reading right: names and deadline in the words of documents. */
export type TypedCorrection = {
  code: string
  title: string
  lead: string
  support?: string | undefined
  product?: string | undefined
  deadline?: string | undefined
  words?: string | undefined
}

const readNames = (raw: string, asOf: string) => {
  const mentions = readAgencies(raw, asOf)
  return { ids: mentions.flatMap(({ id }) => (id === null ? [] : [id])), names: mentions.map(({ name }) => name) }
}

/** Whether a correction would move the day of a task that somebody has reviewed to a later one, or take it away. */
const putsOff = (before: Task, { dueOn, recurs }: Pick<Task, 'dueOn' | 'recurs'>): boolean =>
  before.review.length === 0 && before.recurs === null && recurs === null && before.dueOn !== null && (dueOn === null || dueOn > before.dueOn)

/** Reads what was typed as documents are read, and saves it as reviewed. @throws later-by-correction where the day is put off and no words say what was misread */
export async function correctFromWords(ctx: Ctx, typed: TypedCorrection): Promise<Task> {
  const before = await taskOf(ctx, typed.code)
  const issuedOn = (before.document === null ? null : (await documentOf(ctx, before.document)).issuedOn) ?? ctx.today()
  const lead = readNames(typed.lead, issuedOn)
  const support = readNames(typed.support ?? '', issuedOn)
  const deadline =
    typed.deadline === undefined ? null : typed.deadline === before.deadline?.raw ? before.deadline : readDeadline(typed.deadline, issuedOn)
  const order = { title: typed.title, lead: lead.names, support: support.names, product: typed.product ?? null, deadline }
  const clock = deadline === before.deadline ? { dueOn: before.dueOn, recurs: before.recurs } : clockOf(deadline, ctx.today(), ctx.settings)
  if (putsOff(before, clock) && !typed.words?.trim())
    throw laterByCorrection({ due: before.dueOn ?? '' }, [{ at: 'words', words: laterByCorrection.title }])
  const correction: Correction = {
    title: typed.title,
    lead: lead.ids,
    leadNames: lead.names,
    support: support.ids,
    supportNames: support.names,
    product: typed.product ?? null,
    deadline,
    ...clock,
    unclear: [...new Set(fiveClear(order).failures.map(({ clarity }) => clarity))],
  }
  if (before.document !== null)
    await insertDecision(ctx, before.document, {
      kind: 'correct',
      words: await orderWords(ctx, before),
      change: { title: typed.title, lead: lead.names, support: support.names, product: typed.product ?? null, deadline },
    })
  return correctTask(ctx, typed.code, correction, typed.words ?? null)
}
