import Type from 'typebox'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { downloadSheet, form, goTo, page, sheetEndings, show } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { demand, isOfAgency } from '../../platform/rights.ts'
import { nameOn } from '../directory/index.ts'
import { originsOf, ruleWords } from '../records/index.ts'
import { registriesOn } from '../registries/index.ts'
import { discrepancyStates, partiesOf } from './discrepancy.ts'
import { DiscrepancyPage, type Source } from './discrepancy.view.tsx'
import { ListPage } from './list.view.tsx'
import { discrepancyFor, sayRight } from './propose.actions.ts'
import { discrepancyUnknown } from './problems.ts'
import { readDiscrepancies, settleDiscrepancies } from './rights.ts'
import { type DiscrepancySeen, amongOf, seenBy } from './seen.ts'
import { sheetOf } from './sheet.ts'
import { countDiscrepancies, discrepanciesOf, type Wanted } from './store.ts'
import { fieldWords, title } from './words.ts'

const size = 50
/** Lines that one download holds. */
const most = 20_000
const crumb = { words: { vi: 'Cơ sở dữ liệu', en: 'Registries' }, href: '/registries' }

const Filter = Type.Object({
  registry: Type.Optional(Type.String({ maxLength: 60 })),
  field: Type.Optional(Type.String({ maxLength: 60 })),
  state: Type.Optional(Type.Enum([...discrepancyStates])),
  late: Type.Optional(Type.String({ maxLength: 5 })),
})
type Filter = { registry?: string | undefined; field?: string | undefined; state?: Wanted['state']; late?: string | undefined }
const here = Type.Object({ discrepancy: Type.String({ format: 'uuid' }) })

/** An agency sees what its registries are part of and what it is asked to decide; bodies that look over all see all. */
const wantedBy = (ctx: Ctx, { late, ...filter }: Filter): Wanted => ({
  ...filter,
  late: late !== undefined && late !== '',
  among: isOfAgency(ctx.actor) ? amongOf(ctx.actor.agencies, ctx.asOf) : undefined,
})

/** Discrepancies as the reader sees them; who sees values of people is journalled. */
async function seenIn(ctx: Ctx, wanted: Wanted, limit: number, offset = 0): Promise<DiscrepancySeen[]> {
  const seen = (await discrepanciesOf(ctx, wanted, limit, offset)).flatMap((each) => seenBy(ctx.actor, each, ctx.asOf) ?? [])
  const values = seen.filter(({ standing, differing }) => standing.value !== null || differing.value !== null).length
  if (values > 0) await record(ctx, { action: 'discrepancies.listed', subject: 'registries', details: { discrepancies: values } })
  return seen
}

async function showList(ctx: Ctx, { page: at = 1, ...filter }: Filter & { page?: number | undefined }) {
  const wanted = wantedBy(ctx, filter)
  const total = await countDiscrepancies(ctx, wanted)
  const registries = registriesOn(ctx.asOf).flatMap(({ code, matching }) => (matching ? [code] : []))
  const seen = await seenIn(ctx, wanted, size, (at - 1) * size)
  return show(title, <ListPage wanted={wanted} registries={registries} seen={seen} total={total} page={at} size={size} />, {
    crumbs: [crumb],
    wide: true,
  })
}

async function showOne(ctx: Ctx, id: string, refused?: Problem, typed?: Readonly<Record<string, unknown>>) {
  const found = await discrepancyFor(ctx, id)
  demand(ctx, readDiscrepancies, partiesOf(found, ctx.asOf))
  const seen = seenBy(ctx.actor, found, ctx.asOf)
  if (!seen) throw discrepancyUnknown({})
  const { standing, differing } = seen
  const named = new Map(
    (await originsOf(ctx, [standing.origin, differing.origin])).map(({ id: origin, rule, agency, by_name, at }): [number, Source] => [
      origin,
      { words: ruleWords[rule], by: agency === null ? by_name : nameOn(agency, ctx.asOf, ctx.language), at },
    ]),
  )
  if (standing.value !== null || differing.value !== null)
    await record(ctx, { action: 'discrepancies.read', subject: id, details: { field: found.field } })
  return show(fieldWords(found.field, ctx.asOf), <DiscrepancyPage seen={seen} sources={named} refused={refused} typed={typed} />, {
    crumbs: [crumb, { words: title, href: '/registries/discrepancies' }],
    wide: true,
  })
}

export const pages = [
  page({
    path: '/registries/discrepancies',
    may: readDiscrepancies,
    query: Type.Object({ ...Filter.properties, page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })) }),
    run: showList,
  }),
  ...sheetEndings.map((ending) =>
    page({
      path: `/registries/discrepancies.${ending}`,
      may: readDiscrepancies,
      query: Filter,
      run: async (ctx, filter) => downloadSheet(sheetOf(ctx, await seenIn(ctx, wantedBy(ctx, filter), most)), ending, `ghi-khac-nhau-${ctx.asOf}`),
    }),
  ),
  page({
    path: '/registries/discrepancies/:discrepancy',
    may: readDiscrepancies,
    params: here,
    run: (ctx, { discrepancy }) => showOne(ctx, discrepancy),
  }),
  form({
    path: '/registries/discrepancies/:discrepancy',
    may: settleDiscrepancies,
    params: here,
    body: Type.Object({ right: Type.Enum(['standing', 'differing']), reason: Type.String({ minLength: 1, maxLength: 2000 }) }),
    run: async (ctx, { discrepancy, ...said }) => {
      const outcome = await sayRight(ctx, discrepancy, said)
      return goTo(
        `/registries/discrepancies/${discrepancy}`,
        outcome === 'written'
          ? { vi: 'Đã sửa bản ghi của nơi ghi khác.', en: 'The other record was corrected.' }
          : { vi: 'Đã gửi đề nghị tới cơ quan chịu trách nhiệm về trường này.', en: 'Proposed to the agency that answers for the field.' },
      )
    },
    retry: (ctx, { discrepancy }, refused, caller) => showOne(ctx, discrepancy, refused, caller.typed),
  }),
]
