import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { page, route, show } from '../../platform/http/index.ts'
import { signedIn } from '../../platform/rights.ts'
import { readingsOf } from './read.actions.ts'
import type { SeenReading } from './read.ts'
import { ReadingsPage } from './read.view.tsx'
import { accountById } from './store.ts'

const perPage = 50
const query = Type.Object({ before: Type.Optional(Type.Integer({ minimum: 1 })) })

async function own(ctx: Ctx, before: number | undefined): Promise<SeenReading[]> {
  const person = ctx.actor.account === null ? undefined : await accountById(ctx, ctx.actor.account)
  return person ? readingsOf(ctx, person, { before, limit: perPage }) : []
}

const lastOf = (readings: readonly SeenReading[]): number | null => (readings.length < perPage ? null : (readings.at(-1)?.seq ?? null))

const Read = Type.Object({
  at: Type.String({ format: 'date-time' }),
  reader: Type.String(),
  role: Type.String(),
  agency: Type.Union([Type.String(), Type.Null()]),
  fields: Type.Array(Type.String()),
  purpose: Type.String(),
  basis: Type.String(),
  dossier: Type.Union([Type.String(), Type.Null()]),
})

/** What a person sees of who read their data. */
export const readPages = [
  page({
    path: '/account/reads',
    may: signedIn,
    query,
    run: async (ctx, { before }) => {
      const readings = await own(ctx, before)
      return show({ vi: 'Ai đã xem dữ liệu của tôi', en: 'Who read my data' }, <ReadingsPage readings={readings} more={lastOf(readings)} />, {
        crumbs: [{ words: { vi: 'Tài khoản của tôi', en: 'My account' }, href: '/account' }],
      })
    },
  }),
  route({
    method: 'GET',
    path: '/api/account/reads',
    may: signedIn,
    summary: 'Who read the personal data of whoever asks, newest first',
    query,
    reply: Type.Object({ reads: Type.Array(Read), next: Type.Union([Type.Integer(), Type.Null()]) }),
    run: async (ctx, { before }) => {
      const readings = await own(ctx, before)
      const reads = readings.map(({ at, reader, seq: _seq, fields, ...rest }) => ({
        ...rest,
        fields: [...fields],
        at: at.toISOString(),
        reader: reader.name,
        role: reader.role,
        agency: reader.agency,
      }))
      return { reads, next: lastOf(readings) }
    },
  }),
]
