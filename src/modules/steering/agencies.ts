import type { Ctx } from '../../platform/ctx.ts'
import type { Language } from '../../platform/text.ts'
import { collectivesCovering, nameOn, reachOf } from '../directory/index.ts'
import type { TaskFilter } from './filter.ts'
import type { Narrowed } from './narrow.store.ts'

/** The collectives that an actor's agency is one of: their tasks are shown to it too. */
export const sharedWith = (ctx: Ctx): readonly string[] => (ctx.actor.agency === null ? [] : collectivesCovering(ctx.actor.agency, ctx.today()))

/** A filter with its agency widened to all bodies whose work it does on the day shown. */
export const widened = (ctx: Ctx, filter: TaskFilter): Narrowed => ({
  ...filter,
  shared: sharedWith(ctx),
  ...(filter.agency !== undefined && { agencies: [...reachOf(filter.agency, ctx.asOf)] }),
})

/** The agencies of a task by name: as they were called then, or as the document wrote them when unknown. */
export const namesOf = (
  ids: readonly string[],
  written: readonly string[],
  asOf: string,
  language: Language,
): { id: string | null; name: string }[] =>
  ids.length === 0 ? written.map((name) => ({ id: null, name })) : ids.map((id) => ({ id, name: nameOn(id, asOf, language) ?? id }))
