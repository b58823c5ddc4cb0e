import { type Compilable, CompiledQuery } from 'kysely'
import type { Ctx } from './ctx.ts'

/** What a statement answered: its rows, and how many it wrote. */
export type Answer<Row> = { rows: Row[]; written: number }

/**
 * A statement of every request: put into words once for a process and read by the server once for each connection.
 * @param name unique in the program
 * @param build the statement with any values; those given at each asking stand in their order
 */
export function prepared<Row>(name: string, build: (ctx: Pick<Ctx, 'db'>) => Compilable<Row> | string) {
  let text: string | undefined
  return async (ctx: Pick<Ctx, 'db'>, values: readonly unknown[]): Promise<Answer<Row>> => {
    if (text === undefined) {
      const built = build(ctx)
      text = typeof built === 'string' ? built : built.compile().sql
    }
    // The driver takes a named statement where Kysely's types know its words only.
    const named = { name, text } as unknown as string
    const { rows, numAffectedRows = 0n } = await ctx.db.executeQuery<Row>(CompiledQuery.raw(named, [...values]))
    return { rows, written: Number(numAffectedRows) }
  }
}
