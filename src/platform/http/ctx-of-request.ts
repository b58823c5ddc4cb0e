import type { FastifyRequest } from 'fastify'
import type { Ctx } from '../ctx.ts'
import { dayAt } from '../dates.ts'
import { anonymous } from '../rights.ts'
import type { Language } from '../text.ts'
import { readDay } from '../ui/index.ts'
import { inputInvalid } from './faults.ts'
import type { House } from './house.ts'

/** Vietnamese unless the reader chose otherwise; programs may ask by Accept-Language. */
export function languageOf(request: FastifyRequest): Language {
  const chosen = request.cookies?.['lang']
  if (chosen === 'vi' || chosen === 'en') return chosen
  return request.url.startsWith('/api/') && request.headers['accept-language']?.startsWith('en') ? 'en' : 'vi'
}

/** The ctx of a request before anything is checked: who, when, in which language. */
export async function ctxOfRequest(house: House, request: FastifyRequest): Promise<Ctx> {
  const today = () => dayAt(house.now())
  const bare: Ctx = {
    db: house.database.db,
    now: house.now,
    today,
    asOf: today(),
    actor: anonymous,
    language: languageOf(request),
    requestId: request.id,
    settings: house.config,
    log: request.log,
  }
  return { ...bare, actor: (await house.actorOf(bare, request.cookies)) ?? anonymous }
}

/** The same as of the day the address asks for (`?asOf=`). @throws input-invalid for a day there is not */
export function asAsked(ctx: Ctx, request: FastifyRequest): Ctx {
  const asked = (request.query as Record<string, unknown>)['asOf']
  if (asked === undefined || asked === '') return ctx
  const day = typeof asked === 'string' ? readDay(asked) : null
  if (day !== null) return { ...ctx, asOf: day }
  throw inputInvalid({}, [{ at: 'asOf', words: { vi: 'Ngày này không có trong lịch', en: 'There is no such day' } }])
}
