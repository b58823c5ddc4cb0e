import { exportJWK, generateKeyPair } from 'jose'
import { relyingParties } from '../../../definitions/demo/relying-parties.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { NewClient } from './client.ts'
import { registerClient } from './client.actions.ts'
import { deleteClients } from './client.store.ts'

/** Registers the demonstration's systems; nobody keeps their keys, so nobody signs in through them. */
export async function loadClientDemonstration(ctx: Ctx): Promise<void> {
  for (const { redirectUris, ...party } of relyingParties) {
    const { publicKey } = await generateKeyPair('ES256', { extractable: true })
    const jwk = { ...(await exportJWK(publicKey)), kid: 'trinh-dien', alg: 'ES256', use: 'sig' }
    await registerClient(ctx, { ...(party as unknown as NewClient), redirectUris, jwks: JSON.stringify({ keys: [jwk] }) })
  }
}

export const removeClientDemonstration = (ctx: Ctx) =>
  deleteClients(
    ctx,
    relyingParties.map(({ id }) => id),
  )
