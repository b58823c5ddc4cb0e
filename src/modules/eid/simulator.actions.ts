import type { Interaction } from 'oidc-provider'
import type { Ctx } from '../../platform/ctx.ts'
import { type Mount, notFound } from '../../platform/http/index.ts'
import { holding, mountOf, providerOf, type RealmPlan, requestGone, type SigningKey } from '../openid/index.ts'
import { allWays, claimsOfPersona, personaByKey } from './persona.ts'

/** Our own name at the national provider, here its simulator. */
export const ownClient = 'nt06'

/** Where the national provider leads people back to. */
export const callbackPath = '/sign-in/eid/callback'

const publicOf = ({ jwk: { d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...open } }: SigningKey) => open

/** The simulator of the national provider: the same face, people of our invention. */
export const simulatorPlan: RealmPlan = {
  realm: 'simulator',
  path: '/simulator',
  clients: (keys, origin) => [
    {
      client_id: ownClient,
      client_name: 'Nền tảng 06',
      redirect_uris: [`${origin}${callbackPath}`],
      grant_types: ['authorization_code'],
      response_types: ['code'],
      token_endpoint_auth_method: 'private_key_jwt',
      require_pushed_authorization_requests: true,
      subject_type: 'public',
      jwks: { keys: keys.filter(({ alg }) => alg === 'ES256').map(publicOf) },
    },
  ],
  interaction: (uid) => `/eid-simulator/${uid}`,
  account: async (_ctx, id) => {
    const persona = personaByKey(id)
    return persona && { accountId: id, claims: async () => claimsOfPersona(persona) }
  },
  housed: false,
}

const simulator = mountOf(simulatorPlan)

/** Answers only where the simulator may run; elsewhere it is not there. */
export const mounts: readonly Mount[] = [
  {
    path: simulator.path,
    open: (house) =>
      house.config.simulator
        ? simulator.open(house)
        : async (_request, response) =>
            void response.writeHead(404, { 'content-type': 'application/json' }).end(JSON.stringify({ error: 'not_found' })),
  },
]

/** The request somebody came with. @throws not-found where the simulator does not run, sign-in-request-gone */
export async function simulatedRequest(ctx: Ctx, uid: string, cookie: string | undefined) {
  if (!ctx.settings.simulator) throw notFound({})
  const provider = await providerOf(ctx, simulatorPlan)
  const interaction = cookie === uid ? await holding(ctx, () => provider.Interaction.find(uid)) : undefined
  if (!interaction) throw requestGone({})
  return { provider, interaction }
}

/** Signs in as one of the personas, by one of the ways; the address to go on to. */
export async function playPersona(ctx: Ctx, uid: string, cookie: string | undefined, chosen: { persona: string; way: string }): Promise<string> {
  const { provider, interaction } = await simulatedRequest(ctx, uid, cookie)
  const [persona, way] = [personaByKey(chosen.persona), allWays.find(({ key }) => key === chosen.way)]
  if (!persona || !way) throw notFound({})
  return holding(ctx, async () => {
    const before = interaction.session
    if (before?.uid && before.accountId !== persona.key) {
      await (await provider.Session.findByUid(before.uid))?.destroy()
      Object.assign(interaction, { session: undefined })
    }
    const grant = new provider.Grant({ accountId: persona.key, clientId: String(interaction.params['client_id']) })
    grant.addOIDCScope(String(interaction.params['scope']))
    const now = Math.floor(ctx.now().getTime() / 1000)
    const login = { accountId: persona.key, acr: String(way.level), amr: [...way.amr], ts: now, remember: false }
    Object.assign(interaction, { result: { login, consent: { grantId: await grant.save() } } satisfies Interaction['result'] })
    await interaction.save(interaction.exp - now)
    return new URL(interaction.returnTo).pathname
  })
}
