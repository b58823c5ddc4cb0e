import Type from 'typebox'
import { page, show } from '../../platform/http/index.ts'
import { anyone } from '../../platform/rights.ts'
import { agenciesOn, endedBy } from './profile.ts'
import { termPages } from './term.pages.tsx'
import { AgencyList } from './view.tsx'

/** The list stands here; the page of one agency belongs to the module that knows its tasks and shows `AgencyProfile` of this door. */
export const pages = [
  page({
    path: '/agencies',
    may: anyone,
    query: Type.Object({
      q: Type.Optional(Type.String({ maxLength: 200 })),
      kind: Type.Optional(Type.String({ maxLength: 40 })),
      state: Type.Optional(Type.Union([Type.Literal(''), Type.Literal('ended')])),
    }),
    run: async (ctx, { q, kind, state }) => {
      const ended = state === 'ended' ? endedBy(ctx.asOf, { q, kind }, ctx.language) : null
      const agencies = ended ? [] : agenciesOn(ctx.asOf, { q, kind }, ctx.language)
      return show({ vi: 'Cơ quan', en: 'Agencies' }, <AgencyList agencies={agencies} ended={ended} q={q} kind={kind} />, { figures: true })
    },
  }),
  ...termPages,
]
