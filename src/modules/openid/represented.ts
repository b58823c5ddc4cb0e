import { type Account, accountById, type Represented } from '../identity/index.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'

/** Whose representations are asked for: what the identity provider said stands in the profile. */
export type Representing = Pick<Account, 'id' | 'profile'>

/** Every organisation somebody may act for on a day, and within which actions. */
export type ReadRepresented = (ctx: Ctx, person: Representing, day: PlainDate) => Promise<readonly Represented[]>

const asSaid: ReadRepresented = async (_ctx, { profile }) => profile?.organisations ?? []

const source = { read: asSaid }

/** The seam for the room that keeps organisations: from then on its register says who acts for whom. */
export const representedFrom = (read: ReadRepresented): void => void (source.read = read)

/** Every organisation this person may act for today. */
export const representedBy = (ctx: Ctx, person: Representing): Promise<readonly Represented[]> => source.read(ctx, person, ctx.today())

/** The same of an account by its identifier. */
export async function representedByAccount(ctx: Ctx, account: string): Promise<readonly Represented[]> {
  const person = await accountById(ctx, account)
  return person ? representedBy(ctx, person) : []
}
