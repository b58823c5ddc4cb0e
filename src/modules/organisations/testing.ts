import type { Ctx } from '../../platform/ctx.ts'
import type { Actor } from '../../platform/rights.ts'
import { accountFromIssuer, type Account, type Profile } from '../identity/index.ts'
import { registerHousehold } from './organisation.actions.ts'

const surely = (ctx: Ctx): Pick<Actor, 'assurance'> => ({ assurance: { eidLevel: 2, level: 3, amr: ['swk', 'pin'], since: ctx.now() } })

/** A person with an electronic identity of level 2. */
export const givenCitizen = (ctx: Ctx, personalId: string, displayName: string, more: Profile = {}): Promise<Account> =>
  accountFromIssuer(ctx, { issuer: 'https://test.invalid', subject: personalId, displayName, eidLevel: 2, profile: { personalId, ...more } })

/** The world as a person sees it who signed in surely enough. */
export const as = (ctx: Ctx, { id, displayName, role, agency }: Account): Ctx => ({
  ...ctx,
  actor: { account: id, name: displayName, role, agency, agencies: new Set(agency ? [agency] : []), ...surely(ctx) },
})

/** A household business of its owner. */
export const givenHousehold = (ctx: Ctx, owner: Account): Promise<string> =>
  registerHousehold(as(ctx, owner), { name: 'Hộ kinh doanh Kiểm Thử', trade: 'Bán lẻ', place: 'Phường Mô Phỏng' })
