import type { Ctx } from '../../platform/ctx.ts'
import { seal, secretOf, unseal } from '../../platform/secrets.ts'
import { demandOwn, own, tell } from './own.actions.ts'
import { codeWrong } from './problems.ts'
import { beginTotp, confirmTotp, deleteTotp, takeStep, totpOf } from './store.ts'
import { addressOf, newSecret, secretWords, stepOf } from './totp.ts'

const sealing = (ctx: Ctx) => secretOf(ctx.settings)('secrets of apps that show codes')

/** Begins with an app: a new secret that counts once a code of it was entered. @throws stronger-sign-in-needed */
export async function beginApp(ctx: Ctx): Promise<void> {
  await demandOwn(ctx)
  await beginTotp(ctx, own(ctx), seal(sealing(ctx), newSecret()))
}

/** The secret that waits to be confirmed, to be seen by its person; null where none waits. */
export async function waitingApp(ctx: Ctx): Promise<{ words: string; address: string } | null> {
  const kept = await totpOf(ctx, own(ctx))
  if (!kept || kept.confirmedAt) return null
  const secret = unseal(sealing(ctx), kept.sealed)
  return { words: secretWords(secret), address: addressOf(secret, ctx.actor.name.slice(0, 40)) }
}

/** Whether a code of the app is right, and was never taken before; the same code opens once. */
async function takes(ctx: Ctx, account: string, code: string, confirmed: boolean): Promise<boolean> {
  const kept = await totpOf(ctx, account)
  if (!kept || (kept.confirmedAt !== null) !== confirmed) return false
  const step = stepOf(unseal(sealing(ctx), kept.sealed), code, ctx.now())
  return step !== null && takeStep(ctx, account, step)
}

export const appTakes = (ctx: Ctx, account: string, code: string): Promise<boolean> => takes(ctx, account, code, true)

/** The first code proves that the app has the secret. @throws stronger-sign-in-needed, totp-code-wrong */
export async function confirmApp(ctx: Ctx, { code }: { code: string }): Promise<void> {
  const account = own(ctx)
  await demandOwn(ctx)
  if (!(await takes(ctx, account, code, false))) throw codeWrong({}, [{ at: 'code', words: codeWrong.title }])
  await confirmTotp(ctx, account)
  await tell(ctx, account, 'totp-added')
}

/** @throws stronger-sign-in-needed */
export async function removeApp(ctx: Ctx): Promise<void> {
  const account = own(ctx)
  await demandOwn(ctx)
  await deleteTotp(ctx, account)
  await tell(ctx, account, 'totp-removed')
}
