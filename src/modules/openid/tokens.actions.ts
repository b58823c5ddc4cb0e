import { createHash } from 'node:crypto'
import type { Ctx } from '../../platform/ctx.ts'
import { deleteOfAccount, relinkSessions } from './model.store.ts'

/** Kinds that open something without their person; sessions stay until the systems were told that they end. */
const opening = ['AccessToken', 'RefreshToken', 'AuthorizationCode', 'BackchannelAuthenticationRequest', 'DeviceCode']

/** Ends every token, code and request of an account, at every system, at once. */
export const endTokensOf = (ctx: Ctx, account: string) => deleteOfAccount(ctx, account, opening)

/** Sessions of the provider that stood on one session of the house stand on another from now on. @param token the new session's */
export const moveSessions = (ctx: Ctx, from: Buffer, token: string) => relinkSessions(ctx, from, createHash('sha256').update(token).digest())
