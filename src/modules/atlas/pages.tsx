import Type from 'typebox'
import { downloadSheet, page, sheetEndings, show } from '../../platform/http/index.ts'
import { anyone } from '../../platform/rights.ts'
import { bearing, findLocalities, localityOn } from '../localities/index.ts'
import { Code } from './api.ts'
import { LocalityPage } from './locality.view.tsx'
import { localityUnknown } from './problems.ts'
import { LocalitiesPage } from './search.view.tsx'
import { communeSheet, successionSheet } from './sheets.ts'

const title = { vi: 'Đơn vị hành chính', en: 'Localities' }

export const pages = [
  page({
    path: '/localities',
    may: anyone,
    query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 300 })) }),
    run: async (ctx, { q }) => show(title, <LocalitiesPage asked={q} found={q?.trim() ? findLocalities(q, ctx.asOf) : null} />, { figures: true }),
  }),
  ...sheetEndings.flatMap((ending) => [
    page({
      path: `/localities/communes.${ending}`,
      may: anyone,
      run: async (ctx) => downloadSheet(communeSheet(ctx.asOf), ending, `danh-muc-cap-xa-${ctx.asOf}`),
    }),
    page({
      path: `/localities/successions.${ending}`,
      may: anyone,
      run: async (ctx) => downloadSheet(successionSheet(ctx.asOf), ending, `chuyen-doi-ma-cap-xa-${ctx.asOf}`),
    }),
  ]),
  page({
    path: '/localities/:locality',
    may: anyone,
    params: Type.Object({ locality: Code }),
    problems: [localityUnknown],
    run: async (ctx, { locality }) => {
      const found = bearing(locality)
      if (found.length === 0) throw localityUnknown({ code: locality })
      return show(title, <LocalityPage code={locality} localities={found} shown={localityOn(locality, ctx.asOf)} />, {
        crumbs: [{ words: title, href: '/localities' }],
        figures: true,
      })
    },
  }),
]
