import Type from 'typebox'
import { form, goAbroad, goTo, ownPath, page, show } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problems.ts'
import { anyone } from '../../platform/rights.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { sessionCookie, sessionOf } from '../identity/index.ts'
import { mandatesHeld } from '../organisations/index.ts'
import { beginSignIn, begunCookie, begunSeconds, finishSignIn } from './sign-in.actions.ts'
import { callbackPath, playPersona, simulatedRequest } from './simulator.actions.ts'
import { SimulatorPage } from './view.tsx'

const Uid = Type.Object({ uid: Type.String({ pattern: '^[A-Za-z0-9_-]{10,100}$' }) })
const simulatorCookie = 'nt06_simulator_request'
const Sent = Type.Object({
  code: Type.Optional(Type.String({ maxLength: 500 })),
  state: Type.Optional(Type.String({ maxLength: 500 })),
  iss: Type.Optional(Type.String({ maxLength: 500 })),
  error: Type.Optional(Type.String({ maxLength: 100 })),
  error_description: Type.Optional(Type.String({ maxLength: 500 })),
})
const title = { vi: 'Mô phỏng định danh quốc gia', en: 'Simulator of the national identity' }

/** Local accounts still get in while the provider is away. */
function backToCounter(error: unknown): Problem {
  if (error instanceof Problem && error.status === 503) return error
  throw error
}

/** Whoever acts for organisations chooses one first, unless they came for a certain page. */
async function orToChoice(ctx: Ctx, token: string, back: string): Promise<string> {
  const person = back === '/' ? await sessionOf(ctx, token) : null
  return person && (await mandatesHeld(ctx, person, ctx.today())).length > 0 ? '/account/organisations' : back
}

export const pages = [
  page({
    path: '/sign-in/eid',
    may: anyone,
    query: Type.Object({ back: Type.Optional(Type.String({ maxLength: 2000 })), level: Type.Optional(Type.Integer({ minimum: 1, maximum: 4 })) }),
    run: async (ctx, { back, level = 1 }) => {
      const begun = await beginSignIn(ctx, { back: ownPath(back), level }).catch(backToCounter)
      if (begun instanceof Problem)
        return goTo(`/sign-in?${new URLSearchParams({ level: String(level), back: ownPath(back) }).toString()}`, begun.words)
      return goAbroad(begun.to, [{ name: begunCookie, value: begun.kept, seconds: begunSeconds }])
    },
  }),
  page({
    path: callbackPath,
    may: anyone,
    query: Sent,
    run: async (ctx, sent, caller) => {
      const search = `?${new URLSearchParams(sent as Record<string, string>).toString()}`
      const { token, back } = await finishSignIn(ctx, search, caller.cookies[begunCookie], caller.device?.slice(0, 200) ?? null)
      return goTo(await orToChoice(ctx, token, back), undefined, [
        { name: sessionCookie, value: token, seconds: 12 * 3600 },
        { name: begunCookie, value: '', seconds: 0 },
      ])
    },
  }),
  page({
    path: '/eid-simulator/:uid',
    may: anyone,
    params: Uid,
    run: async (ctx, { uid }, caller) => {
      const { interaction } = await simulatedRequest(ctx, uid, caller.cookies[simulatorCookie])
      return show(title, <SimulatorPage uid={uid} level={Number(interaction.params['acr_values'] ?? 1)} />)
    },
  }),
  form({
    path: '/eid-simulator/:uid',
    may: anyone,
    params: Uid,
    body: Type.Object({ persona: Type.String({ maxLength: 60 }), way: Type.String({ maxLength: 60 }) }),
    run: async (ctx, { uid, ...chosen }, caller) => goTo(await playPersona(ctx, uid, caller.cookies[simulatorCookie], chosen)),
  }),
]
