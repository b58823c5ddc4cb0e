import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { type Caller, form, goTo, page, show, type View } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { anyone } from '../../platform/rights.ts'
import { sessionCookie, sessionOf } from '../identity/index.ts'
import { agree, decline, newlyAsked, type Request, requestCookie, requestOf, type Standing, sureEnough } from './interaction.actions.ts'
import { representedBy } from './represented.ts'
import { AgreePage, TooLowPage } from './interaction.view.tsx'

const Uid = Type.Object({ uid: Type.String({ pattern: '^[A-Za-z0-9_-]{10,100}$' }) })

/** To the counter and back: somebody unknown, or not known surely enough. */
const toSignIn = (uid: string, { level }: Request): View => {
  const asked = new URLSearchParams({ back: `/interaction/${uid}`, ...(level > 1 && { level: String(level) }) })
  return goTo(`/sign-in?${asked.toString()}`)
}

type At = { request: Request; session: Standing | null; ready: boolean }

async function at(ctx: Ctx, uid: string, caller: Caller): Promise<At> {
  const request = await requestOf(ctx, uid, caller.cookies[requestCookie]?.split('.')[0])
  const session = await sessionOf(ctx, caller.cookies[sessionCookie])
  return { request, session, ready: session !== null && sureEnough(ctx, request, session) }
}

const tooLow = ({ request, session }: At) => session !== null && request.eidLevel > (session.eidLevel ?? (session.role === 'citizen' ? 0 : 1))

async function view(ctx: Ctx, uid: string, found: At, refused?: Problem): Promise<View> {
  const { request, session, ready } = found
  const title = { vi: `Đăng nhập vào ${request.client.name}`, en: `Sign in to ${request.client.name}` }
  const more = { formsTo: request.leadsTo, ...(refused && { status: refused.status }) }
  if (tooLow(found)) return show(title, <TooLowPage uid={uid} request={request} />, more)
  if (!session || !ready) return toSignIn(uid, request)
  const asks = await newlyAsked(ctx, request, session.id)
  return show(
    title,
    <AgreePage
      uid={uid}
      request={request}
      session={session}
      organisations={await representedBy(ctx, session)}
      asks={asks}
      day={ctx.today()}
      refused={refused}
    />,
    more,
  )
}

export const interactionPages = [
  page({ path: '/interaction/:uid', may: anyone, params: Uid, run: async (ctx, { uid }, caller) => view(ctx, uid, await at(ctx, uid, caller)) }),
  form({
    path: '/interaction/:uid',
    may: anyone,
    params: Uid,
    body: Type.Object({ answer: Type.Enum(['yes', 'no', 'unmet']) }),
    run: async (ctx, { uid, answer }, caller) => {
      const found = await at(ctx, uid, caller)
      const { request, session, ready } = found
      if (answer === 'no') return goTo(await decline(ctx, request, session?.id ?? null, 'access_denied'))
      if (answer === 'unmet' || tooLow(found)) return goTo(await decline(ctx, request, session?.id ?? null, 'unmet_authentication_requirements'))
      return session && ready ? goTo(await agree(ctx, request, session)) : toSignIn(uid, request)
    },
  }),
]
