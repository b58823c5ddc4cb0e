import type { Ctx } from '../../platform/ctx.ts'
import { beginPhone, confirmOwnPhone, removePhone } from '../phones/index.ts'
import { demandOwn, own, tell } from './own.actions.ts'

/** Takes down the number codes shall go to, and sends it one. @throws stronger-sign-in-needed, texts-off, phone-wrong, text-limit-reached */
export async function beginOwnPhone(ctx: Ctx, { phone }: { phone: string }): Promise<void> {
  await demandOwn(ctx)
  await beginPhone(ctx, own(ctx), phone)
}

/** The code that came proves the number: from then on codes go there. @throws stronger-sign-in-needed, phone-code-wrong */
export async function confirmPhone(ctx: Ctx, { code }: { code: string }): Promise<void> {
  await demandOwn(ctx)
  await confirmOwnPhone(ctx, own(ctx), code)
  await tell(ctx, own(ctx), 'phone-added')
}

/** @throws stronger-sign-in-needed */
export async function removeOwnPhone(ctx: Ctx): Promise<void> {
  await demandOwn(ctx)
  if (await removePhone(ctx, own(ctx))) await tell(ctx, own(ctx), 'phone-removed')
}
