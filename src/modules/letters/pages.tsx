import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { partsOf } from '../../platform/dates.ts'
import { type Caller, form, goTo, page, show } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { demand, may } from '../../platform/rights.ts'
import { nameOn } from '../directory/index.ts'
import { kindCodes, kindOf } from './kind.ts'
import { Cancellation, cancelNumber, issueNumber, Issuing, reserveNumber, takeNumber, Taking } from './register.actions.ts'
import { SeriesKey } from './register.ts'
import { issuersKept, registerPage } from './register.store.ts'
import { RegisterPage } from './register.view.tsx'
import { readRegister, takeNumbers } from './rights.ts'
import { numberAndSymbol } from './wording.ts'

const registerTitle = { vi: 'Sổ đăng ký văn bản đi', en: 'Register of outgoing documents' }
const size = 50

type Asked = { issuer?: string | undefined; kind?: string | undefined; year?: number | undefined; page?: number | undefined }

/** Issuers whose registers the reader may open: the own one first, then those that have numbers. */
async function openIssuers(ctx: Ctx): Promise<string[]> {
  const kept = (await issuersKept(ctx)).filter((issuer) => may(ctx.actor, readRegister, [issuer]))
  return [...new Set([...(ctx.actor.agency === null ? [] : [ctx.actor.agency]), ...kept])]
}

async function registerFile(ctx: Ctx, asked: Asked) {
  const known = await openIssuers(ctx)
  const issuer = asked.issuer || known[0] || 'van-phong-chinh-phu'
  if (asked.issuer) demand(ctx, readRegister, [issuer])
  const thisYear = partsOf(ctx.today()).year
  const key = { issuer, kind: asked.kind ?? 'CV', year: asked.year ?? thisYear }
  const at = asked.page ?? 1
  const { total, rows } = await registerPage(ctx, key, { offset: (at - 1) * size, limit: size })
  const name = (id: string) => nameOn(id, ctx.today(), ctx.language)
  return {
    key,
    issuers: [...new Set([issuer, ...known])].map((id) => ({ id, name: name(id) })),
    years: [...new Set([key.year, thisYear, thisYear - 1, thisYear - 2])].toSorted((a, b) => b - a),
    rows,
    total,
    page: at,
    size,
    mayTake: may(ctx.actor, takeNumbers, [issuer]),
    hosts: Object.fromEntries(rows.flatMap(({ stampOf }) => (stampOf === null ? [] : [[stampOf, name(stampOf)]]))),
  }
}

async function showRegister(ctx: Ctx, asked: Asked, on?: 'take' | 'issue' | 'cancel', refused?: Problem, typed?: Caller['typed']) {
  return show(
    registerTitle,
    <RegisterPage file={await registerFile(ctx, asked)} refused={refused} on={on} typed={typed} />,
    refused ? { status: refused.status } : {},
  )
}

/** What was asked for, as far as it still makes sense, so that a refused form stands on the page it came from. */
function askedAgain(ctx: Ctx, { issuer, kind }: Caller['typed']): Asked {
  const own = typeof issuer === 'string' && may(ctx.actor, readRegister, [issuer]) ? { issuer } : {}
  return { ...own, ...(typeof kind === 'string' && kindOf(kind) !== null && { kind }) }
}
const retryOf =
  (on: 'take' | 'issue' | 'cancel') =>
  (ctx: Ctx, _input: unknown, refused: Problem, { typed }: Caller) =>
    showRegister(ctx, askedAgain(ctx, typed), on, refused, typed)

const done = ({ issuer, kind, year }: { issuer: string; kind: string; year: number }, vi: string, en: string) =>
  goTo(`/letters/register?${new URLSearchParams({ issuer, kind, year: String(year) }).toString()}`, { vi, en })

export const pages = [
  page({
    path: '/letters/register',
    may: readRegister,
    query: Type.Object({
      issuer: Type.Optional(SeriesKey.properties.issuer),
      kind: Type.Optional(Type.Enum([...kindCodes])),
      year: Type.Optional(Type.Integer({ minimum: 1945, maximum: 9999 })),
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
    }),
    run: (ctx, asked) => showRegister(ctx, asked),
  }),
  form({
    path: '/letters/register/numbers',
    may: takeNumbers,
    body: Type.Object({ ...Taking.properties, hold: Type.Optional(Type.Enum(['yes', 'no'])) }),
    run: async (ctx, { hold, ...taking }) => {
      const entry = await (hold === 'yes' ? reserveNumber : takeNumber)(ctx, taking)
      const words = numberAndSymbol(entry)
      const key = { ...taking, year: partsOf(ctx.today()).year }
      return hold === 'yes'
        ? done(key, `Đã giữ số ${words} trong 3 ngày.`, `Number ${words} is reserved for 3 days.`)
        : done(key, `Đã cấp số ${words}.`, `Number ${words} is yours.`)
    },
    retry: retryOf('take'),
  }),
  form({
    path: '/letters/register/issues',
    may: takeNumbers,
    body: Issuing,
    run: async (ctx, issuing) => done(issuing, `Đã ban hành ${numberAndSymbol(await issueNumber(ctx, issuing))}.`, 'Issued.'),
    retry: retryOf('issue'),
  }),
  form({
    path: '/letters/register/cancellations',
    may: takeNumbers,
    body: Cancellation,
    run: async (ctx, cancellation) => done(cancellation, `Đã hủy ${numberAndSymbol(await cancelNumber(ctx, cancellation))}.`, 'Cancelled.'),
    retry: retryOf('cancel'),
  }),
]
